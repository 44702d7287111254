import { describeIssue } from '../../../../src/kernel/describe-issue';
import {
  checkEvidence,
  REBUTTAL_ISSUE_TEXTS,
  type EvidenceFacts,
} from '../../../../src/modules/rebuttals';

type Piece = EvidenceFacts['evidence'][number];

const aPiece = (changes: Partial<Piece> = {}): Piece => ({
  archiveUrl: 'https://arsip.example.test/1',
  isPrimary: false,
  isOutsideControl: false,
  ...changes,
});

/** A rebuttal whose evidence holds. */
const someFacts = (changes: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  evidence: [aPiece({ isPrimary: true }), aPiece()],
  appearances: [{ archiveUrl: 'https://arsip.example.test/2' }],
  isAboutPublisher: false,
  singleSourceNotice: '',
  authors: [1, 2],
  checkedBy: 3,
  ...changes,
});

const codesOf = (changes: Partial<EvidenceFacts>): readonly string[] =>
  checkEvidence(someFacts(changes)).map(({ code }) => code);

describe('the evidence of a rebuttal', () => {
  it('holds with two pieces, one of them primary, all archived, checked by somebody else', () => {
    expect(checkEvidence(someFacts())).toEqual([]);
  });

  it('needs two pieces', () => {
    expect(checkEvidence(someFacts({ evidence: [aPiece({ isPrimary: true })] }))).toEqual([
      { code: 'too_little_evidence', field: 'evidence', severity: 'error', limit: 2, actual: 1 },
    ]);
  });

  it('needs a primary piece among them', () => {
    expect(checkEvidence(someFacts({ evidence: [aPiece(), aPiece()] }))).toEqual([
      { code: 'no_primary_evidence', field: 'evidence', severity: 'error', limit: 1, actual: 0 },
    ]);
  });

  it('tells everything at once that a draft lacks', () => {
    const evidence: readonly Piece[] = [];
    expect(codesOf({ evidence, isAboutPublisher: true, checkedBy: undefined })).toEqual([
      'too_little_evidence',
      'no_primary_evidence',
      'no_outside_evidence',
      'checker_missing',
    ]);
  });

  it.each(['', '  '])(
    'needs an archive address for each piece and each appearance: "%s"',
    (archiveUrl) => {
      const issues = checkEvidence(
        someFacts({
          evidence: [aPiece({ isPrimary: true }), aPiece({ archiveUrl })],
          appearances: [{ archiveUrl }, { archiveUrl: 'https://arsip.example.test/3' }],
        }),
      );
      expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
        'archive_missing evidence.1.archiveUrl',
        'archive_missing appearances.0.archiveUrl',
      ]);
    },
  );

  it('needs no appearance', () => {
    expect(codesOf({ appearances: [] })).toEqual([]);
  });

  describe('of a claim about the office itself', () => {
    const aboutUs = { isAboutPublisher: true };

    it('needs a piece from outside', () => {
      expect(checkEvidence(someFacts(aboutUs))).toEqual([
        { code: 'no_outside_evidence', field: 'evidence', severity: 'error', limit: 1, actual: 0 },
      ]);
      const evidence = [aPiece({ isPrimary: true }), aPiece({ isOutsideControl: true })];
      expect(codesOf({ ...aboutUs, evidence })).toEqual([]);
    });

    it('or an open notice that there is one source alone', () => {
      expect(codesOf({ ...aboutUs, singleSourceNotice: 'Hanya ada dokumen kami.' })).toEqual([]);
      expect(codesOf({ ...aboutUs, singleSourceNotice: '  ' })).toEqual(['no_outside_evidence']);
    });
  });

  it('is checked by a person who is no author', () => {
    expect(codesOf({ checkedBy: undefined })).toEqual(['checker_missing']);
    expect(codesOf({ checkedBy: 2 })).toEqual(['checker_is_author']);
    expect(codesOf({ authors: [] })).toEqual([]);
  });
});

describe('the sentences behind the codes', () => {
  const issues = [
    ...checkEvidence(
      someFacts({ evidence: [aPiece({ archiveUrl: '' })], isAboutPublisher: true, checkedBy: 1 }),
    ),
    ...checkEvidence(someFacts({ checkedBy: undefined })),
  ];

  it('exist for every code', () => {
    const codes = [...issues.map(({ code }) => code), 'image_in_rebuttal_body'];
    expect(new Set(codes)).toEqual(new Set(Object.keys(REBUTTAL_ISSUE_TEXTS)));
  });

  it.each(['id', 'en'] as const)('leave no place unfilled in %s', (language) => {
    for (const issue of issues) {
      expect(describeIssue(issue, REBUTTAL_ISSUE_TEXTS, language)).not.toMatch(/[{}]|undefined/);
    }
  });
});
