import { type EmulatorRequest, htmlReply, jsonReply, type Reply } from '../shared/http';
import { escapeHtml, htmlPage } from '../shared/html';
import { dispatch, type Route } from '../shared/router';
import { FEED_STYLE } from './feed-style';
import { type PublicVideo, publicVideos } from './public-videos';
import type { GoogleWorld } from './world';

const FOOTER = '<footer>Halaman emulator untuk uji coba. Ini bukan YouTube.</footer>';

/** The description as a viewer sees it: its own line breaks, addresses as links. */
const describe = (description: string): string =>
  escapeHtml(description).replace(
    /https?:\/\/[^\s]+/g,
    (address) => `<a href="${address}" rel="nofollow noopener">${address}</a>`,
  );

const card = (video: PublicVideo): string => `<article id="${escapeHtml(video.id)}">
<div class="screen" aria-hidden="true">${escapeHtml(video.title)}</div>
<p class="hashtags">${escapeHtml(video.hashtags.join(' '))}</p>
<h2><a href="/watch?v=${encodeURIComponent(video.id)}">${escapeHtml(video.title)}</a></h2>
<p class="channel">${escapeHtml(video.channelTitle)}</p>
<p class="description">${describe(video.description)}</p>
<ul class="tags" aria-label="Tag">${video.tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('')}</ul>
</article>`;

const page = (title: string, main: string): string =>
  htmlPage({ title, style: FEED_STYLE, body: `<main>${main}</main>\n${FOOTER}` });

const ROUTES: readonly Route<GoogleWorld, Reply>[] = [
  {
    method: 'GET',
    path: '/',
    handle: ({ context }) => {
      const cards = publicVideos(context).map(card).join('\n');
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
      const wanted = request.query.get('v');
      const video = publicVideos(context).find(({ id }) => id === wanted);
      return video === undefined
        ? htmlReply(page('Tidak ditemukan', '<p class="empty">Video ini tidak tersedia.</p>'), 404)
        : htmlReply(page(video.title, card(video)));
    },
  },
];

/** The pages that anybody may see. Undefined where the path is none of them. */
export const answerPage = (world: GoogleWorld, request: EmulatorRequest): Reply | undefined =>
  dispatch({ routes: ROUTES, context: world, request });
