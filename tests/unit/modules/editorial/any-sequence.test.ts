import fc from 'fast-check';
import type { Actor } from '../../../../src/modules/editorial/domain/actor';
import type { Edition } from '../../../../src/modules/editorial/domain/edition';
import { PERMISSION_FOR } from '../../../../src/modules/editorial/domain/edition-permission';
import type { MoveInput } from '../../../../src/modules/editorial/domain/move-input';
import { decideMove } from '../../../../src/modules/editorial/domain/moves';
import { newEdition, settleEdit } from '../../../../src/modules/editorial/domain/settle-edit';
import {
  EDITION_ACTIONS,
  type EditionAction,
} from '../../../../src/modules/editorial/domain/transitions';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-11-23T01:00:00Z');

const person = (id: string): Actor => ({ kind: 'staff', id, name: `Orang ${id}` });

const EDITOR = ['submit', 'review', 'fact_check', 'publish'];
const TEAM = [
  { actor: person('contributor'), may: ['submit'] },
  { actor: person('editor'), may: EDITOR },
  { actor: person('second editor'), may: EDITOR },
  { actor: person('lead'), may: [...EDITOR, 'force_publish', 'withdraw'] },
  { actor: person('super admin'), may: [...EDITOR, 'withdraw'] },
] as const;

/** One thing that somebody tries: a save of one of three texts, a change that no save tells of, or an action. */
interface Attempt {
  readonly who: number;
  readonly what: EditionAction | 'save' | 'slip';
  readonly text: number;
  readonly minutes: number;
  readonly isMinor: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  who: fc.nat(TEAM.length - 1),
  what: fc.constantFrom('save', 'save', 'slip', 'submit', 'approve', 'publish', ...EDITION_ACTIONS),
  text: fc.nat(2),
  minutes: fc.nat(90),
  isMinor: fc.boolean(),
});

const inputOf = ({ what, isMinor }: Attempt, now: Date): MoveInput => {
  const action = what === 'save' || what === 'slip' ? 'publish' : what;
  const reason = 'Alasan yang cukup panjang untuk semua aturan.';
  switch (action) {
    case 'submit':
      return { action, changeNote: reason, isMinor };
    case 'schedule':
      return { action, at: new Date(now.getTime() + 6 * MINUTE_MS) };
    case 'force_publish':
      return { action, reason, changeNote: reason, isMinor };
    case 'request_changes':
    case 'withdraw':
    case 'unpublish':
      return { action, reason };
    case 'fact_check':
    case 'approve':
    case 'close_review':
      return { action, comment: '' };
    case 'restore':
      return { action, snapshot: 1 };
    case 'unschedule':
    case 'publish':
      return { action };
  }
};

/** What happened, as somebody would note it who knows nothing of the rules. */
interface Note {
  readonly what: string;
  readonly by: string;
  readonly text: number;
}

/** What a history that ends in a publication must show: told from the notes alone. */
const faultsOf = (notes: readonly Note[], kind: 'article' | 'rebuttal'): readonly string[] => {
  const last = notes.at(-1);
  if (last?.what !== 'publish' && last?.what !== 'force_publish') return [];
  const before = notes.slice(0, -1);
  const begin = before.findLastIndex(({ what }) => what === 'publish' || what === 'force_publish');
  const revision = before.slice(begin + 1);
  const lastSave = revision.findLastIndex(({ what }) => what === 'save');
  const since = revision.slice(lastSave + 1);
  const checks = since.filter(({ what }) => what === 'fact_check');
  const unchecked = kind === 'rebuttal' && checks.length === 0 ? ['facts were not checked'] : [];
  if (last.what === 'force_publish') {
    return last.by === 'lead' ? unchecked : ['forced by somebody else than the lead', ...unchecked];
  }
  const submit = since.findLast(({ what }) => what === 'submit');
  const approve = since.findLast(({ what }) => what === 'approve');
  if (submit === undefined || approve === undefined) return ['nobody submitted or approved it'];
  const writers = revision.filter(({ what }) => what === 'save').map(({ by }) => by);
  return [
    ...unchecked,
    ...(approve.by === submit.by ? ['approved by its submitter'] : []),
    ...(writers.includes(approve.by) ? ['approved by a writer'] : []),
    ...(approve.text === last.text ? [] : ['another text than the approved one']),
  ];
};

