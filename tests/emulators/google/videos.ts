import type { Localizations, Snippet, Video } from './state';
import type { GoogleWorld } from './world';

const KEPT_CHANGES = 20; // enough for the public page; older ones go

/** A video that is already on the platform. */
export interface GoogleVideo {
  readonly id: string;
  readonly channelId: string;
  readonly snippet: Snippet;
  readonly localizations?: Localizations | undefined;
}

/** What the owner of a video changes by hand; what is left out stays. */
export interface VideoChange extends Partial<Snippet> {
  readonly localizations?: Localizations;
}

/** What people did with a video. */
export type VideoStatistics = Pick<Video, 'views' | 'likes' | 'comments'>;

/** A video by its id. Throws where there is none: the test is wrong. */
const findVideo = (world: GoogleWorld, id: string): Video => {
  const video = world.store.state.videos.find((candidate) => candidate.id === id);
  if (video === undefined) throw new Error(`There is no video "${id}".`);
  return video;
};

/** Writes new texts into a video, with another etag, and remembers the older ones for the public page. */
export const writeVideo = (
  world: GoogleWorld,
  video: Video,
  change: Pick<Video, 'snippet' | 'localizations'>,
  by: 'api' | 'owner',
): void => {
  const { title, description } = video.snippet;
  const isSeen = title !== change.snippet.title || description !== change.snippet.description;
  if (isSeen) {
    const entry = { at: world.clock.now(), by, title, description };
    video.history = [...video.history, entry].slice(-KEPT_CHANGES);
  }
  Object.assign(video, structuredClone(change));
  video.revision += 1;
  world.store.save();
};

/** Adds a video, or changes one as its owner would by hand: with a new etag. */
export const addVideo = (world: GoogleWorld, given: GoogleVideo): void => {
  const { id, channelId, snippet, localizations = {} } = given;
  const { videos } = world.store.state;
  const older = videos.find((video) => video.id === id);
  if (older !== undefined) {
    older.channelId = channelId;
    writeVideo(world, older, { snippet, localizations }, 'owner');
    return;
  }
  videos.push({
    ...structuredClone({ id, channelId, snippet, localizations }),
    revision: 1,
    publishedAt: world.clock.now(),
    views: 0,
    likes: 0,
    comments: 0,
    history: [],
  });
  world.store.save();
};

/** Changes a video as its owner would by hand. Throws where there is none. */
export const editVideo = (world: GoogleWorld, id: string, change: VideoChange): void => {
  const { localizations, ...snippet } = change;
  const video = findVideo(world, id);
  const after = {
    snippet: { ...video.snippet, ...snippet },
    localizations: localizations ?? video.localizations,
  };
  writeVideo(world, video, after, 'owner');
};

/** Sets what people did with a video. Throws where there is none. */
export const setStatistics = (
  world: GoogleWorld,
  id: string,
  statistics: Partial<VideoStatistics>,
): void => {
  Object.assign(findVideo(world, id), statistics);
  world.store.save();
};
