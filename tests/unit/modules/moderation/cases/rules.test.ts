import {
  APPEAL_TABLE,
  appealDueAfter,
  hasDecider,
  refuseAppealText,
} from '../../../../../src/modules/moderation/domain/cases/appeals';
import { CASE_STATES } from '../../../../../src/modules/moderation/domain/cases/case';
import {
  CASE_MOVES,
  CASE_TABLE,
} from '../../../../../src/modules/moderation/domain/cases/case-moves';
import {
  ACTION_MEANING,
  DECISION_ACTIONS,
  refuseAction,
} from '../../../../../src/modules/moderation/domain/cases/decisions';
import { writeLeadMail } from '../../../../../src/modules/moderation/domain/cases/lead-mails';
import {
  medianHours,
  quarterNameOf,
  quarterOf,
} from '../../../../../src/modules/moderation/domain/cases/numbers';
import {
  activeAt,
  endOf,
  refuseSanction,
  SANCTION_KINDS,
} from '../../../../../src/modules/moderation/domain/cases/sanctions';
import { writeVisitorMail } from '../../../../../src/modules/moderation/domain/cases/visitor-mails';
import { POST_STATES } from '../../../../../src/modules/moderation';
import { CASE_REFUSAL_STATUS, CASE_REFUSAL_TEXTS } from '../../../../../src/modules/moderation';
import { aTarget } from '../../../../support/memory-targets';

const JAKARTA = 'Asia/Jakarta';
const OFFICE = { timeZone: JAKARTA, holidays: [] };

describe('the table of cases', () => {
  it('lets a report open every case that was done with, and none disappear', () => {
    for (const state of CASE_STATES) {
      for (const move of ['report', 'report_for_lead'] as const) {
        expect(['open', 'claimed', 'escalated']).toContain(CASE_TABLE[move][state]);
      }
    }
    expect(CASE_MOVES.toSorted()).toEqual(Object.keys(CASE_TABLE).toSorted());
  });

  it('closes a case only after everybody was told, or when its target is gone', () => {
    expect(CASE_TABLE.close).toEqual({ notified: 'closed' });
    expect(CASE_TABLE.notify).toEqual({ actioned: 'notified', dismissed: 'notified' });
  });
});

describe('decisions', () => {
  it.each(POST_STATES)('on something %s leave nothing waiting for ever', (state) => {
    const publicText = state === 'visible' || state === 'locked' ? 'Isi kiriman.' : undefined;
    const target = aTarget({ state, publicText });
    const possible = DECISION_ACTIONS.filter(
      (action) => refuseAction(action, target) === undefined,
    );
    if (state === 'held') {
      expect(possible).toEqual(['approve', 'reject', 'escalate', 'warn', 'mute', 'suspend', 'ban']);
    }
    expect(possible).toContain('escalate');
  });

  it('on a public text let an edit through or not, where one waits, and not otherwise', () => {
    const waits = aTarget({ text: 'Isi baru.' });
    expect(refuseAction('approve', waits)).toBeUndefined();
    expect(refuseAction('approve', aTarget())).toMatchObject({ code: 'decision_not_possible' });
    expect(refuseAction('dismiss', waits)).toMatchObject({ code: 'target_undecided' });
    expect(refuseAction('dismiss', aTarget())).toBeUndefined();
  });

  it('speak either for an author or against', () => {
    const against = DECISION_ACTIONS.filter((action) => ACTION_MEANING[action].isAgainstAuthor);
    expect(against).toEqual(['reject', 'hide', 'lock', 'warn', 'mute', 'suspend', 'ban']);
  });
});

describe('an appeal', () => {
  it('is decided once: both ways lead out of filed, and none back', () => {
    expect(APPEAL_TABLE).toEqual({
      upheld: { filed: 'upheld' },
      overturned: { filed: 'overturned' },
    });
  });

  it('is due after five working days where the office is', () => {
    // Friday 23.30 in Jakarta is still Friday there, and 16.30 in UTC.
    const friday = new Date('2026-11-20T16:30:00Z');
    expect(appealDueAfter(friday, OFFICE)).toEqual(new Date('2026-11-27T16:30:00Z'));
    // Saturday 00.30 in Jakarta is Friday in UTC.
    const saturday = new Date('2026-11-20T17:30:00Z');
    expect(appealDueAfter(saturday, OFFICE)).toEqual(new Date('2026-11-26T17:30:00Z'));
    const monday = new Date('2026-11-23T02:00:00Z');
    expect(appealDueAfter(monday, OFFICE)).toEqual(new Date('2026-11-30T02:00:00Z'));
  });

  it('waits a day longer for each holiday that the office has named, at weekends not twice', () => {
    const monday = new Date('2026-12-21T02:00:00Z');
    const holidays = ['2026-12-25', '2026-12-26', '2026-12-28'];
    const due = appealDueAfter(monday, { timeZone: JAKARTA, holidays });
    expect(due).toEqual(new Date('2026-12-30T02:00:00Z'));
  });

  it('finds another lead than the one who decided, and than its own author', () => {
    const decision = { byId: 21 };
    const appeal = { citizenId: 7 };
    expect(hasDecider(appeal, decision, [{ id: 21 }])).toBe(false);
    expect(hasDecider(appeal, decision, [{ id: 21 }, { id: 22, citizenId: 7 }])).toBe(false);
    expect(hasDecider(appeal, decision, [{ id: 21 }, { id: 22 }])).toBe(true);
    expect(hasDecider(appeal, { byId: 11 }, [{ id: 21 }])).toBe(true);
  });

  it('has between 1 and 2,000 characters, an emoji counting as one', () => {
    expect(refuseAppealText(' \n', 'text')).toMatchObject({ code: 'appeal_text_empty' });
    expect(refuseAppealText('😀'.repeat(2000), 'text')).toBeUndefined();
    expect(refuseAppealText('a'.repeat(2001), 'text')).toMatchObject({
      ...{ code: 'appeal_text_too_long', limit: 2000, actual: 2001 },
    });
  });
});

