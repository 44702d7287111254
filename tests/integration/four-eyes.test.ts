import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { aPlan, aVariant, anArticle, anImage, connectForum, paragraphs } from '../support/content';
import { atDesk, refusalOf, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { linesAfter, lookAt, newestLine } from '../support/look';
import { editionAt } from '../support/workflow';

const SUBMIT = { action: 'submit', isMinor: true };
const APPROVE = { action: 'approve' };
const PUBLISH = { action: 'publish' };

describe('a text needs the eyes of two people', () => {
  let booted: BootedHub;
  let url: string;
  let writer: Colleague;
  let editor: Colleague;
  /** The same role as `editor`, but reads Indonesian. */
  let redaktur: Colleague;

  beforeAll(async () => {
    booted = await bootHub();
    url = await booted.listen();
    await connectForum(booted.hub);
    writer = await atDesk(booted, { role: 'hub-contributor', url });
    editor = await atDesk(booted, { role: 'hub-editor', url });
    redaktur = await atDesk(booted, { role: 'hub-editor', language: 'id', url });
  });

  afterAll(() => booted.stop());

  /** Expects that an action is refused with this code and sentence, that nothing moved, and that it stands on the record. */
  const expectRefused = async (
    by: Colleague,
    { place, body }: { place: EditionPlace; body: Record<string, unknown> },
    expected: { status: number; code: string; message: RegExp },
  ) => {
    const before = await lookAt(booted, place);
    const refusal = await refusalOf(booted, () => by.ask(place, body));
    const { status, code, message } = expected;
    expect(refusal).toMatchObject({ status, code, lines: [`refused ${code}`] });
    expect(refusal.message).toMatch(message);
    expect(await lookAt(booted, place)).toEqual(before);
    return refusal;
  };

  describe('whoever approves is neither', () => {
    const SUBMITTER = {
      id: /Anda sendiri yang mengajukan/,
      en: /You submitted this text yourself/,
    };
    const EDITED = { id: /Anda ikut menyunting versi ini/, en: /You edited this version/ };

    it.each(['id', 'en'] as const)('the submitter (%s)', async (language) => {
      const by = language === 'id' ? redaktur : editor;
      const place = await writer.write();
      await by.does(place, SUBMIT);
      await expectRefused(
        by,
        { place, body: APPROVE },
        { status: 403, code: 'approver_is_submitter', message: SUBMITTER[language] },
      );
    });

    it.each(['id', 'en'] as const)('the last editor (%s)', async (language) => {
      const by = language === 'id' ? redaktur : editor;
      const place = await writer.write();
      await by.edit(place, { summary: 'Loket buka lebih pagi mulai Senin.' });
      await writer.does(place, SUBMIT);
      await expectRefused(
        by,
        { place, body: APPROVE },
        { status: 403, code: 'approver_is_editor', message: EDITED[language] },
      );
    });

    it('an editor of the revision, even where somebody else saved last', async () => {
      const place = await editor.write();
      await writer.edit(place, { title: 'Loket buka lebih pagi lagi' });
      await writer.does(place, SUBMIT);
      await expectRefused(
        editor,
        { place, body: APPROVE },
        { status: 403, code: 'approver_is_editor', message: EDITED.en },
      );
      await redaktur.does(place, APPROVE);
    });

    it('a super admin who is one of them', async () => {
      const admin = await atDesk(booted, { role: 'strapi-super-admin', url });
      const place = await admin.write();
      await admin.does(place, SUBMIT);
      await expectRefused(
        admin,
        { place, body: APPROVE },
        { status: 403, code: 'approver_is_submitter', message: SUBMITTER.en },
      );
      const reason = 'Tidak ada orang lain di kantor hari ini.';
      await expectRefused(
        admin,
        { place, body: { action: 'force_publish', reason } },
        { status: 403, code: 'not_permitted', message: /does not allow this step/ },
      );
    });
  });

  describe('what is approved is what was read', () => {
    const youth = (text: string) => [aVariant('youth', { body: paragraphs(text) })];
    const draft = () => anArticle({ variants: youth('Loket buka pukul 07.30.') });

    it('not after an edit by one character in a youth variant', async () => {
      const place = await writer.write(draft());
      await writer.does(place, SUBMIT);
      const { version } = await editionAt(booted.strapi, place);
      await writer.edit(place, { variants: youth('Loket buka pukul 07.31.') });
      const refusal = await expectRefused(
        editor,
        { place, body: { ...APPROVE, version } },
        { status: 409, code: 'stale_version', message: /has changed since you opened it/ },
      );
      expect(refusal.details.edition).toEqual({ state: 'draft', version: version + 1 });
      await expectRefused(
        redaktur,
        { place, body: APPROVE },
        {
          status: 409,
          code: 'illegal_move',
          message: /tidak mungkin pada keadaan naskah sekarang/,
        },
      );
    });

    it.each([
      ['one character in a youth variant', { variants: youth('Loket buka pukul 07.31.') }],
      ['the plan for a channel', { channelPlans: [aPlan('forum')] }],
      ['the title of search engines', { seo: { metaTitle: 'Jam buka' } }],
    ])('an approval falls with %s', async (_what, change) => {
      const place = await writer.write(draft());
      await writer.does(place, SUBMIT);
      await editor.does(place, APPROVE);
      await writer.edit(place, change);
      expect(await editionAt(booted.strapi, place)).toMatchObject({ state: 'draft' });
      await expectRefused(
        editor,
        { place, body: PUBLISH },
        { status: 409, code: 'illegal_move', message: /not possible in the present state/ },
      );
    });

    it.each([
      ['an approval', [SUBMIT], APPROVE],
      ['a publication', [SUBMIT, APPROVE], PUBLISH],
    ] as const)('%s finds a changed alt text in the media library', async (_what, way, last) => {
      const cover = await anImage(booted.strapi);
      const place = await writer.write(anArticle({ cover }));
      await writer.does(place, way[0]);
      if (way.length > 1) await editor.does(place, APPROVE);
      const fileInfo = JSON.stringify({ alternativeText: 'Loket pelayanan pada malam hari' });
      const saved = await writer.send('post', `/upload?id=${String(cover)}`).field({ fileInfo });
      expect(saved.status).toBe(200);
      const refusal = await refusalOf(booted, () => redaktur.ask(place, last));
      expect(refusal).toMatchObject({ status: 409, code: 'content_changed' });
      expect(refusal.message).toMatch(/berubah sesudah ditandatangani/);
      expect(refusal.lines).toEqual(['done ', 'refused content_changed']);
      const { editions, visitor } = await lookAt(booted, place);
      expect(editions).toEqual([expect.stringMatching(/^id draft \d+ none$/)]);
      expect(visitor).toBe('404 -');
    });
  });

  describe('of two people who act on the same version', () => {
    it.each([
      ['approve', APPROVE, APPROVE],
      ['decide differently', APPROVE, { action: 'request_changes', reason: 'Angkanya belum ada.' }],
    ])(
      'one wins and the other gets the newer state, when both %s',
      async (_what, first, second) => {
        const place = await writer.write();
        await writer.does(place, SUBMIT);
        const { version } = await editionAt(booted.strapi, place);
        const answers = await Promise.all([
          editor.ask(place, { ...first, version }),
          redaktur.ask(place, { ...second, version }),
        ]);
        const [won, lost] = answers.sort((one, other) => one.status - other.status);
        expect(won.status).toBe(200);
        expect(lost.status).toBe(409);
        const { state } = await editionAt(booted.strapi, place);
        expect(lost.body.error.details).toMatchObject({
          code: 'stale_version',
          edition: { state, version: version + 1 },
        });
      },
    );

    it('one of 200 concurrent approvals goes through', async () => {
      const others = await Promise.all([
        atDesk(booted, { role: 'hub-lead', url }),
        atDesk(booted, { role: 'strapi-super-admin', url }),
      ]);
      const place = await writer.write();
      await writer.does(place, SUBMIT);
      const { version } = await editionAt(booted.strapi, place);
      const seq = await newestLine(booted.strapi);
      const people = [editor, redaktur, ...others];
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) => {
          const by = people[index % people.length] ?? editor;
          return by.ask(place, { ...APPROVE, version });
        }),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...Array.from({ length: 199 }, () => 409)]);
      const lines = await linesAfter(booted.strapi, seq);
      expect(lines.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
      expect(lines.filter(({ outcome }) => outcome === 'refused')).toHaveLength(199);
      expect(await editionAt(booted.strapi, place)).toMatchObject({
        contentType: UID.article,
        state: 'approved',
        version: version + 1,
      });
    });
  });
});
