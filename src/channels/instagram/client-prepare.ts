import type { Checkpoint, Step } from '../contract';
import { advance, type Preparation } from './client-containers';
import { progressSchema, type Progress } from './client-progress';
import type { Session } from './client-session';
import type { Usage } from './client-usage';
import type { InstagramPayload } from './payload';

// Meta keeps a container for 24 h; one that is nearly gone is not gone to publication with.
const CONTAINER_LIFE_MS = 23 * 60 * 60 * 1000;

const NEAR_LIMIT_PAUSE_SECONDS = 300; // the share is of a moving hour, so that minutes make room

/** What is left to do, by the checkpoint of the last step: from the start where there is none. */
const resume = (checkpoint: Checkpoint, now: Date): Pick<Preparation, 'progress' | 'isStale'> => {
  const found: Progress = progressSchema.parse(checkpoint);
  const isBegun = found.startedAt !== '';
  const isStale = isBegun && now.getTime() - Date.parse(found.startedAt) >= CONTAINER_LIFE_MS;
  const isToBegin = !isBegun || (isStale && found.container === '');
  return {
    progress: isToBegin ? progressSchema.parse({ startedAt: now.toISOString() }) : found,
    isStale,
  };
};

/**
 * Lets the next step wait where Meta says that hardly a call is left. A post that is ready goes out all the same, unless
 * Meta already keeps the account off: one request remains, and a wait would cost more of them.
 */
const restrain = (step: Step, usage: Usage): Step => {
  if (step.kind !== 'continue' && step.kind !== 'ready') return step;
  const pause = usage.isNearLimit && step.kind === 'continue' ? NEAR_LIMIT_PAUSE_SECONDS : 0;
  const seconds = Math.max(usage.regainSeconds, pause);
  return seconds === 0 ? step : { kind: 'wait', checkpoint: step.checkpoint, seconds };
};

/** Does one invisible step of a post: see `advance`. */
export const prepare = async (input: {
  readonly session: Session;
  readonly payload: InstagramPayload;
  readonly checkpoint: Checkpoint;
  readonly pollSeconds: number;
  readonly now: Date;
}): Promise<Step> => {
  const { session, payload, pollSeconds, now } = input;
  const { igUserId, canReadCaption, call } = session;
  const step = await advance({
    ...resume(input.checkpoint, now),
    call,
    igUserId,
    canReadCaption,
    payload,
    pollSeconds,
    now,
  });
  return restrain(step, session.usage());
};
