import {
  type EmulatorRequest,
  fieldOf,
  htmlReply,
  jpegReply,
  jsonReply,
  redirectReply,
  type Reply,
} from '../shared/http';
import { escapeHtml, htmlPage } from '../shared/html';
import { dispatch, type Route } from '../shared/router';
import { commentAsReader } from './comments';
import { FEED_STYLE } from './feed-style';
import { findPost, type PublicComment, type PublicPost, publicPosts, showPost } from './posts';
import type { Media } from './state';
import type { InstagramWorld } from './world';

const MAX_ON_FEED = 50; // posts on the first page; the rest is at its permalinks

const dateFormat = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

const FOOTER = '<footer>Halaman emulator untuk uji coba. Ini bukan Instagram.</footer>';

const written = (isoTime: string): string =>
  `<time datetime="${isoTime}">${escapeHtml(dateFormat.format(new Date(isoTime)))}</time>`;

const picture = (
  { url, alt, width, height }: PublicPost['images'][number],
  place: number,
  all: PublicPost['images'],
): string => {
  const number = all.length > 1 ? `<span class="number">${place + 1}/${all.length}</span>` : '';
  const source = escapeHtml(new URL(url).pathname);
  return `<figure><img src="${source}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">${number}</figure>`;
};

/** All pictures of a carousel get the shape of the first. */
const pictures = ({ images }: PublicPost): string => {
  const [first] = images;
  if (first === undefined) return '';
  const ratio = `${first.width} / ${first.height}`;
  return `<div class="pictures" tabindex="0" style="aspect-ratio: ${ratio}">${images.map(picture).join('')}</div>`;
};

/** What a reader who does not see the pictures is told. */
const altTexts = ({ images }: PublicPost): string => {
  const told = images.map(({ alt }, place) => ({ alt, place })).filter(({ alt }) => alt !== '');
  if (told.length === 0) return '';
  const items = told.map(({ alt, place }) => `<li value="${place + 1}">${escapeHtml(alt)}</li>`);
  return `<details class="alt"><summary>Teks alternatif</summary><ol>${items.join('')}</ol></details>`;
};

const comment = ({ id, username, text, writtenAt, isOwners }: PublicComment): string =>
  `<div class="comment" id="comment-${id}"><b>${escapeHtml(username)}</b>${isOwners ? ' <span class="badge">penulis</span>' : ''} <span>${escapeHtml(text)}</span><div class="when">${written(writtenAt)}</div></div>`;

const replyForm = (action: string, { id, username }: PublicComment): string =>
  `<details class="reply"><summary>Balas</summary>${commentForm(action, `Balasan untuk ${username}`, id)}</details>`;

const commentForm = (action: string, label: string, parentId = ''): string =>
  `<form method="post" action="${action}"><input type="hidden" name="parentId" value="${parentId}">
<label>Nama pembaca <input name="username" value="warga.lhok" maxlength="30" required pattern="[A-Za-z0-9._]+"></label>
<label>${escapeHtml(label)} <textarea name="text" rows="2" maxlength="2200" required></textarea></label>
<button>Kirim</button></form>`;

/** Comments with the answers to them, and the forms where a person writes as a reader. */
const talk = (post: PublicPost): string => {
  const action = `${new URL(post.permalink).pathname}comments`;
  const threads = post.comments
    .filter(({ parentId }) => parentId === '')
    .map((top) => {
      const replies = post.comments.filter(({ parentId }) => parentId === top.id);
      const form = post.isCommentEnabled ? replyForm(action, top) : '';
      return `<li>${comment(top)}<div class="replies">${replies.map(comment).join('')}${form}</div></li>`;
    });
  const form = post.isCommentEnabled
    ? commentForm(action, 'Tulis komentar sebagai pembaca')
    : '<p class="empty">Komentar dimatikan.</p>';
  return `<section class="talk" id="comments"><h2>Komentar</h2><ul>${threads.join('')}</ul>${form}</section>`;
};

const likeForm = ({ permalink, likes }: PublicPost): string =>
  `<form method="post" action="${new URL(permalink).pathname}like"><button class="like">Suka</button> ${likes} suka</form>`;

