import type { Issue } from '../../../kernel/failures';

/** Pieces of evidence that a verdict needs; one of them primary. */
export const MIN_EVIDENCE = 2;

/** What the rules of evidence look at. */
export interface EvidenceFacts {
  readonly evidence: readonly {
    readonly archiveUrl: string;
    readonly isPrimary: boolean;
    readonly isOutsideControl: boolean;
  }[];
  readonly appearances: readonly { readonly archiveUrl: string }[];
  readonly isAboutPublisher: boolean;
  readonly singleSourceNotice: string;
  readonly authors: readonly number[];
  readonly checkedBy: number | undefined;
}

const error = (
  code: string,
  field: string,
  numbers: Pick<Issue, 'limit' | 'actual'> = {},
): Issue => ({
  code,
  field,
  severity: 'error',
  ...numbers,
});

const checkAmount = ({ evidence }: EvidenceFacts): readonly Issue[] => {
  const primary = evidence.filter((piece) => piece.isPrimary).length;
  return [
    ...(evidence.length < MIN_EVIDENCE
      ? [error('too_little_evidence', 'evidence', { limit: MIN_EVIDENCE, actual: evidence.length })]
      : []),
    ...(primary === 0 ? [error('no_primary_evidence', 'evidence', { limit: 1, actual: 0 })] : []),
  ];
};

/** Where the office judges a claim about itself, somebody else's word or an open notice is needed. */
const checkIndependence = (facts: EvidenceFacts): readonly Issue[] =>
  facts.isAboutPublisher &&
  facts.singleSourceNotice.trim() === '' &&
  !facts.evidence.some((piece) => piece.isOutsideControl)
    ? [error('no_outside_evidence', 'evidence', { limit: 1, actual: 0 })]
    : [];

const checkArchives = (facts: EvidenceFacts): readonly Issue[] =>
  (['evidence', 'appearances'] as const).flatMap((list) =>
    facts[list].flatMap((piece, index) =>
      piece.archiveUrl.trim() === ''
        ? [error('archive_missing', `${list}.${String(index)}.archiveUrl`)]
        : [],
    ),
  );

const checkChecker = ({ authors, checkedBy }: EvidenceFacts): readonly Issue[] => {
  if (checkedBy === undefined) return [error('checker_missing', 'checkedBy')];
  return authors.includes(checkedBy) ? [error('checker_is_author', 'checkedBy')] : [];
};

/** Holds a rebuttal against the rules of evidence; empty where it may be published. */
export const checkEvidence = (facts: EvidenceFacts): readonly Issue[] => [
  ...checkAmount(facts),
  ...checkIndependence(facts),
  ...checkArchives(facts),
  ...checkChecker(facts),
];
