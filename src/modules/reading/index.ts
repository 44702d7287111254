export type { AnswerFigures } from './application/ports';
