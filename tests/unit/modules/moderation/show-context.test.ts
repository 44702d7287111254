import { makeShowContext } from '../../../../src/modules/moderation/application/cases/show-context';
import type { ModerationCase } from '../../../../src/modules/moderation/domain/cases/case';
import type { TextContext } from '../../../../src/modules/moderation/domain/cases/case-views';
import type { Moderator } from '../../../../src/modules/moderation/domain/cases/who-may';

const AT = new Date('2026-11-22T05:00:00Z');

const CASE: ModerationCase = {
  ...{ id: 3, documentId: 'c3', ref: { kind: 'post', id: 30 }, categoryId: 2, isForLead: false },
  ...{ state: 'open', origin: 'report', reason: 'spam', openedAt: AT, dueAt: AT, amberAt: AT },
  ...{ redAt: AT, reportCount: 1, weight: 2, excerpt: 'Teks', version: 1, lockVersion: 1 },
};

const CONTEXT: TextContext = { findings: [], before: [], after: [] };

const MODERATOR: Moderator = {
  ...{ id: 1, name: 'Sari', mayDecide: true, isLead: false, closedCategoryIds: [] },
};

const stage = (known: ModerationCase | undefined) => {
  const asked: unknown[] = [];
  const showContext = makeShowContext({
    cases: { get: () => Promise.resolve(known) },
    readContext: (ref) => {
      asked.push(ref);
      return Promise.resolve(CONTEXT);
    },
  });
  return { asked, showContext };
};

describe('what stands around the text of a case', () => {
  it('is shown to who may see the case', async () => {
    const { asked, showContext } = stage(CASE);
    const shown = await showContext({ by: MODERATOR, caseId: 3 });
    expect(shown).toEqual({ ok: true, value: CONTEXT });
    expect(asked).toEqual([{ kind: 'post', id: 30 }]);
  });

  it('is not even read for who may not', async () => {
    const forLead = stage({ ...CASE, isForLead: true });
    const closed = stage(CASE);
    const stranger = { ...MODERATOR, closedCategoryIds: [2] };
    expect(await forLead.showContext({ by: MODERATOR, caseId: 3 })).toMatchObject({
      failure: { code: 'lead_only' },
    });
    expect(await closed.showContext({ by: stranger, caseId: 3 })).toMatchObject({
      failure: { code: 'moderation_not_permitted' },
    });
    expect([...forLead.asked, ...closed.asked]).toEqual([]);
  });

  it('is refused where there is no such case', async () => {
    const shown = await stage(undefined).showContext({ by: MODERATOR, caseId: 9 });
    expect(shown).toMatchObject({ failure: { code: 'case_not_found' } });
  });
});
