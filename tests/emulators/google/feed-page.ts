import { type EmulatorRequest, htmlReply, jsonReply, type Reply } from '../shared/http';
import { escapeHtml, htmlPage } from '../shared/html';
import { dispatch, type Route } from '../shared/router';
import { FEED_STYLE } from './feed-style';
import { type LineChange, lineChanges } from './line-changes';
import { type PublicVideo, publicVideos } from './public-videos';
import type { GoogleWorld } from './world';

const FOOTER = '<footer>Halaman emulator untuk uji coba. Ini bukan YouTube.</footer>';
const LINES_AROUND = 1; // lines that stayed, shown beside those that changed

const dateFormat = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Asia/Jakarta',
});

const WRITERS = { api: 'lewat API', owner: 'oleh pemilik, di YouTube Studio' } as const;
const MARKS = { same: ' ', added: '+', removed: '−' } as const;

/** The description as a viewer sees it: its own line breaks, addresses as links. */
const describe = (description: string): string =>
  escapeHtml(description).replace(
    /https?:\/\/[^\s]+/g,
    (address) => `<a href="${address}" rel="nofollow noopener">${address}</a>`,
  );

const facts = ({ channelTitle, statistics }: PublicVideo): string => {
  const { views, likes, comments } = statistics;
  return `${escapeHtml(channelTitle)} · ${views} kali ditonton · ${likes} suka · ${comments} komentar`;
};

const localizations = (video: PublicVideo): string => {
  const texts = Object.entries(video.localizations);
  if (texts.length === 0) return '';
  const items = texts.map(
    ([language, { title, description }]) =>
      `<dt lang="${escapeHtml(language)}">${escapeHtml(language)}: ${escapeHtml(title)}</dt><dd>${describe(description)}</dd>`,
  );
  return `<details><summary>Bahasa lain (${texts.length})</summary><dl>${items.join('')}</dl></details>`;
};

/** The lines that changed, and those next to them. */
const changedLines = (changes: readonly LineChange[]): string => {
  const isNear = (place: number): boolean =>
    changes
      .slice(Math.max(0, place - LINES_AROUND), place + LINES_AROUND + 1)
      .some(({ kind }) => kind !== 'same');
  return changes
    .filter((_change, place) => isNear(place))
    .map(({ kind, line }) => `<span class="${kind}">${MARKS[kind]} ${escapeHtml(line)}</span>`)
    .join('\n');
};

/** What each change made of the text before it, newest first. */
const history = (video: PublicVideo): string => {
  const texts = [...video.history, { title: video.title, description: video.description }];
  const entries = video.history.map(({ at, by, title, description }, place) => {
    const next = texts[place + 1];
    const before = `${title}\n\n${description}`;
    const after = `${next?.title ?? ''}\n\n${next?.description ?? ''}`;
    const when = escapeHtml(dateFormat.format(new Date(at)));
    return `<li><time datetime="${at}">${when}</time>, ${WRITERS[by]}<pre>${changedLines(lineChanges(before, after))}</pre></li>`;
  });
  const isOpen = entries.length > 0 ? ' open' : '';
  return `<details${isOpen}><summary>Riwayat perubahan (${entries.length})</summary><ol class="history">${entries.reverse().join('')}</ol></details>`;
};

const card = (
  video: PublicVideo,
  isAlone: boolean,
): string => `<article id="${escapeHtml(video.id)}">
<div class="screen" aria-hidden="true">${escapeHtml(video.title)}</div>
<p class="hashtags">${escapeHtml(video.hashtags.join(' '))}</p>
<h2><a href="/watch?v=${encodeURIComponent(video.id)}">${escapeHtml(video.title)}</a></h2>
<p class="channel">${facts(video)}</p>
<p class="description">${describe(video.description)}</p>
<ul class="tags" aria-label="Tag">${video.tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('')}</ul>
${isAlone ? localizations(video) + history(video) : ''}
</article>`;

const page = (title: string, main: string): string =>
  htmlPage({ title, style: FEED_STYLE, body: `<main>${main}</main>\n${FOOTER}` });

/** A video that somebody opened. */
const watch = (world: GoogleWorld, id: string | null): PublicVideo | undefined => {
  const video = world.store.state.videos.find((candidate) => candidate.id === id);
  if (video !== undefined) video.views += 1;
  return publicVideos(world).find((candidate) => candidate.id === id);
};

const ROUTES: readonly Route<GoogleWorld, Reply>[] = [
  {
    method: 'GET',
    path: '/',
    handle: ({ context }) => {
      const cards = publicVideos(context)
        .map((video) => card(video, false))
        .join('\n');
      return htmlReply(
        page('Video', cards === '' ? '<p class="empty">Belum ada video.</p>' : cards),
      );
    },
  },
  {
    method: 'GET',
    path: '/feed.json',
    handle: ({ context }) => jsonReply(200, { videos: publicVideos(context) }),
  },
  {
    method: 'GET',
    path: '/watch',
    handle: ({ context, request }) => {
      const video = watch(context, request.query.get('v'));
      return video === undefined
        ? htmlReply(page('Tidak ditemukan', '<p class="empty">Video ini tidak tersedia.</p>'), 404)
        : htmlReply(page(video.title, `<p><a href="/">Semua video</a></p>${card(video, true)}`));
    },
  },
];

/**
 * The pages that anybody may see: all videos, and each one with its languages and with what its description was before.
 * Undefined where the path is none of them.
 */
export const answerPage = (world: GoogleWorld, request: EmulatorRequest): Reply | undefined =>
  dispatch({ routes: ROUTES, context: world, request });
