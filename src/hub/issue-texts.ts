import type { IssueTexts } from '../kernel/language';
import { AUDIENCE_ISSUE_TEXTS } from '../modules/audiences';
import { DELIVERY_ISSUE_TEXTS } from '../modules/delivery';
import { EDITORIAL_ISSUE_TEXTS, REFUSAL_TEXTS } from '../modules/editorial';
import { MEDIA_ISSUE_TEXTS } from '../modules/media';
import { REBUTTAL_ISSUE_TEXTS } from '../modules/rebuttals';

/** The sentences behind every code of the modules; channels bring their own. */
export const ISSUE_TEXTS: IssueTexts = {
  ...AUDIENCE_ISSUE_TEXTS,
  ...DELIVERY_ISSUE_TEXTS,
  ...EDITORIAL_ISSUE_TEXTS,
  ...MEDIA_ISSUE_TEXTS,
  ...REBUTTAL_ISSUE_TEXTS,
  ...REFUSAL_TEXTS,
};
