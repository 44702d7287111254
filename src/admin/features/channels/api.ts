import type { PreviewModel } from '../../../channels/contract';
import type { ToldIssue } from '../shared/told-issue';
import { useLiveAnswer, type LiveAnswer } from '../shared/use-live-answer';

/** One plan of the draft, as the server sees it. */
export interface PlanAnswer {
  /** Place in the form's list, from 0. */
  readonly index: number;
  readonly channel: string;
  readonly accountKey: string;
  readonly audience: string;
  /** Absent where no post can be written; the issues say why. */
  readonly preview?: PreviewModel;
  readonly issues: readonly ToldIssue[];
}

/** What the server says of the channels of a draft. */
export interface ChannelsAnswer {
  /** Issues that concern every channel. */
  readonly issues: readonly ToldIssue[];
  readonly plans: readonly PlanAnswer[];
}

/** The planned posts of the draft in the form, kept up to date. */
export const useChannelPreviews = (): LiveAnswer<ChannelsAnswer> =>
  useLiveAnswer<ChannelsAnswer>('/hub/channels/preview');
