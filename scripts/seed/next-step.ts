import type { SampleFate } from '../../sample';
import type { Edition, EditionCommand } from '../../src/modules/editorial';
import type { Moments } from './moments';

/** Those who take a sample text through the workflow. */
export type Post = 'writer' | 'editor' | 'lead';

/** One action on an edition, and who takes it. */
export interface Step {
  readonly by: Post;
  readonly input: EditionCommand['input'];
}

/** What the way of a text depends on. */
export interface Journey {
  readonly fate: SampleFate;
  readonly isRebuttal: boolean;
  /** What readers are told about a second edition; without it the change is a minor one. */
  readonly changeNote?: string | undefined;
  readonly moments: Moments;
}

type Known = Pick<Edition, 'state' | 'firstPublishedAt'>;

const submit = ({ firstPublishedAt }: Known, { changeNote }: Journey): Step => {
  if (firstPublishedAt === undefined) return { by: 'writer', input: { action: 'submit' } };
  const isMinor = changeNote === undefined;
  return { by: 'writer', input: { action: 'submit', changeNote, isMinor } };
};

const begin = (edition: Known, journey: Journey): Step | undefined => {
  const { fate } = journey;
  if (fate.stage === 'draft') return undefined;
  if (fate.stage !== 'force_published') return submit(edition, journey);
  return { by: 'lead', input: { action: 'force_publish', reason: fate.reason } };
};

const review = ({ fate, isRebuttal }: Journey): Step | undefined => {
  if (fate.stage === 'in_review') return undefined;
  if (fate.stage === 'changes_requested') {
    return { by: 'editor', input: { action: 'request_changes', reason: fate.reason } };
  }
  return isRebuttal
    ? {
        by: 'editor',
        input: { action: 'fact_check', comment: 'Setiap bukti dan arsipnya sudah dibuka.' },
      }
    : { by: 'editor', input: { action: 'approve', comment: '' } };
};

const letOut = ({ fate, moments }: Journey): Step | undefined => {
  if (fate.stage === 'approved') return undefined;
  return fate.stage === 'scheduled'
    ? { by: 'editor', input: { action: 'schedule', at: moments[fate.moment] } }
    : { by: 'editor', input: { action: 'publish' } };
};

/**
 * What happens next to a text on the way to its fate; undefined where it is there. Only the state counts, so that a seed
 * that was broken off goes on from where it stopped.
 */
export const nextStep = (edition: Known, journey: Journey): Step | undefined => {
  const { fate } = journey;
  switch (edition.state) {
    case 'draft':
      return begin(edition, journey);
    case 'in_review':
      return review(journey);
    case 'fact_check':
      return { by: 'editor', input: { action: 'approve', comment: '' } };
    case 'approved':
      return letOut(journey);
    case 'published':
      return fate.stage === 'withdrawn'
        ? { by: 'lead', input: { action: 'withdraw', reason: fate.reason } }
        : undefined;
    default:
      return undefined;
  }
};
