import { z } from 'zod';
import type { Checkpoint, DeliveryFailure, Step } from '../contract';
import { idSchema, readAnswer } from './client-answers';
import { takeBaseline } from './client-baseline';
import { toContainerFailure } from './client-errors';
import { nodePath, type Call, type GraphAnswer } from './client-http';
import type { Progress } from './client-progress';
import type { InstagramImage, InstagramPayload } from './payload';

const POLLS_PER_TRY = 5; // Meta: once a minute, for at most five minutes.

/** What the Graph API tells about a container; it never tells the id of the post. */
export const containerSchema = z.object({
  status_code: z.enum(['IN_PROGRESS', 'FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED']),
  status: z.string().default(''),
});

/** Reads where a container stands, for `containerSchema`. */
export const readContainer = (call: Call, id: string): Promise<GraphAnswer> =>
  call('GET', nodePath(id), { fields: 'status_code,status' });

const failed = (checkpoint: Checkpoint, failure: DeliveryFailure): Step => ({
  kind: 'failed',
  checkpoint,
  failure,
});

const CHILD_PUBLISHED: DeliveryFailure = {
  class: 'validation',
  code: 'child_published',
  message: 'Instagram has published one picture of the carousel by itself.',
};

const EXPIRED: DeliveryFailure = {
  class: 'container_gone',
  code: 'container_expired',
  message: 'What was prepared at Instagram has expired.',
};

const NOT_FINISHED: DeliveryFailure = {
  class: 'retryable',
  code: 'container_not_finished',
  message: 'Instagram is still preparing the picture.',
};

const GONE: ReadonlySet<string> = new Set(['container_gone', 'not_found', 'validation']);

/** After a failure: what is gone at the platform is forgotten, everything else is kept and used at the next try. */
const failStep = (progress: Progress, failure: DeliveryFailure): Step =>
  failed(failure.class === 'container_gone' ? {} : { ...progress, polls: 0 }, failure);

const createContainer = async (input: {
  readonly call: Call;
  readonly igUserId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly progress: Progress;
  readonly field?: string;
  readonly store: (id: string) => Progress;
}): Promise<Step> => {
  const answer = await input.call('POST', nodePath(input.igUserId, 'media'), input.parameters);
  const created = readAnswer(answer, idSchema);
  if (created.ok) return { kind: 'continue', checkpoint: input.store(created.value.id) };
  const { field } = input;
  return failStep(input.progress, {
    ...created.failure.failure,
    ...(field === undefined ? {} : { field }),
  });
};

const waitOn = (progress: Progress, seconds: number): Step => {
  const polls = progress.polls + 1;
  if (polls >= POLLS_PER_TRY) return failStep(progress, NOT_FINISHED);
  return { kind: 'wait', checkpoint: { ...progress, polls }, seconds };
};

/** Looks once whether a container is done; `finish` says what comes then. */
const pollContainer = async (input: {
  readonly call: Call;
  readonly id: string;
  readonly progress: Progress;
  readonly pollSeconds: number;
  readonly finish: () => Step;
  readonly published: () => Step;
}): Promise<Step> => {
  const { progress, pollSeconds } = input;
  const read = readAnswer(await readContainer(input.call, input.id), containerSchema);
  if (!read.ok) return failStep(progress, read.failure.failure);
  switch (read.value.status_code) {
    case 'FINISHED':
      return input.finish();
    case 'IN_PROGRESS':
      return waitOn(progress, pollSeconds);
    case 'PUBLISHED':
      return input.published();
    case 'EXPIRED':
      return failed({}, EXPIRED);
    case 'ERROR':
      // A container that went wrong never recovers, whatever the reason.
      return failed({}, toContainerFailure(read.value.status));
  }
};

const describeImage = (image: InstagramImage, url: string): Record<string, string> => ({
  image_url: url,
  alt_text: image.alt,
});

