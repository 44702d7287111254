/** The sample of the forum: imaginary citizens, what they talk about, and what the office does about it. */
export { citizens } from './citizens';
export { addedCannedText, addedRule, addedWords } from './house-rules';
export { officeTalk, todaysBanner, todaysClaim } from './office-talk';
export { questions } from './questions';
export { townTalk } from './town-talk';
export type * from './types';
