import type { Video } from './state';
import type { VideoStatistics } from './videos';
import { type GoogleWorld, videoEtag } from './world';

const SHOWN_HASHTAGS = 3;
const MAX_HASHTAGS = 60; // with more, the platform ignores all of them

/** A video as a viewer of the platform finds it. */
export interface PublicVideo {
  readonly id: string;
  readonly channelId: string;
  readonly channelTitle: string;
  readonly etag: string;
  readonly title: string;
  readonly description: string;
  readonly categoryId: string;
  readonly tags: readonly string[];
  readonly defaultLanguage: string | undefined;
  readonly localizations: Video['localizations'];
  /** Those that stand above the title: the first three of the description. */
  readonly hashtags: readonly string[];
  readonly statistics: VideoStatistics;
  /** Changes of title or description, oldest first; only the newest are kept. */
  readonly history: readonly {
    /** ISO 8601. */
    readonly at: string;
    /** `api`: through the API. `owner`: by hand. */
    readonly by: 'api' | 'owner';
    /** As they were before. */
    readonly title: string;
    readonly description: string;
  }[];
}

const shownHashtags = (description: string): readonly string[] => {
  const all = description.match(/(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]+/gu) ?? [];
  return all.length > MAX_HASHTAGS ? [] : [...new Set(all)].slice(0, SHOWN_HASHTAGS);
};

/** All videos, in the order in which they were added. */
export const publicVideos = (world: GoogleWorld): readonly PublicVideo[] =>
  world.store.state.videos.map((video) => ({
    id: video.id,
    channelId: video.channelId,
    channelTitle:
      world.store.state.channels.find(({ channelId }) => channelId === video.channelId)?.title ??
      '',
    etag: videoEtag(video),
    title: video.snippet.title,
    description: video.snippet.description,
    categoryId: video.snippet.categoryId,
    tags: video.snippet.tags ?? [],
    defaultLanguage: video.snippet.defaultLanguage,
    localizations: video.localizations,
    hashtags: shownHashtags(video.snippet.description),
    statistics: { views: video.views, likes: video.likes, comments: video.comments },
    history: video.history.map((change) => ({ ...change, at: change.at.toISOString() })),
  }));