interface World {
  edition: Edition;
  text: number;
  now: Date;
  readonly notes: Note[];
}

const isMade = (world: World, tried: Attempt): boolean => {
  const { who, what, text } = tried;
  const member = TEAM[who] ?? TEAM[0];
  if (what === 'slip') {
    world.text = text;
    return false;
  }
  if (what === 'save') {
    const settled = settleEdit(world.edition, {
      hash: `hash ${String(text)}`,
      actor: member.actor,
      now: world.now,
    });
    world.text = text;
    if (settled === undefined) return false;
    world.edition = { ...settled, version: world.edition.version + 1 };
    return true;
  }
  if (!(member.may as readonly string[]).includes(PERMISSION_FOR[what])) return false;
  const hash = `hash ${String(world.text)}`;
  const kind = world.edition.contentType === 'rebuttal' ? 'rebuttal' : 'article';
  const { edition, now } = world;
  const decided = decideMove(
    { edition, kind, actor: member.actor, now, hash, issues: [] },
    inputOf(tried, now),
  );
  if (!decided.ok || what === 'restore') return false;
  world.edition = { ...decided.value, version: edition.version + 1 };
  return true;
};

const aWorld = (kind: 'article' | 'rebuttal'): World => {
  const now = new Date(START);
  const place = { contentType: kind, documentId: 'naskah', locale: 'id' };
  const actor = person('contributor');
  return {
    edition: newEdition(place, { hash: 'hash 0', actor, now }),
    text: 0,
    now,
    notes: [{ what: 'save', by: 'contributor', text: 0 }],
  };
};

/** Lets everybody try everything, and looks at the notes after each step. */
const play = (kind: 'article' | 'rebuttal', attempts: readonly Attempt[]): World => {
  const world = aWorld(kind);
  for (const tried of attempts) {
    world.now = new Date(world.now.getTime() + tried.minutes * MINUTE_MS);
    const before = world.edition;
    if (!isMade(world, tried)) continue;
    const { actor } = TEAM[tried.who] ?? TEAM[0];
    const by = actor.id;
    world.notes.push({ what: tried.what, by, text: world.text });
    expect(faultsOf(world.notes, kind)).toEqual([]);
    if (tried.what === 'force_publish') {
      // One that is still open is due when it was.
      const tomorrow = new Date(world.now.getTime() + 24 * 60 * MINUTE_MS).toISOString();
      const dueAt = before.review?.dueAt ?? tomorrow;
      expect(world.edition.review).toMatchObject({ openedBy: actor, dueAt });
    }
    if (before.review !== undefined && world.edition.review === undefined) {
      const isClosed = tried.what === 'close_review' && by !== before.review.openedBy.id;
      expect(isClosed || tried.what === 'unpublish').toBe(true);
    }
    const isOut = world.edition.publicState === 'live' && before.publicState !== 'live';
    if (isOut) expect(['publish', 'force_publish']).toContain(tried.what);
  }
  return world;
};

describe.each(['article', 'rebuttal'] as const)('whatever people try with an %s', (kind) => {
  it('is never public without two different people, but for the lead, who leaves an open review', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60, size: 'max' }), (attempts) => {
        play(kind, attempts);
      }),
      { numRuns: 3000 },
    );
  });

  it('can be public in the end: the rules do not simply forbid everything', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 40, maxLength: 60 }), (attempts) => {
        for (const { what } of play(kind, attempts).notes) seen.add(what);
      }),
      { numRuns: 1500, seed: 11 },
    );
    const expected = [
      'approve',
      'publish',
      'force_publish',
      'close_review',
      'withdraw',
      'unpublish',
    ];
    expect(expected.filter((what) => !seen.has(what))).toEqual([]);
  });
});
