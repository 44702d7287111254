import type { Reason, TextStanding } from './ports';

// Why a delivery is where it is, where no channel says so. Each is one stable code and one sentence.

/** Why a text that is not the published one is not sent; none where it is. */
export const TEXT_REASONS: Readonly<Record<Exclude<TextStanding, 'current'>, Reason>> = {
  changed: {
    code: 'content_changed',
    message: 'The text was changed after it was approved for this post.',
  },
  withdrawn: {
    code: 'content_withdrawn',
    message: 'The text was withdrawn before this post went out.',
  },
  gone: {
    code: 'content_unpublished',
    message: 'The text was taken down before this post went out.',
  },
};

/** A newer edition goes instead. */
export const SUPERSEDED: Reason = {
  code: 'superseded',
  message: 'A newer edition of the text goes out instead.',
};

/** The new edition asks for no such post. */
export const PLAN_REMOVED: Reason = {
  code: 'plan_removed',
  message: 'The newest edition of the text plans no such post any more.',
};

/** The time in which the post had a point has passed. */
export const WINDOW_MISSED: Reason = {
  code: 'window_missed',
  message: 'The time after which this post was not to go out any more has passed.',
};

/** Everything is switched off. */
export const SWITCHED_OFF: Reason = {
  code: 'deliveries_switched_off',
  message: 'All deliveries are switched off at the moment.',
};

/** A person keeps the row back. */
export const HELD_BACK: Reason = {
  code: 'held_back',
  message: 'Somebody keeps this delivery back.',
};

/** The account takes nothing at the moment. */
export const ACCOUNT_NOT_LIVE: Reason = {
  code: 'account_not_live',
  message: 'The account takes no posts at the moment.',
};

/** The account only rehearses. */
export const ACCOUNT_REHEARSES: Reason = {
  code: 'account_rehearses',
  message: 'The account only rehearses: nothing was sent.',
};

/** Another process sends to this account. */
export const LANE_LOST: Reason = {
  code: 'lane_lost',
  message: 'Another process of the hub sends to this account now.',
};

/** Of another post of this account nobody knows yet whether it is out. */
export const ACCOUNT_UNSETTLED: Reason = {
  code: 'account_unsettled',
  message: 'Of another post of this account it is not known yet whether it is out.',
};

/** An earlier post of this text is being taken away. */
export const SLOT_TAKEN: Reason = {
  code: 'slot_taken',
  message: 'An earlier post of this text is, or may be, still out on this channel.',
};

/** Another post has the place, such as the text under a video. */
export const PLACE_TAKEN: Reason = {
  code: 'place_taken',
  message: 'Another post has, or is to have, the place of this one on the channel.',
};

/** The commit ended without an answer that could be read. */
export const NO_CLEAR_ANSWER = 'no_clear_answer';

/** Whoever sent the post stopped before the answer. */
export const WORKER_STOPPED: Reason = {
  code: 'worker_stopped',
  message:
    'The hub stopped while this post was being sent, and could not find out whether it is out.',
};

/** Looking failed for too long. */
export const LOOK_GIVEN_UP: Reason = {
  code: 'look_given_up',
  message: 'The channel could not be asked for a long time whether the post is out.',
};

/** The channel says for certain that it is not out, time and again. */
export const NOT_PUBLISHED: Reason = {
  code: 'not_published',
  message: 'The channel took the post and did not publish it.',
};

/** The hub cannot do it on this channel. */
export const BY_HAND: Reason = {
  code: 'by_hand',
  message: 'This channel lets only a person do the rest, in its own app.',
};
