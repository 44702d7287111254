import { type Result, fail, succeed } from '../../../src/kernel/result';
import { badParameter, type GraphFailure, notVisible } from './errors';
import { type GraphNode, parseFields, selectFields } from './fields';
import { type GraphList, pageOf } from './pages';
import type { Parameters } from './parameters';
import { publicComments } from './comments';
import type { Account, Media } from './state';
import { graphTime } from './timestamps';
import { imageUrlOf, type InstagramWorld, isUp, permalinkOf } from './world';

const PAGE_SIZES = { usualSize: 25, largestSize: 100 };

/** A post of this account that is still up. */
export const findMedia = (world: InstagramWorld, account: Account, id: string): Media | undefined =>
  world.store.state.media.find(
    (media) => media.id === id && media.igUserId === account.igUserId && isUp(world, media),
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
}): Result<GraphNode, GraphFailure> =>
  selectFields({
    node: {
      id: media.id,
      caption: media.caption,
      media_type: media.images.length > 1 ? 'CAROUSEL_ALBUM' : 'IMAGE',
      media_url: imageUrlOf(world, media.images[0]?.id ?? ''),
      permalink: permalinkOf(world, media),
      shortcode: media.shortcode,
      media_product_type: 'FEED',
      timestamp: graphTime(media.publishedAt),
      username: account.username,
      is_comment_enabled: media.isCommentEnabled,
      like_count: media.likes,
      comments_count: publicComments(world, media).length,
    },
    hidden: account.login === 'instagram' ? ['caption'] : [],
    wanted: parseFields(parameters.text('fields')),
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
}): Result<GraphList, GraphFailure> => {
  const own = world.store.state.media
    .filter((media) => media.igUserId === account.igUserId && isUp(world, media))
    .toReversed();
  return pageOf(own, (media) => showMedia({ world, account, media, parameters }), {
    parameters,
    ...PAGE_SIZES,
    address: `${world.address()}/v26.0/${account.igUserId}/media`,
  });
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
}): Result<GraphNode, GraphFailure> => {
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
}): Result<GraphNode, GraphFailure> => {
  if (account.login !== 'facebook') return fail(notVisible('DELETE', media.id));
  media.isDeleted = true;
  world.store.save();
  return succeed({ success: true, deleted_id: media.id });
};
