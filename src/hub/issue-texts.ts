import { INPUT_FAULT_TEXTS } from '../kernel/input-faults';
import type { IssueTexts } from '../kernel/language';
import { AUDIENCE_ISSUE_TEXTS } from '../modules/audiences';
import { CITIZEN_REFUSAL_TEXTS } from '../modules/citizens';
import {
  ACCOUNT_ISSUE_TEXTS,
  ACTION_REFUSAL_TEXTS,
  DELIVERY_ISSUE_TEXTS,
} from '../modules/delivery';
import { EDITORIAL_ISSUE_TEXTS, REFUSAL_TEXTS } from '../modules/editorial';
import { DOOR_REFUSAL_TEXTS, FORUM_REFUSAL_TEXTS, TOOL_REFUSAL_TEXTS } from '../modules/forum';
import { LISTENING_ISSUE_TEXTS } from '../modules/listening';
import { MEDIA_ISSUE_TEXTS } from '../modules/media';
import { CASE_REFUSAL_TEXTS, WORD_REFUSAL_TEXTS } from '../modules/moderation';
import { REBUTTAL_ISSUE_TEXTS } from '../modules/rebuttals';

/** The sentences behind every code of the modules; channels bring their own. */
export const ISSUE_TEXTS: IssueTexts = {
  ...ACCOUNT_ISSUE_TEXTS,
  ...LISTENING_ISSUE_TEXTS,
  ...ACTION_REFUSAL_TEXTS,
  ...AUDIENCE_ISSUE_TEXTS,
  ...CASE_REFUSAL_TEXTS,
  ...CITIZEN_REFUSAL_TEXTS,
  ...DELIVERY_ISSUE_TEXTS,
  ...EDITORIAL_ISSUE_TEXTS,
  ...DOOR_REFUSAL_TEXTS,
  ...FORUM_REFUSAL_TEXTS,
  ...INPUT_FAULT_TEXTS,
  ...MEDIA_ISSUE_TEXTS,
  ...REBUTTAL_ISSUE_TEXTS,
  ...REFUSAL_TEXTS,
  ...TOOL_REFUSAL_TEXTS,
  ...WORD_REFUSAL_TEXTS,
};
