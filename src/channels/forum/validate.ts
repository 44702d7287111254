import type { Issue } from '../../kernel/failures';
import type { Plan } from '../contract';
import type { ForumIssueCode } from './issue-texts';
import { BODY_CHARACTERS, countPostCharacters, TITLE_CHARACTERS } from './limits';
import type { ForumPayload } from './payload';

const over = (input: {
  readonly code: ForumIssueCode;
  readonly field: string;
  readonly text: string;
  readonly limit: number;
}): readonly Issue[] => {
  const { code, field, text, limit } = input;
  const actual = countPostCharacters(text);
  return actual > limit ? [{ code, field, severity: 'error', limit, actual }] : [];
};

/** Holds a thread against the forum's limits. */
export const validate = (input: {
  readonly payload: ForumPayload;
  readonly plan: Plan;
}): readonly Issue[] => {
  const { payload, plan } = input;
  return [
    ...over({
      code: 'thread_title_too_long',
      field: 'title',
      text: payload.title,
      limit: TITLE_CHARACTERS,
    }),
    ...over({
      code: 'thread_body_too_long',
      field: `${plan.field}.textOverride`,
      text: payload.markdown,
      limit: BODY_CHARACTERS,
    }),
  ];
};
