import { fail, succeed, type Result } from '../../kernel/result';
import type {
  AftercareOutcome,
  Assignment,
  ChannelClient,
  DeliveryFailure,
  ReconcileOutcome,
  RemoteRef,
  SentPost,
} from '../contract';
import {
  openSession,
  type Session,
  type YoutubeClientDeps,
  type YoutubeCredentials,
} from './client-session';
import { planRemoval, planUpdate, TEXT_PARTS, type VideoUpdate } from './client-update';
import type { YoutubePayload } from './payload';
import type { YoutubeSettings } from './settings';

/** What the client works on. */
export type YoutubeAssignment = Assignment<YoutubeSettings, YoutubePayload, YoutubeCredentials>;

type YoutubeClient = ChannelClient<YoutubeSettings, YoutubePayload, YoutubeCredentials>;

/** What was read of a video, and what has to be written to it. */
export interface Planned {
  readonly session: Session;
  readonly update: VideoUpdate | undefined;
}

/** Reads a video and works out with `plan` what has to be written; reads only. */
const readAndPlan = async (
  deps: YoutubeClientDeps,
  { account, payload }: YoutubeAssignment,
  plan: typeof planUpdate,
): Promise<Result<Planned, DeliveryFailure>> => {
  const session = await openSession(deps, account.credentials);
  if (!session.ok) return fail(session.failure.failure);
  const video = await session.value.listVideo(payload.videoId, TEXT_PARTS);
  if (!video.ok) return fail(video.failure.failure);
  const { channelId } = account.settings;
  const update = plan({ video: video.value, payload, channelId });
  return update.ok ? succeed({ session: session.value, update: update.value }) : update;
};

/** Reads the video and works out what has to be written so that it holds the block; reads only. */
export const readVideo = (
  deps: YoutubeClientDeps,
  assignment: YoutubeAssignment,
): Promise<Result<Planned, DeliveryFailure>> => readAndPlan(deps, assignment, planUpdate);

/** Where a video can be found: the address follows from the id. */
export const refOf = (videoId: string): RemoteRef => ({
  remoteId: videoId,
  permalink: `https://www.youtube.com/watch?v=${videoId}`,
});

const failed = (failure: DeliveryFailure): AftercareOutcome => ({
  kind: 'failed',
  checkpoint: {},
  failure,
});

/**
 * Reads, changes, writes. What was written is the same however often it is, so that an unclear answer is just another
 * failure after which the step is repeated.
 */
const bringTo = async (
  deps: YoutubeClientDeps,
  assignment: YoutubeAssignment,
  plan: typeof planUpdate,
): Promise<DeliveryFailure | undefined> => {
  const planned = await readAndPlan(deps, assignment, plan);
  if (!planned.ok) return planned.failure;
  const { session, update } = planned.value;
  if (update === undefined) return undefined;
  const written = await session.updateVideo(update);
  return written.ok ? undefined : written.failure.failure;
};

const on = (assignment: YoutubeAssignment, videoId: string): YoutubeAssignment => ({
  ...assignment,
  payload: { ...assignment.payload, videoId },
});

/** Takes the block out of a video; a video that is gone shows none. */
const clear = async (
  deps: YoutubeClientDeps,
  assignment: YoutubeAssignment,
): Promise<DeliveryFailure | undefined> => {
  const failure = await bringTo(deps, assignment, planRemoval);
  return failure?.class === 'not_found' ? undefined : failure;
};

/** Brings the video to the new block; where the plan names another video now, the old one loses its block first. */
const revise = async (
  deps: YoutubeClientDeps,
  assignment: YoutubeAssignment,
  { ref }: SentPost,
): Promise<AftercareOutcome> => {
  const { videoId } = assignment.payload;
  if (ref.remoteId !== '' && ref.remoteId !== videoId) {
    const failure = await clear(deps, on(assignment, ref.remoteId));
    if (failure !== undefined) return failed(failure);
  }
  const failure = await bringTo(deps, assignment, planUpdate);
  return failure === undefined ? { kind: 'done', ref: refOf(videoId) } : failed(failure);
};

const withdraw = async (
  deps: YoutubeClientDeps,
  assignment: YoutubeAssignment,
  { ref }: SentPost,
): Promise<AftercareOutcome> => {
  const videoId = ref.remoteId === '' ? assignment.payload.videoId : ref.remoteId;
  const failure = await clear(deps, on(assignment, videoId));
  if (failure === undefined) return { kind: 'done' };
  // What is left of the markers does not tell where the text of the hub ends: a person looks, and deletes it.
  return failure.code === 'markers_damaged' ? { kind: 'manual' } : failed(failure);
};

/**
 * Looks whether the block is there. A write that was given up may still arrive: what is not there is looked at again
 * once `settleSeconds` have passed. After that it may be sent again, which changes nothing where it did arrive.
 */
const reconcile = async (
  deps: YoutubeClientDeps,
  assignment: YoutubeAssignment,
  attempt: Parameters<NonNullable<YoutubeClient['reconcile']>>[1],
): Promise<ReconcileOutcome> => {
  const { checkpoint, intendedAt } = attempt;
  const planned = await readVideo(deps, assignment);
  if (!planned.ok) return { kind: 'failed', checkpoint, failure: planned.failure };
  if (planned.value.update === undefined) {
    return { kind: 'published', ref: refOf(assignment.payload.videoId) };
  }
  const settledAt = Date.parse(intendedAt) + deps.settleSeconds * 1000;
  const seconds = Math.ceil((settledAt - deps.clock.now().getTime()) / 1000);
  if (seconds > 0) return { kind: 'wait', checkpoint, seconds };
  return { kind: 'not_published', checkpoint: { unchanged: false } };
};

/** What the client does with a block that is, or may be, out. Every step reads before it writes. */
export const makeAftercare = (
  deps: YoutubeClientDeps,
): Required<Pick<YoutubeClient, 'reconcile' | 'revise' | 'withdraw'>> => ({
  reconcile: (assignment, attempt) => reconcile(deps, assignment, attempt),
  revise: (assignment, post) => revise(deps, assignment, post),
  withdraw: (assignment, post) => withdraw(deps, assignment, post),
});
