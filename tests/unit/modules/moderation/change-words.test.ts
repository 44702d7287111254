import type { Actor } from '../../../../src/modules/editorial';
import type { WordEntry } from '../../../../src/modules/moderation';
import { makeChangeWord } from '../../../../src/modules/moderation/application/words/change-word';
import { makePublishRules } from '../../../../src/modules/moderation/application/words/publish-rules';
import { FIRST_RULES } from '../../../../src/modules/moderation/domain/rules/first-rules';
import { MovableClock } from '../../../support/clock';

const SITI: Actor = { kind: 'staff', id: '7', name: 'Siti' };

const ENTRY: WordEntry = {
  ...{ id: 1, documentId: 'a', phrase: 'contoh', folded: 'contoh', list: 'insult', effect: 'hold' },
  ...{ isActive: true, note: '', byName: 'Budi', changedAt: new Date(0), version: 3 },
};

const aRecord = () => {
  const deeds: unknown[] = [];
  const record = (deed: unknown) => {
    deeds.push(deed);
    return Promise.resolve();
  };
  return { deeds, record };
};

const shared = { clock: new MovableClock(), inTransaction: <V>(work: () => Promise<V>) => work() };

describe('a change that comes second', () => {
  it('is refused for a word that somebody has written in between, and leaves no line on the record', async () => {
    const { deeds, record } = aRecord();
    const changeWord = makeChangeWord({
      ...{ ...shared, record },
      store: {
        get: () => Promise.resolve(ENTRY),
        countOthers: () => Promise.resolve({ active: 0, refusing: 0 }),
        change: () => Promise.resolve(false),
      },
    });
    const changed = await changeWord({ id: 1, version: 3, effect: 'note', by: SITI });
    expect(changed).toEqual({ ok: false, failure: { code: 'word_stale', actual: 4 } });
    expect(deeds).toEqual([]);
  });

  it('is refused for rules of which somebody has published a version in between', async () => {
    const { deeds, record } = aRecord();
    const publishRules = makePublishRules({
      ...{ ...shared, record },
      rules: {
        current: () => Promise.resolve(undefined),
        add: () => Promise.resolve(undefined),
      },
    });
    const published = await publishRules({ ...FIRST_RULES, basedOn: 0, by: SITI });
    expect(published).toEqual({ ok: false, failure: { code: 'rules_stale', actual: 1 } });
    expect(deeds).toEqual([]);
  });
});

describe('a word that is switched off', () => {
  it('needs no room on the lists: a full list can be made shorter', async () => {
    const { deeds, record } = aRecord();
    const changeWord = makeChangeWord({
      ...{ ...shared, record },
      store: {
        get: () => Promise.resolve(ENTRY),
        countOthers: () => Promise.resolve({ active: 5000, refusing: 20 }),
        change: () => Promise.resolve(true),
      },
    });
    const off = await changeWord({ id: 1, version: 3, isActive: false, by: SITI });
    expect(off.ok).toBe(true);
    expect(deeds).toMatchObject([{ action: 'word_change', from: 'hold', to: 'off', version: 4 }]);
    const on = await changeWord({ id: 1, version: 3, isActive: true, by: SITI });
    expect(on).toMatchObject({ ok: false, failure: { code: 'word_list_full' } });
  });
});
