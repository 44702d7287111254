import type { ChannelClient, CommitOutcome, PlannedRequest, Step } from '../contract';
import { checkConnection, readMetrics, refreshCredentials } from './client-account';
import { makeAftercare, readVideo, refOf, type YoutubeAssignment } from './client-aftercare';
import {
  credentialsSchema,
  type YoutubeClientDeps,
  type YoutubeCredentials,
} from './client-session';
import { lacksBlock, TEXT_PARTS } from './client-update';
import type { YoutubePayload } from './payload';
import type { YoutubeSettings } from './settings';
import { wrapBlock } from './splice';

export type { YoutubeClientDeps, YoutubeCredentials } from './client-session';

const prepare = async (deps: YoutubeClientDeps, assignment: YoutubeAssignment): Promise<Step> => {
  const planned = await readVideo(deps, assignment);
  if (!planned.ok) return { kind: 'failed', checkpoint: {}, failure: planned.failure };
  return { kind: 'ready', checkpoint: { unchanged: planned.value.update === undefined } };
};

const commit = async (
  deps: YoutubeClientDeps,
  assignment: YoutubeAssignment,
): Promise<CommitOutcome> => {
  const { payload } = assignment;
  const published: CommitOutcome = { kind: 'published', ref: refOf(payload.videoId) };
  const planned = await readVideo(deps, assignment);
  if (!planned.ok) return { kind: 'failed', failure: planned.failure };
  const { session, update } = planned.value;
  if (update === undefined) return published;
  const written = await session.updateVideo(update);
  if (!written.ok) {
    const { failure, isRefusal } = written.failure;
    return isRefusal ? { kind: 'failed', failure } : { kind: 'unknown', message: failure.message };
  }
  // [U] Whether YouTube takes a text as it was sent is not said. An answer that shows another one is no proof of it.
  return lacksBlock(written.value, payload)
    ? { kind: 'unknown', message: 'YouTube took the text and answered with another one.' }
    : published;
};

const rehearse = (apiUrl: string, { payload }: YoutubeAssignment): readonly PlannedRequest[] => {
  const url = `${apiUrl}/youtube/v3/videos`;
  const part = TEXT_PARTS.join(',');
  const { videoId, block, locale } = payload;
  return [
    { method: 'GET', url, fields: { part, id: videoId } },
    {
      method: 'PUT',
      url,
      fields: {
        part,
        id: videoId,
        'If-Match': '{etag}',
        language: locale,
        description: `{description}\n\n${wrapBlock(block)}`,
      },
    },
  ];
};

/**
 * The client of the YouTube Data API. `prepare` only reads: it finds out early what would be refused.
 * `commit` reads again, so that an edit made in between is kept, and sends one update, or none where the description is
 * already right. A failure before that one request is safe to try again; a lost answer to it is unknown.
 */
export const makeYoutubeClient = (
  deps: YoutubeClientDeps,
): ChannelClient<YoutubeSettings, YoutubePayload, YoutubeCredentials> => ({
  id: 'youtube',
  commitsTo: 'channel',
  credentialsSchema,
  prepare: (assignment) => prepare(deps, assignment),
  commit: (assignment) => commit(deps, assignment),
  // The address follows from the id, so that there is nothing to fetch.
  locate: (_assignment, { remoteId }) => Promise.resolve(refOf(remoteId)),
  ...makeAftercare(deps),
  metrics: (account, ref) => readMetrics(deps, account, ref),
  checkConnection: (account) => checkConnection(deps, account),
  refreshCredentials: (account) => refreshCredentials(deps, account),
  rehearse: (assignment) => rehearse(deps.apiUrl, assignment),
});
