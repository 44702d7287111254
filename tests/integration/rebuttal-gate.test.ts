import request from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { anEvidence, aPerson, aRebuttal } from '../support/content';
import { atDesk, refusalOf, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { lookAt } from '../support/look';
import { aFullAccessToken } from '../support/staff';
import { editionAt } from '../support/workflow';

const REASON = 'Kabar ini menyebar cepat, warga perlu tahu sekarang.';
const SUBMIT = { action: 'submit' };
const FACT_CHECK = { action: 'fact_check' };
const APPROVE = { action: 'approve' };
const PUBLISH = { action: 'publish' };
const FORCE = { action: 'force_publish', reason: REASON };
const OUT = [PUBLISH, FORCE, { action: 'schedule', at: '2027-01-05T08:00' }];
const DAY_SECONDS = 86_400;

const secondary = (data = {}) => anEvidence({ isPrimary: false, ...data });

describe('a rebuttal that must not go out', () => {
  let booted: BootedHub;
  let people: Readonly<Record<'contributor' | 'editor' | 'lead' | 'super admin', Colleague>>;
  let ana: string;
  let budi: string;
  let token: string;

  beforeAll(async () => {
    booted = await bootHub();
    people = {
      contributor: await atDesk(booted, { role: 'hub-contributor' }),
      editor: await atDesk(booted, { role: 'hub-editor' }),
      lead: await atDesk(booted, { role: 'hub-lead' }),
      'super admin': await atDesk(booted, { role: 'strapi-super-admin' }),
    };
    ana = await aPerson(booted.strapi, 'Ana');
    budi = await aPerson(booted.strapi, 'Budi');
    token = await aFullAccessToken(booted.strapi);
  });

  afterAll(() => booted.stop());

  const sound = () => aRebuttal({ authors: [ana], checkedBy: budi });

  const write = (data: Record<string, unknown> = sound()): Promise<EditionPlace> =>
    people.contributor.write(data, UID.hoaxRebuttal);

  const byOtherDoors = async ({ contentType, documentId }: EditionPlace) => {
    const native = `/content-manager/collection-types/${contentType}`;
    const admin = people['super admin'];
    const bearer = { Authorization: `Bearer ${token}` };
    return [
      await admin.send('post', `${native}/${documentId}/actions/publish`).send({}),
      await admin.send('post', `${native}/actions/bulkPublish`).send({ documentIds: [documentId] }),
      await request(booted.server)
        .put(`/api/hoax-rebuttals/${documentId}`)
        .set(bearer)
        .send({ data: {} }),
    ];
  };

  /** Everybody tries everything that could let it out; nothing of it does. */
  const expectNoWayOut = async (place: EditionPlace) => {
    const before = await lookAt(booted, place);
    for (const [name, person] of Object.entries(people)) {
      for (const body of OUT) {
        const refusal = await refusalOf(booted, () => person.ask(place, body));
        const said = `${name} ${body.action}: ${String(refusal.status)} ${refusal.code}`;
        expect(said).toMatch(/: (403|409) \w+$/);
        expect(refusal.lines).toEqual([`refused ${refusal.code}`]);
      }
    }
    for (const { status, body } of await byOtherDoors(place)) {
      expect([status, body.error.details.code]).toEqual([403, 'approval_required']);
    }
    booted.clock.advance(DAY_SECONDS * 100);
    expect(await booted.hub.publishDueEditions()).toBe(0);
    expect(await lookAt(booted, place)).toEqual(before);
    expect(before.visitor).toBe('404 -');
  };

  describe('because nobody has checked its facts', () => {
    it.each([
      ['a draft', []],
      ['submitted', [SUBMIT]],
    ])('%s', async (_state, way) => {
      const place = await write();
      for (const step of way) await people.contributor.does(place, step);
      await expectNoWayOut(place);
    });

    it('and nobody may approve it, or force it, past that', async () => {
      const place = await write();
      await people.contributor.does(place, SUBMIT);
      for (const name of ['editor', 'lead', 'super admin'] as const) {
        const refusal = await refusalOf(booted, () => people[name].ask(place, APPROVE));
        expect(refusal).toMatchObject({ status: 409, code: 'fact_check_missing' });
        expect(refusal.message).toMatch(/its facts have not been checked/);
      }
      const forced = await refusalOf(booted, () => people.lead.ask(place, FORCE));
      expect(forced).toMatchObject({ status: 409, code: 'fact_check_missing' });
    });

    it('after an edit that followed the check', async () => {
      const place = await write();
      await people.contributor.does(place, SUBMIT);
      await people.editor.does(place, FACT_CHECK);
      await people.contributor.edit(place, { fact: 'Semua layanan kami gratis.' });
      await expectNoWayOut(place);
    });

    it('where its writer would check it', async () => {
      const place = await people.editor.write(sound(), UID.hoaxRebuttal);
      await people.contributor.does(place, SUBMIT);
      const refusal = await refusalOf(booted, () => people.editor.ask(place, FACT_CHECK));
      expect(refusal).toMatchObject({ status: 403, code: 'checker_is_editor' });
      await expectNoWayOut(place);
    });
  });

  const FLAWS: readonly [string, string, () => Record<string, unknown>][] = [
    [
      'it has no primary evidence',
      'no_primary_evidence',
      () => ({ evidence: [secondary(), secondary({ isOutsideControl: true })] }),
    ],
    ['its checker is an author', 'checker_is_author', () => ({ checkedBy: ana })],
    ['it names no checker', 'checker_missing', () => ({ checkedBy: null })],
  ];

  describe.each(FLAWS)('because %s', (_flaw, code, flaw) => {
    it('from the start', async () => {
      const place = await write({ ...sound(), ...flaw() });
      const refusal = await refusalOf(booted, () => people.contributor.ask(place, SUBMIT));
      expect(refusal).toMatchObject({ status: 400, code: 'checks_failed' });
      expect(refusal.details.issues).toContainEqual(expect.objectContaining({ code }));
      await expectNoWayOut(place);
    });

    it('after it was approved', async () => {
      const place = await write();
      await people.contributor.does(place, SUBMIT);
      await people.editor.does(place, FACT_CHECK);
      await people.lead.does(place, APPROVE);
      await people.contributor.edit(place, flaw());
      await expectNoWayOut(place);
    });
  });

  it('because its evidence changed past every door while its schedule ran', async () => {
    const place = await write();
    await people.contributor.does(place, SUBMIT);
    await people.editor.does(place, FACT_CHECK);
    await people.lead.does(place, APPROVE);
    const at = new Date(booted.clock.now().getTime() + DAY_SECONDS * 1000).toISOString();
    await people.editor.does(place, { action: 'schedule', at });
    await booted.strapi.db
      .query('content.evidence')
      .updateMany({ where: { isPrimary: true }, data: { isPrimary: false } as never });
    booted.clock.advance(DAY_SECONDS + 60);
    expect(await booted.hub.publishDueEditions()).toBe(0);
    expect(await editionAt(booted.strapi, place)).toMatchObject({
      state: 'draft',
      publicState: 'none',
    });
    await expectNoWayOut(place);
  });

  it('unlike one of which all of that is in order', async () => {
    const place = await write();
    await people.contributor.does(place, SUBMIT);
    await people.editor.does(place, FACT_CHECK);
    await people.lead.does(place, APPROVE);
    await people.editor.does(place, PUBLISH);
    expect((await lookAt(booted, place)).visitor).toMatch(/^200/);
  });
});
