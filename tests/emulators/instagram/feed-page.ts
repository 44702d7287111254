import { htmlReply, jpegReply, jsonReply, type EmulatorRequest, type Reply } from '../shared/http';
import { escapeHtml, htmlPage } from '../shared/html';
import { dispatch, type Route } from '../shared/router';
import { FEED_STYLE } from './feed-style';
import { type PublicPost, publicPosts } from './posts';
import type { InstagramWorld } from './world';

const dateFormat = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

const FOOTER = '<footer>Halaman emulator untuk uji coba. Ini bukan Instagram.</footer>';

const picture = ({ url, alt, width, height }: PublicPost['images'][number]): string =>
  `<img src="${escapeHtml(new URL(url).pathname)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;

/** All pictures of a carousel get the shape of the first. */
const pictures = ({ images }: PublicPost): string => {
  const [first] = images;
  const ratio = first === undefined ? '4 / 5' : `${first.width} / ${first.height}`;
  return `<div class="pictures" style="aspect-ratio: ${ratio}">${images.map(picture).join('')}</div>`;
};

const card = (post: PublicPost): string => `<article id="${post.id}">
<div class="who"><span aria-hidden="true">${escapeHtml(post.username.slice(0, 1).toUpperCase())}</span>${escapeHtml(post.username)}</div>
${pictures(post)}
<p class="caption">${escapeHtml(post.caption)}</p>
<p class="when"><a href="${escapeHtml(new URL(post.permalink).pathname)}"><time datetime="${post.publishedAt}">${escapeHtml(dateFormat.format(new Date(post.publishedAt)))}</time></a></p>
</article>`;

const page = (title: string, subtitle: string, main: string): string =>
  htmlPage({
    title,
    style: FEED_STYLE,
    body: `<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(subtitle)}</p></header>
<main>${main}</main>
${FOOTER}`,
  });

const missing = (): Reply =>
  htmlReply(page('Tidak ditemukan', '', '<p class="empty">Halaman ini tidak tersedia.</p>'), 404);

const feed = (world: InstagramWorld): string => {
  const posts = publicPosts(world).toReversed();
  const names = world.store.state.accounts.map(({ username }) => username).join(', ');
  const cards = posts.map(card).join('\n');
  return page(
    names === '' ? 'Kiriman' : names,
    `${posts.length} kiriman`,
    cards === '' ? '<p class="empty">Belum ada kiriman.</p>' : cards,
  );
};

const ROUTES: readonly Route<InstagramWorld, Reply>[] = [
  { method: 'GET', path: '/', handle: ({ context }) => htmlReply(feed(context)) },
  {
    method: 'GET',
    path: '/feed.json',
    handle: ({ context }) => jsonReply(200, { posts: publicPosts(context).toReversed() }),
  },
  {
    method: 'GET',
    path: '/p/:shortcode',
    handle: ({ context, param }) => {
      const post = publicPosts(context).find(({ permalink }) =>
        permalink.endsWith(`/p/${param('shortcode')}/`),
      );
      return post === undefined ? missing() : htmlReply(page(post.username, '', card(post)));
    },
  },
  {
    method: 'GET',
    path: '/media/:file',
    handle: ({ context, param }) => {
      const bytes = context.images.get(param('file').replace(/\.jpg$/, ''));
      return bytes === undefined ? missing() : jpegReply(bytes);
    },
  },
];

/**
 * The pages that anybody may see: the feed, newest first, as HTML and as JSON, each post at its permalink, and the
 * platform's copies of the images. Undefined where the path is none of them.
 */
export const answerPage = (world: InstagramWorld, request: EmulatorRequest): Reply | undefined =>
  dispatch({ routes: ROUTES, context: world, request });
