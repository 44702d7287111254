import type { Clock } from '../../kernel/clock';
import type { ChannelClient, CommentDesk } from '../contract';
import { checkConnection, refreshToken } from './client-account';
import { hideComment, listComments, postComment, toListOutcome } from './client-comments';
import { commit, locate } from './client-commit';
import { readMetrics } from './client-metrics';
import { prepare } from './client-prepare';
import { progressSchema } from './client-progress';
import { reconcile } from './client-reconcile';
import { rehearse } from './client-rehearse';
import { revise } from './client-revise';
import {
  credentialsSchema,
  openSession,
  type GraphHosts,
  type InstagramAccess,
  type InstagramCredentials,
  type Session,
} from './client-session';
import { makeWebhook } from './client-webhook';
import { withdraw } from './client-withdraw';
import type { InstagramPayload } from './payload';
import type { InstagramSettings } from './settings';

/** What the Instagram client needs from outside. */
export interface InstagramClientDeps extends GraphHosts {
  /** Seconds between two looks at a container. Meta asks for a minute. */
  readonly pollSeconds: number;
  /** Seconds for which something must last after an unclear answer before it is believed; 60 where not given. */
  readonly settleSeconds?: number;
  /** The messages that Meta sends by itself; absent where the office did not set them up. */
  readonly webhook?: { readonly verifyToken: string; readonly appSecrets: readonly string[] };
  readonly clock: Clock;
}

type InstagramClient = ChannelClient<InstagramSettings, InstagramPayload, InstagramCredentials>;
type Open = (account: InstagramAccess) => Session;

const SETTLE_SECONDS = 60; // design, rule 9

const commentDesk = (open: Open): CommentDesk<InstagramSettings, InstagramCredentials> => ({
  list: async (account, ref) => {
    const session = open(account);
    const { call } = session;
    return toListOutcome(await listComments({ call, ourselves: session, mediaId: ref.remoteId }));
  },
  answer: (account, { commentRemoteId, text }) =>
    postComment({ call: open(account).call, parentId: commentRemoteId, edge: 'replies', text }),
  setHidden: (account, { commentRemoteId, isHidden }) =>
    hideComment({ call: open(account).call, commentId: commentRemoteId, isHidden }),
});

const aftercare = (
  open: Open,
  settleSeconds: number,
): Pick<InstagramClient, 'revise' | 'withdraw' | 'metrics'> => ({
  revise: ({ account, payload }, post) => {
    const session = open(account);
    return revise({ call: session.call, ourselves: session, payload, post, settleSeconds });
  },
  withdraw: ({ account }, post) => {
    // Meta lets accounts of the Instagram login delete nothing.
    if (account.settings.loginFlavour === 'instagram') return Promise.resolve({ kind: 'manual' });
    return withdraw({ ...open(account), post, settleSeconds });
  },
  metrics: (account, ref) => readMetrics({ call: open(account).call, mediaId: ref.remoteId }),
});

const care = (
  open: Open,
  clock: Clock,
): Pick<InstagramClient, 'checkConnection' | 'refreshCredentials'> => ({
  checkConnection: (account) => checkConnection(open(account)),
  refreshCredentials: (account, known) =>
    // [U] The token of a page does not end while its owner keeps his password and his consent.
    account.settings.loginFlavour === 'facebook'
      ? Promise.resolve({ kind: 'not_needed' })
      : refreshToken({ call: open(account).callUnversioned, known, clock }),
});

/**
 * The client of Instagram content publishing. `prepare` makes the containers, waits for them and notes what stands on the
 * account, one step a call; `commit` sends one `media_publish`; `reconcile` reads what became of an unclear one.
 */
export const makeInstagramClient = (deps: InstagramClientDeps): InstagramClient => {
  const { pollSeconds, settleSeconds = SETTLE_SECONDS, clock } = deps;
  const open: Open = (account) => openSession(deps, account);
  return {
    id: 'instagram',
    commitsTo: 'channel',
    credentialsSchema,
    prepare: ({ account, payload }, checkpoint) =>
      prepare({ session: open(account), payload, checkpoint, pollSeconds, now: clock.now() }),
    commit: ({ account }, checkpoint) => commit({ ...open(account), checkpoint }),
    locate: ({ account }, ref) => locate(open(account).call, ref),
    reconcile: ({ account, payload }, { checkpoint, intendedAt }) =>
      reconcile({
        ...open(account),
        payload,
        progress: progressSchema.parse(checkpoint),
        intendedAt,
        now: clock.now(),
        settleSeconds,
        pollSeconds,
      }),
    rehearse: ({ account, payload }) => rehearse({ ...open(account), payload }),
    ...aftercare(open, settleSeconds),
    ...care(open, clock),
    comments: commentDesk(open),
    ...(deps.webhook === undefined ? {} : { webhook: makeWebhook(deps.webhook) }),
  };
};
