import { type Result, fail, succeed } from '../../../src/kernel/result';
import { badParameter, type GraphFailure, notVisible } from './errors';
import { type Parameters, selectFields } from './parameters';
import type { Account, Media } from './state';
import { imageUrlOf, type InstagramWorld, permalinkOf } from './world';

const PAGE_SIZE = 25;

type Node = Readonly<Record<string, unknown>>;

/** A post of this account that is still up. */
export const findMedia = (world: InstagramWorld, account: Account, id: string): Media | undefined =>
  world.store.state.media.find(
    (media) => media.id === id && media.igUserId === account.igUserId && !media.isDeleted,
  );

/** `GET /{media}`: the fields that were asked for; no caption with Instagram Login. */
export const showMedia = ({
  world,
  account,
  media,
  parameters,
}: {
  world: InstagramWorld;
  account: Account;
  media: Media;
  parameters: Parameters;
}): Result<Node, GraphFailure> =>
  selectFields({
    node: {
      id: media.id,
      caption: media.caption,
      media_type: media.images.length > 1 ? 'CAROUSEL_ALBUM' : 'IMAGE',
      media_url: imageUrlOf(world, media.images[0]?.id ?? ''),
      permalink: permalinkOf(world, media),
      shortcode: media.shortcode,
      // The Graph API writes the offset without a colon.
      timestamp: media.publishedAt.toISOString().replace(/\.\d+Z$/, '+0000'),
      username: account.username,
      is_comment_enabled: media.isCommentEnabled,
    },
    hidden: account.login === 'instagram' ? ['caption'] : [],
    parameters,
  });

/** `GET /{ig-id}/media`: the account's posts, newest first, in pages (`limit`, `after`). */
export const listMedia = ({
  world,
  account,
  parameters,
}: {
  world: InstagramWorld;
  account: Account;
  parameters: Parameters;
}): Result<Node, GraphFailure> => {
  const own = world.store.state.media
    .filter(({ igUserId, isDeleted }) => igUserId === account.igUserId && !isDeleted)
    .toReversed();
  const start = own.findIndex(({ id }) => id === parameters.text('after')) + 1;
  const page = own.slice(start, start + (Number(parameters.text('limit')) || PAGE_SIZE));
  const data: Node[] = [];
  for (const media of page) {
    const shown = showMedia({ world, account, media, parameters });
    if (!shown.ok) return shown;
    data.push(shown.value);
  }
  const first = page[0];
  const last = page.at(-1);
  if (first === undefined || last === undefined) return succeed({ data });
  return succeed({ data, paging: { cursors: { before: first.id, after: last.id } } });
};

/** `POST /{media}`: switches comments on or off; nothing else of a post can be changed. */
export const editMedia = ({
  world,
  media,
  parameters,
}: {
  world: InstagramWorld;
  media: Media;
  parameters: Parameters;
}): Result<Node, GraphFailure> => {
  const isOnlyCommentSwitch =
    parameters.names.length === 1 && /^(true|false)$/.test(parameters.text('comment_enabled'));
  if (!isOnlyCommentSwitch) return fail(badParameter('a post takes comment_enabled alone.'));
  media.isCommentEnabled = parameters.isSet('comment_enabled');
  world.store.save();
  return succeed({ success: true });
};

/** `DELETE /{media}`: takes a post down, with Facebook Login alone. */
export const deleteMedia = ({
  world,
  account,
  media,
}: {
  world: InstagramWorld;
  account: Account;
  media: Media;
}): Result<Node, GraphFailure> => {
  if (account.login !== 'facebook') return fail(notVisible('DELETE', media.id));
  media.isDeleted = true;
  world.store.save();
  return succeed({ success: true, deleted_id: media.id });
};
