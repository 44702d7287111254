import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import type { Assignment, ChannelClient, Checkpoint, CommitOutcome, RemoteRef } from '../contract';
import {
  advance,
  type Call,
  checkpointSchema,
  idSchema,
  type Preparation,
} from './client-containers';
import { toFailure } from './client-errors';
import { callGraph, type GraphAnswer } from './client-http';
import type { InstagramPayload } from './payload';
import type { InstagramSettings } from './settings';

const credentialsSchema = z.object({ accessToken: z.string().min(1) });

/** Secrets of an Instagram account: the token of 60 days. */
export type InstagramCredentials = z.infer<typeof credentialsSchema>;

/** What the Instagram client needs from outside. */
export interface InstagramClientDeps {
  readonly http: typeof fetch;
  /** Host for accounts of the Instagram login, without a version: `https://graph.instagram.com`. */
  readonly baseUrl: string;
  /** Host for accounts of the Facebook login; the same as `baseUrl` where it is not given. */
  readonly facebookBaseUrl?: string;
  /** Version of the Graph API, a path segment: `v26.0`. */
  readonly version: string;
  /** Seconds between two looks at a container. Meta asks for a minute. */
  readonly pollSeconds: number;
  readonly clock: Clock;
}

type InstagramAssignment = Assignment<InstagramSettings, InstagramPayload, InstagramCredentials>;

// Meta keeps a container for 24 h; one that is nearly gone is not gone to publication with.
const CONTAINER_LIFE_MS = 23 * 60 * 60 * 1000;

const permalinkSchema = z.object({ permalink: z.string() });

const NOTHING_PREPARED: CommitOutcome = {
  kind: 'failed',
  failure: {
    class: 'container_gone',
    code: 'nothing_prepared',
    message: 'Nothing was prepared at Instagram that could be published.',
  },
};

const toOutcome = (answer: GraphAnswer): CommitOutcome => {
  if (answer.kind === 'unclear') return { kind: 'unknown', message: answer.message };
  if (answer.kind === 'ok') {
    const published = idSchema.safeParse(answer.body);
    return published.success
      ? { kind: 'published', ref: { remoteId: published.data.id, permalink: '' } }
      : { kind: 'unknown', message: 'Instagram took the post but named no id.' };
  }
  const { failure, isRefusedUnpublished } = toFailure(answer);
  return isRefusedUnpublished
    ? { kind: 'failed', failure }
    : { kind: 'unknown', message: failure.message };
};

const locate = async (call: Call, ref: RemoteRef): Promise<RemoteRef> => {
  const answer = await call('GET', `/${ref.remoteId}`, { fields: 'permalink,timestamp' });
  const read = answer.kind === 'ok' ? permalinkSchema.safeParse(answer.body) : undefined;
  return read?.success === true ? { ...ref, permalink: read.data.permalink } : ref;
};

/** What is left to do, by the checkpoint of the last step: from the start where there is none. */
const resume = (checkpoint: Checkpoint, now: Date): Pick<Preparation, 'progress' | 'isStale'> => {
  const found = checkpointSchema.parse(checkpoint);
  const isBegun = found.startedAt !== '';
  const isStale = isBegun && now.getTime() - Date.parse(found.startedAt) >= CONTAINER_LIFE_MS;
  const isToBegin = !isBegun || (isStale && found.container === '');
  return {
    progress: isToBegin ? checkpointSchema.parse({ startedAt: now.toISOString() }) : found,
    isStale,
  };
};

/**
 * The client of Instagram content publishing. `prepare` makes the containers and waits for them, one request a step;
 * `commit` sends one `media_publish`. After any error there that is not a plain refusal (token, rate limit, not ready)
 * the outcome is unknown, since posts were seen live behind errors; only reading the container can settle it.
 */
export const makeInstagramClient = (
  deps: InstagramClientDeps,
): ChannelClient<InstagramSettings, InstagramPayload, InstagramCredentials> => {
  const { http, version, pollSeconds, clock } = deps;
  const hosts = { instagram: deps.baseUrl, facebook: deps.facebookBaseUrl ?? deps.baseUrl };
  const callAs =
    ({ account }: InstagramAssignment): Call =>
    (method, path, parameters) =>
      callGraph({
        http,
        rootUrl: `${hosts[account.settings.loginFlavour].replace(/\/+$/, '')}/${version}`,
        accessToken: account.credentials.accessToken,
        method,
        path,
        parameters,
      });
  return {
    id: 'instagram',
    credentialsSchema,
    prepare: (assignment, checkpoint) =>
      advance({
        ...resume(checkpoint, clock.now()),
        call: callAs(assignment),
        igUserId: assignment.account.settings.igUserId,
        payload: assignment.payload,
        pollSeconds,
      }),
    commit: async (assignment, checkpoint) => {
      const { container } = checkpointSchema.parse(checkpoint);
      if (container === '') return NOTHING_PREPARED;
      const { igUserId } = assignment.account.settings;
      const call = callAs(assignment);
      return toOutcome(
        await call('POST', `/${igUserId}/media_publish`, { creation_id: container }),
      );
    },
    locate: (assignment, ref) => locate(callAs(assignment), ref),
  };
};