/** What one step works on. */
export interface Preparation {
  readonly call: Call;
  readonly igUserId: string;
  readonly payload: InstagramPayload;
  readonly progress: Progress;
  readonly pollSeconds: number;
  /** True where the platform is about to forget what was made. */
  readonly isStale: boolean;
  readonly canReadCaption: boolean;
  readonly now: Date;
}

const createSingle = (work: Preparation, image: InstagramImage, url: string): Promise<Step> =>
  createContainer({
    ...work,
    parameters: { ...describeImage(image, url), caption: work.payload.caption },
    field: image.field,
    store: (id) => ({ ...work.progress, container: id, polls: 0 }),
  });

const createChild = (work: Preparation, image: InstagramImage, url: string): Promise<Step> =>
  createContainer({
    ...work,
    // No caption: Meta takes none on a child of a carousel.
    parameters: { ...describeImage(image, url), is_carousel_item: 'true' },
    field: image.field,
    store: (id) => ({ ...work.progress, children: [...work.progress.children, id] }),
  });

/** The next thing that a carousel lacks: a child, the end of a child's processing, or the carousel itself. */
const advanceCarousel = (work: Preparation): Promise<Step> => {
  const { payload, progress } = work;
  const image = payload.images[progress.children.length];
  const url = image?.rendition?.url;
  if (image !== undefined && url !== undefined) return createChild(work, image, url);
  const unfinished = progress.children[progress.finishedChildren];
  if (unfinished !== undefined) {
    const finishedChildren = progress.finishedChildren + 1;
    return pollContainer({
      ...work,
      id: unfinished,
      finish: () => ({ kind: 'continue', checkpoint: { ...progress, finishedChildren, polls: 0 } }),
      published: () => failed(progress, CHILD_PUBLISHED),
    });
  }
  return createContainer({
    ...work,
    parameters: {
      media_type: 'CAROUSEL',
      children: progress.children.join(','),
      caption: payload.caption,
    },
    store: (id) => ({ ...progress, container: id, polls: 0 }),
  });
};

const pollWhole = async (work: Preparation): Promise<Step> => {
  const { progress } = work;
  // Never made anew: that would be a second post. The commit then sends nothing, and the post is looked for.
  const unexplained: Step = { kind: 'ready', checkpoint: { ...progress, seen: 'unexplained' } };
  const step = await pollContainer({
    ...work,
    id: progress.container,
    // Looked at even when stale: one that was published must never be made again.
    finish: () => ({
      kind: 'continue',
      checkpoint: work.isStale ? {} : { ...progress, seen: 'finished', polls: 0 },
    }),
    published: () => unexplained,
  });
  if (step.kind !== 'failed') return step;
  // One that was sent before and is not there any more may have become a post.
  if (progress.recommits > 0 && GONE.has(step.failure.class)) return unexplained;
  // One that is too old need not be shown any more.
  const isForgotten = work.isStale && step.failure.class === 'not_found';
  return isForgotten ? { kind: 'continue', checkpoint: {} } : step;
};

/** Does one invisible step towards a container that can be published; two reads or one request that writes. */
export const advance = (work: Preparation): Promise<Step> => {
  const { payload, progress } = work;
  if (progress.container !== '') {
    return progress.seen === 'finished' && !work.isStale ? takeBaseline(work) : pollWhole(work);
  }
  const [first, ...others] = payload.images;
  const url = first?.rendition?.url;
  const unmade = payload.images.find((image) => image.rendition === undefined);
  if (first === undefined || url === undefined || unmade !== undefined) {
    return Promise.resolve(
      failed(progress, {
        class: 'validation',
        code: 'rendition_missing',
        message: 'A picture of the post has no file that Instagram could fetch.',
        ...(unmade === undefined ? {} : { field: unmade.field }),
      }),
    );
  }
  return others.length === 0 ? createSingle(work, first, url) : advanceCarousel(work);
};
