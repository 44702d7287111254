import { succeed, type Result } from '../../kernel/result';
import { truncateGraphemes } from '../../kernel/text';
import type { Candidate } from '../contract';
import { readNewestMedia, type ListedMedia } from './client-account-reads';
import type { Trouble } from './client-answers';
import type { Call } from './client-http';
import type { Progress } from './client-progress';
import type { InstagramPayload } from './payload';

const CLOCK_SKEW_MS = 2 * 60 * 1000; // between the office's clock and Meta's; posts known before are left out anyway
const EXCERPT_GRAPHEMES = 80;

/** What is looked for among the newest posts of an account. */
export interface Search {
  readonly call: Call;
  readonly igUserId: string;
  readonly canReadCaption: boolean;
  readonly payload: InstagramPayload;
  readonly progress: Progress;
  /** Just before the commit, an ISO 8601 instant. */
  readonly intendedAt: string;
}

/** Posts that appeared since the commit. */
export interface NewMedia {
  /** All that may be ours: of the right type, and not known before. */
  readonly possible: readonly Candidate[];
  /** Those among them whose caption is ours, where captions can be read; else the same. */
  readonly matching: readonly Candidate[];
}

const toCandidate = (media: ListedMedia): Candidate => {
  const at = Date.parse(media.timestamp);
  return {
    remoteId: media.id,
    permalink: media.permalink,
    publishedAt: Number.isNaN(at) ? '' : new Date(at).toISOString(),
    excerpt: truncateGraphemes(media.caption, EXCERPT_GRAPHEMES),
  };
};

// Meta may trim a caption and write its letters and line ends in another form.
const normalize = (caption: string): string =>
  caption.normalize('NFC').replaceAll('\r\n', '\n').trim();

const isNew = ({ progress, intendedAt }: Search) => {
  const { baseline } = progress;
  const known = new Set(baseline?.knownMedia);
  // A container that is sent again keeps its first baseline: its post may be older than the second intent.
  const since = Math.min(Date.parse(intendedAt), Date.parse(baseline?.at ?? intendedAt));
  return (media: ListedMedia): boolean => {
    const at = Date.parse(media.timestamp);
    return !known.has(media.id) && (Number.isNaN(at) || at >= since - CLOCK_SKEW_MS);
  };
};

/** Reads which posts appeared since the commit, the newest first. */
export const readNewMedia = async (search: Search): Promise<Result<NewMedia, Trouble>> => {
  const read = await readNewestMedia(search);
  if (!read.ok) return read;
  const { caption, images } = search.payload;
  const type = images.length === 1 ? 'IMAGE' : 'CAROUSEL_ALBUM';
  const possible = read.value
    .filter(isNew(search))
    .filter((media) => media.media_type === type || media.media_type === '');
  const matching = search.canReadCaption
    ? possible.filter((media) => normalize(media.caption) === normalize(caption))
    : possible;
  return succeed({ possible: possible.map(toCandidate), matching: matching.map(toCandidate) });
};
