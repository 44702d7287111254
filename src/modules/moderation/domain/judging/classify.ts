import type { Finding } from '../finding';
import { findingsOf } from './context';

/** What a classifier can see in a text, in the words of the reasons of reports. */
export const CLASSIFIER_LABELS = [
  'hoax',
  'hate',
  'harassment',
  'obscene',
  'spam',
  'personal_data',
  'unlawful',
  'child',
] as const;

/** One of them, and how sure the classifier is, from 0 to 1. */
export interface ClassifierLabel {
  readonly label: (typeof CLASSIFIER_LABELS)[number];
  readonly score: number;
}

const HELD_FROM = 0.9;
const FLAGGED_FROM = 0.7;

const classifier = findingsOf('classifier');

/** What a classifier says, as findings. It never refuses: it is a guess, and a person decides. */
export const toClassifierFindings = (labels: readonly ClassifierLabel[]): readonly Finding[] =>
  labels
    .filter(({ score }) => score >= FLAGGED_FROM)
    .map(({ label, score }) =>
      classifier('classifier_label', score >= HELD_FROM ? 'hold' : 'flag', {
        label,
        actual: Math.round(score * 100),
      }),
    );
