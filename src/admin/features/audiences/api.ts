import type { Audience } from '../../../modules/audiences/domain/audience';
import type { PlainLanguageMeasures } from '../../../modules/audiences/domain/measured-text';
import type { ToldIssue } from '../shared/told-issue';
import { useLiveAnswer, type LiveAnswer } from '../shared/use-live-answer';

/** The text that one audience reads, as the server sees it. */
export interface AudienceAnswer {
  readonly audience: Audience;
  readonly measures: PlainLanguageMeasures;
  readonly issues: readonly ToldIssue[];
}

/** What the server says of the texts of a draft; an audience without a text of its own is not in the list. */
export interface TextsAnswer {
  /** Issues of the variants as a whole. */
  readonly issues: readonly ToldIssue[];
  readonly audiences: readonly AudienceAnswer[];
}

/** The plain-language findings of the draft in the form, kept up to date. */
export const useTextChecks = (): LiveAnswer<TextsAnswer> =>
  useLiveAnswer<TextsAnswer>('/hub/texts/check');