const card = (post: PublicPost, isAlone: boolean): string => {
  const path = escapeHtml(new URL(post.permalink).pathname);
  const more = isAlone
    ? `<div class="likes">${likeForm(post)}</div>${talk(post)}`
    : `<p class="when"><a href="${path}#comments">${post.likes} suka · ${post.comments.length} komentar</a></p>`;
  return `<article id="${post.id}">
<div class="who"><span aria-hidden="true">${escapeHtml(post.username.slice(0, 1).toUpperCase())}</span>${escapeHtml(post.username)}</div>
${pictures(post)}
<p class="caption">${escapeHtml(post.caption)}</p>
${altTexts(post)}
<p class="when"><a href="${path}">${written(post.publishedAt)}</a></p>
${more}
</article>`;
};

const page = (title: string, subtitle: string, main: string): string =>
  htmlPage({
    title,
    style: FEED_STYLE,
    body: `<header><h1>${escapeHtml(title)}</h1><p>${subtitle}</p></header>
<main>${main}</main>
${FOOTER}`,
  });

const missing = (): Reply =>
  htmlReply(page('Tidak ditemukan', '', '<p class="empty">Halaman ini tidak tersedia.</p>'), 404);

/** Whoever opens a page has seen the post: the numbers of the post come from this. */
const countView = (media: Media): void => {
  media.views += 1;
};

const feed = (world: InstagramWorld): string => {
  const posts = publicPosts(world).toReversed();
  const shown = posts.slice(0, MAX_ON_FEED);
  for (const media of world.store.state.media) {
    if (shown.some(({ id }) => id === media.id)) countView(media);
  }
  const names = world.store.state.accounts.map(({ username }) => username).join(', ');
  const cards = shown.map((post) => card(post, false)).join('\n');
  return page(
    names === '' ? 'Kiriman' : names,
    `${posts.length} kiriman`,
    cards === '' ? '<p class="empty">Belum ada kiriman.</p>' : cards,
  );
};

/** What a form of the page came to: back to the post, or why not. */
const afterForm = (world: InstagramWorld, media: Media, act: () => void): Reply => {
  try {
    act();
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return htmlReply(page('Tidak terkirim', '', `<p class="empty">${escapeHtml(why)}</p>`), 400);
  }
  return redirectReply(`${new URL(showPost(world, media).permalink).pathname}#comments`);
};

const writeFromForm = (world: InstagramWorld, media: Media, request: EmulatorRequest): void => {
  const parentId = fieldOf(request, 'parentId');
  const username = fieldOf(request, 'username').trim();
  if (!/^[\w.]{1,30}$/.test(username)) {
    throw new Error('Nama pembaca: 1 sampai 30 huruf, angka, titik, atau garis bawah.');
  }
  commentAsReader(world, {
    mediaId: media.id,
    username,
    text: fieldOf(request, 'text').replaceAll('\r\n', '\n'),
    ...(parentId === '' ? {} : { parentId }),
  });
};

type PageRoute = Route<InstagramWorld, Reply>;

/** A route of one post; 404 where it is not up. */
const ofPost = (
  method: string,
  path: string,
  answer: (world: InstagramWorld, media: Media, request: EmulatorRequest) => Reply,
): PageRoute => ({
  method,
  path,
  handle: ({ context, request, param }) => {
    const media = findPost(context, param('shortcode'));
    return media === undefined ? missing() : answer(context, media, request);
  },
});

const ROUTES: readonly PageRoute[] = [
  { method: 'GET', path: '/', handle: ({ context }) => htmlReply(feed(context)) },
  {
    method: 'GET',
    path: '/feed.json',
    handle: ({ context }) => jsonReply(200, { posts: publicPosts(context).toReversed() }),
  },
  ofPost('GET', '/p/:shortcode', (world, media) => {
    countView(media);
    const post = showPost(world, media);
    return htmlReply(page(post.username, '<a href="/">Semua kiriman</a>', card(post, true)));
  }),
  ofPost('POST', '/p/:shortcode/comments', (world, media, request) =>
    afterForm(world, media, () => {
      writeFromForm(world, media, request);
    }),
  ),
  ofPost('POST', '/p/:shortcode/like', (world, media) =>
    afterForm(world, media, () => {
      media.likes += 1;
      world.store.save();
    }),
  ),
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
 * The pages that anybody may see: the feed, newest first, as HTML and as JSON, each post at its permalink with its
 * comments and a form to write one, and the platform's copies of the images. Undefined where the path is none of them.
 */
export const answerPage = (world: InstagramWorld, request: EmulatorRequest): Reply | undefined =>
  dispatch({ routes: ROUTES, context: world, request });
