import { z } from 'zod';
import type { Checkpoint, DeliveryFailure, Step } from '../contract';
import { toContainerFailure, toFailure } from './client-errors';
import type { GraphAnswer } from './client-http';
import type { InstagramImage, InstagramPayload } from './payload';

/** Sends one request to the Graph API in the name of an account. */
export type Call = (
  method: 'GET' | 'POST',
  path: string,
  parameters: Readonly<Record<string, string>>,
) => Promise<GraphAnswer>;

const POLLS_PER_TRY = 5; // Meta: once a minute, for at most five minutes.

/** Reads what an earlier step left; an empty checkpoint is the beginning. */
export const checkpointSchema = z.object({
  /** Ids of the carousel's children, in the order of the pictures. */
  children: z.array(z.string()).default([]),
  /** How many of them are known to be finished. */
  finishedChildren: z.number().default(0),
  /** Id of the container that will be published; empty until it exists. */
  container: z.string().default(''),
  /** When the first remote thing was made, an ISO 8601 instant; empty until then. */
  startedAt: z.string().default(''),
  /** Looks at what is being waited for, in this try. */
  polls: z.number().default(0),
});
/** How far a preparation has come; stored after each step. */
export type Progress = z.infer<typeof checkpointSchema>;

/** What the Graph API answers wherever it made something. */
export const idSchema = z.object({ id: z.string().min(1) });
const statusSchema = z.object({
  status_code: z.enum(['IN_PROGRESS', 'FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED']),
  status: z.string().default(''),
});
const failed = (checkpoint: Checkpoint, failure: DeliveryFailure): Step => ({
  kind: 'failed',
  checkpoint,
  failure,
});

const UNREADABLE: DeliveryFailure = {
  class: 'retryable',
  code: 'no_clear_answer',
  message: 'Instagram could not be reached, or its answer could not be read.',
};

const ALREADY_PUBLISHED: DeliveryFailure = {
  class: 'validation',
  code: 'container_already_published',
  message: 'Instagram has already published what was prepared for this delivery.',
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

/** The failure behind an answer that was not what was asked for, before anything is public. */
const failureOf = (answer: GraphAnswer): DeliveryFailure =>
  answer.kind === 'refused' ? toFailure(answer).failure : UNREADABLE;

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
  const answer = await input.call('POST', `/${input.igUserId}/media`, input.parameters);
  const created = answer.kind === 'ok' ? idSchema.safeParse(answer.body) : undefined;
  if (created?.success === true) {
    return { kind: 'continue', checkpoint: input.store(created.data.id) };
  }
  const { field } = input;
  return failStep(input.progress, {
    ...failureOf(answer),
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
}): Promise<Step> => {
  const { progress, pollSeconds } = input;
  const answer = await input.call('GET', `/${input.id}`, { fields: 'status_code,status' });
  const read = answer.kind === 'ok' ? statusSchema.safeParse(answer.body) : undefined;
  if (read?.success !== true) return failStep(progress, failureOf(answer));
  switch (read.data.status_code) {
    case 'FINISHED':
      return input.finish();
    case 'IN_PROGRESS':
      return waitOn(progress, pollSeconds);
    case 'PUBLISHED':
      // Never made anew: that would be a second post. The checkpoint stays for the person who looks at it.
      return failed(progress, ALREADY_PUBLISHED);
    case 'EXPIRED':
      return failed({}, EXPIRED);
    case 'ERROR':
      // A container that went wrong never recovers, whatever the reason.
      return failed({}, toContainerFailure(read.data.status));
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

/** Does one invisible step towards a container that can be published; one request at most. */
export const advance = (work: Preparation): Promise<Step> => {
  const { payload, progress } = work;
  if (progress.container !== '') {
    return pollContainer({
      ...work,
      id: progress.container,
      // Looked at even when stale: one that was published must never be made again.
      finish: () =>
        work.isStale
          ? { kind: 'continue', checkpoint: {} }
          : { kind: 'ready', checkpoint: progress },
    });
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