describe('sanctions', () => {
  it('are for moderators up to seven days, for the lead up to a year; a ban is the lead’s', () => {
    for (const kind of SANCTION_KINDS) {
      const byModerator = refuseSanction({ kind, days: 8 }, { isLead: false })?.code;
      expect(byModerator).toBe(kind === 'ban' ? 'lead_only' : 'sanction_too_long');
      expect(refuseSanction({ kind, days: 365 }, { isLead: true })).toBeUndefined();
    }
    expect(refuseSanction({ kind: 'mute' }, { isLead: true })).toMatchObject({
      code: 'sanction_days_missing',
    });
  });

  it('hold until their end, and not at it', () => {
    const imposedAt = new Date('2026-11-20T00:00:00Z');
    const until = endOf({ kind: 'mute', days: 1 }, imposedAt);
    const mute = {
      id: 1,
      citizenId: 7,
      kind: 'mute' as const,
      until,
      reason: '',
      byId: 1,
      byName: '',
    };
    const at = (moment: string) => activeAt([{ ...mute, imposedAt }], new Date(moment));
    expect(at('2026-11-20T23:59:59.999Z')).toEqual([{ kind: 'mute', until }]);
    expect(at('2026-11-21T00:00:00.000Z')).toEqual([]);
    expect(endOf({ kind: 'ban', days: 9 }, imposedAt)).toBeUndefined();
  });
});

describe('the quarterly numbers', () => {
  it('know the quarters by name, and where they begin', () => {
    const midnight = (day: string) => new Date(`${day}T00:00:00+07:00`);
    expect(quarterOf('2026-Q4', midnight)).toEqual({
      name: '2026-Q4',
      from: midnight('2026-10-01'),
      until: midnight('2027-01-01'),
    });
    for (const name of ['2026-Q5', '26-Q1', '2026Q1', '']) {
      expect(quarterOf(name, midnight)).toBeUndefined();
    }
    const names = ['2026-01-31', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterNameOf);
    expect(names).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
  });

  it('take the median of one or two middle values', () => {
    expect(medianHours([])).toBeUndefined();
    expect(medianHours([5400])).toBe(1.5);
    expect(medianHours([3600, 7200])).toBe(1.5);
  });
});

describe('the sentences', () => {
  it('are there for every refusal, in both languages', () => {
    const codes = Object.keys(CASE_REFUSAL_STATUS).toSorted();
    expect(Object.keys(CASE_REFUSAL_TEXTS).toSorted()).toEqual(codes);
    for (const { id, en } of Object.values(CASE_REFUSAL_TEXTS)) {
      expect(id.length).toBeGreaterThan(15);
      expect(en.length).toBeGreaterThan(15);
    }
  });

  it('of mails leave no place unfilled', () => {
    const dueAt = new Date('2026-11-20T02:00:00Z');
    const link = 'https://hub.contoh.example/admin/moderation';
    for (const language of ['id', 'en'] as const) {
      for (const kind of [
        ...(['case_red', 'case_breached', 'case_escalated'] as const),
        ...(['appeal_filed', 'person_request'] as const),
      ]) {
        const mail = writeLeadMail({ kind, id: 4, dueAt, timeZone: JAKARTA, link }, language);
        expect(`${mail.subject}${mail.text}`).not.toMatch(/[{}]|undefined/);
      }
      for (const outcome of ['acted', 'kept', 'removed', 'restored'] as const) {
        const mail = writeVisitorMail({ outcome, reportedAt: dueAt, timeZone: JAKARTA }, language);
        expect(mail.text).toContain('20 November 2026');
      }
    }
  });
});
