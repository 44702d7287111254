import type { Response } from 'supertest';
import { UID } from '../../src/platform/uids';
import { bootHub, type BootedHub } from '../support/hub';
import { auditLines, linesAfter, newestLine } from '../support/look';
import { codeOf, moderationDoors, type ModerationDoors } from '../support/moderation-doors';

describe('the record of the moderation', () => {
  let booted: BootedHub;
  let doors: ModerationDoors;

  beforeAll(async () => {
    booted = await bootHub();
    doors = await moderationDoors(booted);
  });

  afterAll(() => booted.stop());

  it.each([
    ['claiming a case of others', 'foreign', 'case_claim', 'moderation_not_permitted'],
    ['claiming as the admin', 'admin', 'case_claim', 'moderation_not_permitted'],
  ] as const)('put %s on the record as refused', async (_what, who, action, code) => {
    const { caseId } = await doors.aGround();
    const seq = await newestLine(booted.strapi);
    const answer = await doors.send(who, 'post', `/moderation/cases/${String(caseId)}/claim`);
    expect([answer.status, codeOf(answer)]).toEqual([403, code]);
    const [line, ...others] = await linesAfter(booted.strapi, seq);
    expect(others).toEqual([]);
    expect(await auditLines(booted.strapi, { seq: line?.seq ?? 0 })).toMatchObject([
      { action, outcome: 'refused', code, from_state: 'open', to_state: 'open' },
    ]);
  });

  const refusedLines = async (work: () => Promise<Response>): Promise<readonly string[]> => {
    const seq = await newestLine(booted.strapi);
    await work();
    return (await linesAfter(booted.strapi, seq)).map(({ outcome, code }) => `${outcome} ${code}`);
  };

  it('put what is not for somebody on the record: deciding, undoing, sanctions, appeals, requests', async () => {
    const ground = await doors.aGround();
    const path = `/moderation/cases/${String(ground.caseId)}/decisions`;
    const deed = () => doors.send('foreign', 'post', path, doors.decision(ground));
    expect(await refusedLines(deed)).toEqual(['refused moderation_not_permitted']);
    const undone = await doors.decidedBy('lead', ground);
    const undo = () => doors.send('own', 'post', `/moderation/decisions/${undone}/undo`);
    expect(await refusedLines(undo)).toEqual(['refused undo_not_yours']);
    const ban = doors.sanction({ kind: 'ban', days: undefined });
    const banning = () => doors.send('own', 'post', '/moderation/sanctions', ban);
    expect(await refusedLines(banning)).toEqual(['refused lead_only']);
    const appeal = await doors.anAppeal(await doors.aGround());
    const reply = { outcome: 'upheld', reply: 'Keputusan tetap berlaku.', version: 1 };
    const answering = () => doors.send('admin', 'post', `/moderation/appeals/${appeal}`, reply);
    expect(await refusedLines(answering)).toEqual(['refused lead_only']);
    const asking = () => doors.send('own', 'post', '/moderation/person-requests', doors.aRequest());
    expect(await refusedLines(asking)).toEqual(['refused moderation_not_permitted']);
  });

  it('leave no line where somebody was late, or wrote too little', async () => {
    const ground = await doors.aGround();
    const path = `/moderation/cases/${String(ground.caseId)}/decisions`;
    const late = { ...doors.decision(ground), version: ground.version - 1 };
    const short = { ...doors.decision(ground), justification: 'ya' };
    expect(await refusedLines(() => doors.send('own', 'post', path, late))).toEqual([]);
    expect(await refusedLines(() => doors.send('own', 'post', path, short))).toEqual([]);
  });

  it('put the editing of canned texts on the record', async () => {
    const id = await doors.made('lead', '/moderation/canned-texts', doors.canned);
    await doors.send('lead', 'put', `/moderation/canned-texts/${id}`, {
      ...doors.canned,
      isActive: false,
    });
    const lines = await auditLines(booted.strapi, { content_type: UID.cannedText });
    expect(lines.slice(-2)).toMatchObject([
      { action: 'canned_text_add', from_state: '', to_state: 'hide 4', reason: 'Judi' },
      { action: 'canned_text_change', from_state: 'hide 4', to_state: 'hide 4 off' },
    ]);
    const refused = () => doors.send('admin', 'post', '/moderation/canned-texts', doors.canned);
    expect(await refusedLines(refused)).toEqual(['refused lead_only']);
  });
});
