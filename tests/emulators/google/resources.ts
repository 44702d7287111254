import type { Channel, Video } from './state';
import { etagOf, type GoogleWorld, videoEtag } from './world';

/** An object of the API, or a list of them. */
export type Resource = Readonly<Record<string, unknown>> & { readonly etag: string };

const isoSeconds = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');

/** A video with the parts that were asked for. */
export const toVideo = (world: GoogleWorld, video: Video, parts: readonly string[]): Resource => {
  const { channels } = world.store.state;
  const { title, description } = video.snippet;
  const snippet = {
    publishedAt: isoSeconds(video.publishedAt),
    channelId: video.channelId,
    channelTitle: channels.find(({ channelId }) => channelId === video.channelId)?.title ?? '',
    ...video.snippet,
    thumbnails: {},
    liveBroadcastContent: 'none',
    localized: { title, description },
  };
  // The API writes counts as text.
  const statistics = {
    viewCount: String(video.views),
    likeCount: String(video.likes),
    favoriteCount: '0',
    commentCount: String(video.comments),
  };
  const hasLocalizations = Object.keys(video.localizations).length > 0;
  return {
    kind: 'youtube#video',
    etag: videoEtag(video),
    id: video.id,
    ...(parts.includes('snippet') ? { snippet } : {}),
    ...(parts.includes('localizations') && hasLocalizations
      ? { localizations: video.localizations }
      : {}),
    ...(parts.includes('statistics') ? { statistics } : {}),
    ...(parts.includes('status') ? { status: { privacyStatus: 'public' } } : {}),
  };
};

/** A channel with the parts that were asked for. */
export const toChannel = (
  world: GoogleWorld,
  { channelId, title }: Channel,
  parts: readonly string[],
): Resource => {
  const videos = world.store.state.videos.filter((video) => video.channelId === channelId);
  const views = videos.reduce((sum, video) => sum + video.views, 0);
  const snippet = { title, description: '', thumbnails: {}, localized: { title, description: '' } };
  const statistics = {
    viewCount: String(views),
    subscriberCount: '0',
    hiddenSubscriberCount: false,
    videoCount: String(videos.length),
  };
  return {
    kind: 'youtube#channel',
    etag: etagOf(`${channelId} ${title}`),
    id: channelId,
    ...(parts.includes('snippet') ? { snippet } : {}),
    ...(parts.includes('statistics') ? { statistics } : {}),
  };
};

/** A list of one kind; `youtube#videoListResponse`, say. */
export const toList = (kind: string, items: readonly Resource[]): Resource => ({
  kind,
  etag: etagOf(JSON.stringify(items)),
  items,
  pageInfo: { totalResults: items.length, resultsPerPage: items.length },
});
