import type { youtube_v3 } from '@googleapis/youtube';
import type {
  AccountAccess,
  ConnectionOutcome,
  DeliveryFailure,
  Metric,
  MetricsOutcome,
  RefreshOutcome,
  RemoteRef,
} from '../contract';
import { projectOf } from './client-quota';
import { openSession, type YoutubeClientDeps, type YoutubeCredentials } from './client-session';
import { NOT_FOUND } from './client-update';
import type { YoutubeSettings } from './settings';

type YoutubeAccount = AccountAccess<YoutubeSettings, YoutubeCredentials>;

const failed = (failure: DeliveryFailure) => ({ kind: 'failed' as const, failure });

const NO_CHANNEL: DeliveryFailure = {
  class: 'auth',
  code: 'no_channel',
  message: 'The Google account that was connected has no YouTube channel.',
};

const OTHER_CHANNEL: DeliveryFailure = {
  class: 'auth',
  code: 'other_channel',
  message:
    'The Google account that was connected owns another YouTube channel than the one in the settings of this account.',
};

/** Google writes counts as text, and leaves out those that the owner hides. */
const readCount = (count: string | null | undefined): number | undefined => {
  const value = Number(count ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};

const toMetrics = (
  statistics: youtube_v3.Schema$VideoStatistics | undefined,
): Readonly<Partial<Record<Metric, number>>> => {
  const counts: readonly (readonly [Metric, number | undefined])[] = [
    ['views', readCount(statistics?.viewCount)],
    ['likes', readCount(statistics?.likeCount)],
    ['comments', readCount(statistics?.commentCount)],
  ];
  return Object.fromEntries(counts.filter(([, count]) => count !== undefined));
};

/** What YouTube counts about the whole video that holds the block: it counts no part of a description. */
export const readMetrics = async (
  deps: YoutubeClientDeps,
  account: YoutubeAccount,
  ref: RemoteRef,
): Promise<MetricsOutcome> => {
  const session = await openSession(deps, account.credentials);
  if (!session.ok) return failed(session.failure.failure);
  const video = await session.value.listVideo(ref.remoteId, ['statistics']);
  if (!video.ok) return failed(video.failure.failure);
  if (video.value === undefined) return failed(NOT_FOUND);
  const values = toMetrics(video.value.statistics);
  return Object.keys(values).length === 0 ? { kind: 'no_data' } : { kind: 'measured', values };
};

/** Asks which channel the consent is for; costs one unit of the quota, and tells how much of it is used. */
export const checkConnection = async (
  deps: YoutubeClientDeps,
  { settings, credentials }: YoutubeAccount,
): Promise<ConnectionOutcome> => {
  const session = await openSession(deps, credentials);
  if (!session.ok) return failed(session.failure.failure);
  const channels = await session.value.ownChannels();
  if (!channels.ok) return failed(channels.failure.failure);
  const [first] = channels.value;
  if (first === undefined) return failed(NO_CHANNEL);
  const { channelId } = settings;
  const own = channelId === '' ? first : channels.value.find(({ id }) => id === channelId);
  if (own === undefined) return failed(OTHER_CHANNEL);
  return {
    kind: 'connected',
    accountName: own.snippet?.title ?? '',
    remoteAccountId: own.id ?? '',
    quota: await deps.quota.usage(projectOf(credentials.clientId)),
  };
};

/**
 * A refresh token of Google's lasts until it is revoked or was not used for six months: it is used here, and there is
 * nothing to renew. One that does not work any more is a failure of class `auth`.
 */
export const refreshCredentials = async (
  deps: YoutubeClientDeps,
  { credentials }: YoutubeAccount,
): Promise<RefreshOutcome> => {
  const session = await openSession(deps, credentials);
  return session.ok ? { kind: 'not_needed' } : failed(session.failure.failure);
};
