import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  OUTCOME_TEXTS,
  AUTHOR_TEXTS,
} from '../../../../../src/modules/moderation/domain/judging/author-texts';
import {
  FINDING_NAMES,
  nameFinding,
} from '../../../../../src/modules/moderation/domain/judging/finding-names';
import {
  MODERATOR_TEXTS,
  tellFinding,
} from '../../../../../src/modules/moderation/domain/judging/finding-texts';

const MODULE = path.resolve(__dirname, '../../../../../src/modules/moderation');

const filesIn = (room: string): readonly string[] =>
  readdirSync(path.join(MODULE, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('-texts.ts'))
    .map((file) => readFileSync(path.join(MODULE, room, file), 'utf8'));

/** Every code that stands in the source of the checks as the first word of a finding. */
const codesIn = (source: string): readonly string[] =>
  Array.from(
    source.matchAll(
      /\b(?:gate|normalise|render|duplicates|author|policy|classifier|signal)\(\s*'([a-z_]+)'|code: '([a-z_]+)'/g,
    ),
    ([, called, written]) => called ?? written ?? '',
  );

const FAMILIES = [
  ...['missing', 'invalid', 'expired', 'replayed'].map((state) => `proof_${state}`),
  ...['muted', 'suspended', 'banned'].flatMap((limit) => [limit, `${limit}_for_good`]),
  ...['text', 'name'].flatMap((what) => [`${what}_empty`, `${what}_too_long`]),
];

const CODES = Array.from(
  new Set([
    ...['domain/judging', 'domain/signals', 'application/judging']
      .flatMap(filesIn)
      .flatMap(codesIn),
    ...['listed_word', 'disguised_word', ...FAMILIES],
  ]),
);

/** For moderators alone: whoever is meant would learn how to get round it, or who has complained. */
const NOT_TOLD = [
  ...['own_near_copy', 'campaign_near_copy', 'often_rejected', 'open_cases', 'classifier_label'],
];

const PLACES = /\{(\w+)\}/g;
const placesOf = (text: string) => Array.from(text.matchAll(PLACES), ([, name]) => name).sort();

describe('the sentences behind findings', () => {
  it('are there for every code, and for no other', () => {
    expect(CODES.length).toBeGreaterThan(50);
    expect(Object.keys(MODERATOR_TEXTS).sort()).toEqual(CODES.toSorted());
  });

  it('reach the author, but for those that are for moderators alone', () => {
    const untold = CODES.filter(
      (code) => tellFinding({ code }, { language: 'id', to: 'author' }) === undefined,
    );
    expect(untold.toSorted()).toEqual(NOT_TOLD.toSorted());
    expect(Object.keys(AUTHOR_TEXTS).filter((code) => !CODES.includes(code))).toEqual([]);
  });

  it.each(Object.entries({ ...MODERATOR_TEXTS, ...AUTHOR_TEXTS, ...OUTCOME_TEXTS }))(
    'are whole in both languages, with the same values: %s',
    (_, { id, en }) => {
      for (const text of [id, en]) expect(text).toMatch(/^[\p{Lu}{].*[.?!]$/u);
      expect(id).not.toBe(en);
      expect(placesOf(id)).toEqual(placesOf(en));
    },
  );

  it('come with a name that fits into the line of a queue, for every code', () => {
    expect(Object.keys(FINDING_NAMES).sort()).toEqual(CODES.toSorted());
    for (const name of Object.values(FINDING_NAMES).flatMap(({ id, en }) => [id, en])) {
      expect(name).toMatch(/^\p{Lu}[^.{]{3,34}$/u);
    }
    expect(nameFinding('too_many_links', 'id')).toBe('Banyak tautan');
    expect(nameFinding('unheard_of', 'id')).toBeUndefined();
  });

  it('tell a moderator what it is, and not what the author should do', () => {
    const finding = { code: 'disguised_word', details: { word: 'anjing kau' } };
    expect(tellFinding(finding, { language: 'en', to: 'moderator' })).toBe(
      'Word on a list, in disguise: “anjing kau”.',
    );
    expect(tellFinding({ code: 'phone_number' }, { language: 'id', to: 'moderator' })).toBe(
      'Nomor telepon.',
    );
  });

  it('are filled in with the values of the finding', () => {
    const finding = { code: 'text_too_long', details: { limit: 10_000, actual: 10_001 } };
    expect(tellFinding(finding, { language: 'en', to: 'author' })).toBe(
      'This text has 10001 characters; at most 10000 are possible. Shorten it, or make several of it.',
    );
    expect(
      tellFinding({ code: 'unheard_of' }, { language: 'id', to: 'moderator' }),
    ).toBeUndefined();
  });
});
