import { type Result, fail, succeed } from '../../../src/kernel/result';
import { checkAltText, checkCaption } from './captions';
import {
  badParameter,
  carouselCount,
  creationIdGone,
  dailyLimit,
  type GraphFailure,
  notReady,
} from './errors';
import { fetchImage } from './fetch-image';
import type { Parameters } from './parameters';
import type { Account, Container, StoredImage } from './state';
import { DAY, type InstagramWorld, takeId } from './world';

const MIN_CHILDREN = 2;
const MAX_CHILDREN = 10;

/** What a container may be. */
export type ContainerStatus = 'IN_PROGRESS' | 'FINISHED' | 'PUBLISHED' | 'EXPIRED' | 'ERROR';

interface Draft {
  readonly kind: Container['kind'];
  readonly caption: string;
  readonly images: readonly StoredImage[];
}

interface Call {
  readonly world: InstagramWorld;
  readonly account: Account;
  readonly parameters: Parameters;
}

/** Where a container stands at this moment. */
export const statusOf = (world: InstagramWorld, container: Container): ContainerStatus => {
  const now = world.clock.now();
  const { isPublished, showsAt = now } = container;
  if (isPublished) return showsAt <= now ? 'PUBLISHED' : 'FINISHED';
  if (container.errorSubcode !== undefined) return 'ERROR';
  const age = now.getTime() - container.createdAt.getTime();
  if (age >= DAY) return 'EXPIRED';
  return container.polls < world.settings.pollsUntilFinished ? 'IN_PROGRESS' : 'FINISHED';
};

/** Lets a container go wrong while it is processed, as the platform tells it. Throws where there is none. */
export const failContainer = (world: InstagramWorld, id: string, subcode: number): void => {
  const container = world.store.state.containers.find((candidate) => candidate.id === id);
  if (container === undefined) throw new Error(`There is no container "${id}".`);
  container.errorSubcode = subcode;
  world.store.save();
};

/** A container of this account; undefined where there is none, or where it is another's. */
export const findContainer = (
  world: InstagramWorld,
  account: Account,
  id: string,
): Container | undefined =>
  world.store.state.containers.find(
    (container) => container.id === id && container.igUserId === account.igUserId,
  );

const draftImage = async ({ world, parameters }: Call): Promise<Result<Draft, GraphFailure>> => {
  const kind = parameters.isSet('is_carousel_item') ? 'child' : 'single';
  const caption = parameters.text('caption');
  const alt = parameters.text('alt_text');
  if (kind === 'child' && caption !== '' && world.isOn('child-caption')) {
    return fail(badParameter('a carousel item takes no caption.'));
  }
  const problem = checkCaption(world, caption) ?? checkAltText(alt);
  if (problem !== undefined) return fail(problem);
  const fetched = await fetchImage(world, parameters.text('image_url'));
  if (!fetched.ok) return fetched;
  const { content, width, height } = fetched.value;
  const id = takeId(world);
  world.images.put(id, content);
  return succeed({
    kind,
    // A child has no caption of its own, whatever came with it.
    caption: kind === 'child' ? '' : caption,
    images: [{ id, alt, width, height, bytes: content.length }],
  });
};

const checkChild = (
  world: InstagramWorld,
  child: Container | undefined,
): Result<readonly StoredImage[], GraphFailure> => {
  if (child === undefined) return fail(creationIdGone);
  if (child.kind !== 'child') return fail(badParameter('children must be carousel items.'));
  const status = statusOf(world, child);
  if (status === 'EXPIRED') return fail(creationIdGone);
  return status === 'FINISHED' ? succeed(child.images) : fail(notReady);
};

const draftCarousel = ({ world, account, parameters }: Call): Result<Draft, GraphFailure> => {
  const ids = parameters.list('children');
  const caption = parameters.text('caption');
  if (ids.length < MIN_CHILDREN || ids.length > MAX_CHILDREN) return fail(carouselCount);
  if (parameters.text('alt_text') !== '') {
    return fail(badParameter('alt_text belongs to images, not to the carousel.'));
  }
  const problem = checkCaption(world, caption);
  if (problem !== undefined) return fail(problem);
  const images: StoredImage[] = [];
  for (const id of ids) {
    const child = checkChild(world, findContainer(world, account, id));
    if (!child.ok) return child;
    images.push(...child.value);
  }
  return succeed({ kind: 'carousel', caption, images });
};

const draftFor = async (call: Call): Promise<Result<Draft, GraphFailure>> => {
  const type = call.parameters.text('media_type');
  if (type === 'CAROUSEL') return draftCarousel(call);
  if (type === '' || type === 'IMAGE') return draftImage(call);
  return fail(badParameter(`media_type ${type} is not one that this emulator knows.`));
};

/** `POST /{ig-id}/media`: makes a container of an image, of a carousel item, or of a carousel. */
export const createContainer = async (
  call: Call,
): Promise<Result<{ readonly id: string }, GraphFailure>> => {
  const { world, account } = call;
  const { containers } = world.store.state;
  const since = world.clock.now().getTime() - DAY;
  const recent = containers.filter(
    ({ igUserId, createdAt }) => igUserId === account.igUserId && createdAt.getTime() > since,
  );
  if (recent.length >= world.limits.containersADay) return fail(dailyLimit);
  const draft = await draftFor(call);
  if (!draft.ok) return draft;
  const { kind, caption, images } = draft.value;
  const id = takeId(world);
  containers.push({
    id,
    igUserId: account.igUserId,
    kind,
    caption,
    images: [...images],
    createdAt: world.clock.now(),
    polls: 0,
    isPublished: false,
  });
  world.store.save();
  return succeed({ id });
};
