import { createHash } from 'node:crypto';
import type { CheckFailure } from '../../src/modules/moderation/application/judging/judging-ports';
import {
  makeJudge,
  type JudgeDeps,
} from '../../src/modules/moderation/application/judging/make-judge';
import {
  buildPipeline,
  type PipelineDeps,
} from '../../src/modules/moderation/application/judging/pipeline';
import type { RenderText } from '../../src/modules/moderation';
import type { PastText, PastTexts } from '../../src/modules/moderation/domain/judging/copies';
import { makeMatchClaims } from '../../src/modules/moderation/domain/judging/match-claims';
import { foldForComparing } from '../../src/modules/moderation/domain/judging/normalise';
import { sketchOf } from '../../src/modules/moderation/domain/judging/sketch';
import { makeSignals } from '../../src/modules/moderation/domain/signals/make-signals';
import type { WordRule } from '../../src/modules/moderation/domain/words/word-entry';
import type { Submission, SubmissionAuthor, SubmissionPlace } from '../../src/modules/moderation';

/** The moment at which everything in these tests happens. */
export const NOW = new Date('2026-11-20T03:00:00.000Z');

/** So many hours before that moment. */
export const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const KNOWN: SubmissionAuthor = {
  ...{ kind: 'citizen', id: 7, isVerified: false, isConfirmed: true, mayTakePart: true },
  ...{ rulesVersion: 3, memberSince: hoursAgo(24 * 300), approvedPosts: 12, rejectedPosts: 0 },
  ...{ openCases: 0, sanctions: [] },
};

/** A citizen who has posted before; what is given comes on top. */
export const anAuthor = (changes: Partial<SubmissionAuthor> = {}): SubmissionAuthor => ({
  ...KNOWN,
  ...changes,
});

/** A citizen of whom nothing was published yet. */
export const aNewcomer = (): SubmissionAuthor => anAuthor({ approvedPosts: 0 });

const OPEN_PLACE: SubmissionPlace = {
  ...{ threadId: 1, categoryId: 1, isThreadOpen: true, isCategoryOpen: true },
  ...{ slowModeSeconds: 0, holdsAll: false, allowsLinks: true },
};

/** Changes of a submission; author, place and door are merged. */
export type SubmissionChanges = Omit<Partial<Submission>, 'author' | 'place' | 'door'> & {
  readonly author?: SubmissionAuthor;
  readonly place?: Partial<SubmissionPlace>;
  readonly door?: Partial<Submission['door']>;
};

/** A harmless answer of a known citizen in an open thread; what is given comes on top. */
export const aSubmission = (changes: SubmissionChanges = {}): Submission => {
  const { author, place, door, ...rest } = changes;
  return {
    ...{
      kind: 'post',
      title: '',
      language: 'id',
      currentRulesVersion: 3,
      wasNudged: false,
      at: NOW,
    },
    text: 'Terima kasih, loket baru di lantai satu sangat membantu orang tua saya.',
    author: author ?? anAuthor(),
    place: { ...OPEN_PLACE, ...place },
    door: { isHoneypotFilled: false, ...door },
    ...rest,
  };
};

let ids = 0;

/** A wording that was sent before. */
export const aPastText = (
  text: string,
  { byId = 7, at = hoursAgo(2) }: { readonly byId?: number; readonly at?: Date } = {},
): PastText => {
  const folded = foldForComparing(text);
  return {
    ...{ id: (ids += 1), byKind: 'citizen', byId, submittedAt: at },
    ...{ textHash: sha256(folded), sketch: sketchOf(folded) },
  };
};

/** Finds among what was sent before as the database does. */
export const pastTextsOf =
  (texts: readonly PastText[]): PipelineDeps['findPastTexts'] =>
  ({ author, textHash }) =>
    Promise.resolve({
      own: texts.filter(({ byKind, byId }) => byKind === author.kind && byId === author.id),
      same: texts.filter((text) => text.textHash === textHash),
      recent: texts,
    } satisfies PastTexts);

const ADDRESS = /https?:\/\/[^\s)]+/g;

/** Stands in for the renderer: paragraphs, strong words, and every address as a link. */
export const renderPlainly: RenderText = (markdown) => ({
  html: `<p>${markdown.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')}</p>`,
  plainText: markdown.replaceAll('*', ''),
  links: (markdown.match(ADDRESS) ?? []).map((href) => ({ href, text: href })),
});

const WORDS: readonly WordRule[] = [
  { phrase: 'goblok', list: 'insult', effect: 'hold' },
  { phrase: 'bodoh', list: 'insult', effect: 'note' },
  { phrase: 'maxwin', list: 'gambling_offer', effect: 'hold' },
];

/** One claim that was rebutted. */
export const CLAIM = {
  rebuttalId: 'rebuttal-1',
  claim: 'KPPN membuka lowongan pegawai dengan biaya seragam',
};

/** An alarm that rings when the test says so. */
export class HandAlarm {
  private readonly waiting = new Set<() => void>();
  readonly limits: number[] = [];

  readonly set = (milliseconds: number, ring: () => void): (() => void) => {
    this.limits.push(milliseconds);
    this.waiting.add(ring);
    return () => this.waiting.delete(ring);
  };

  /** Rings for everything that still waits. */
  ring(): void {
    for (const ring of Array.from(this.waiting)) ring();
  }

  /** True where somebody still waits. */
  get isSet(): boolean {
    return this.waiting.size > 0;
  }
}

/** A judge on fakes; `without` takes a phase out of the list. */
export const aJudge = (
  changes: Partial<PipelineDeps> & {
    readonly past?: readonly PastText[];
    readonly without?: (check: JudgeDeps['checks'][number]) => boolean;
  } = {},
) => {
  const { past = [], without = () => false, ...deps } = changes;
  const failures: CheckFailure[] = [];
  const alarm = new HandAlarm();
  const signals = makeSignals({ entries: WORDS });
  const matchClaims = makeMatchClaims({ fold: foldForComparing }, [CLAIM]);
  const checks = buildPipeline({
    renderText: renderPlainly,
    findPastTexts: pastTextsOf(past),
    signalsNow: () => Promise.resolve(signals),
    claimsNow: () => Promise.resolve(matchClaims),
    classify: () => Promise.resolve([]),
    hash: sha256,
    ...deps,
  }).filter((check) => !without(check));
  const judge = makeJudge({
    ...{ checks, hash: sha256, alarm: alarm.set },
    report: (failure) => failures.push(failure),
  });
  return { judge, checks, failures, alarm };
};
