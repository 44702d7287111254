import type { IssueTexts } from '../kernel/language';
import { AUDIENCE_ISSUE_TEXTS } from '../modules/audiences';
import {
  ACCOUNT_ISSUE_TEXTS,
  ACTION_REFUSAL_TEXTS,
  DELIVERY_ISSUE_TEXTS,
} from '../modules/delivery';
import { EDITORIAL_ISSUE_TEXTS, REFUSAL_TEXTS } from '../modules/editorial';
import { LISTENING_ISSUE_TEXTS } from '../modules/listening';
import { MEDIA_ISSUE_TEXTS } from '../modules/media';
import { REBUTTAL_ISSUE_TEXTS } from '../modules/rebuttals';

/** The sentences behind every code of the modules; channels bring their own. */
export const ISSUE_TEXTS: IssueTexts = {
  ...ACCOUNT_ISSUE_TEXTS,
  ...LISTENING_ISSUE_TEXTS,
  ...ACTION_REFUSAL_TEXTS,
  ...AUDIENCE_ISSUE_TEXTS,
  ...DELIVERY_ISSUE_TEXTS,
  ...EDITORIAL_ISSUE_TEXTS,
  ...MEDIA_ISSUE_TEXTS,
  ...REBUTTAL_ISSUE_TEXTS,
  ...REFUSAL_TEXTS,
};
