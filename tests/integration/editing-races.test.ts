import type { EditionPlace } from '../../src/modules/editorial';
import type { MoveInput } from '../../src/modules/editorial/domain/move-input';
import type { StaffMember } from '../../src/modules/editorial/application/edition-ports';
import { UID } from '../../src/platform/uids';
import { findFaults } from '../support/consistency';
import { anArticle, aPlan, paragraphs, saveDraft } from '../support/content';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';
import { aColleague, act, approveAsTwo, editionAt, Refused } from '../support/workflow';

// SQLite has one writer at a time: there is less to find.
const ROUNDS = isOnPostgres ? 100 : 12;
const FEWER_ROUNDS = 10;
const EXPECTED = ['stale_version', 'content_changed', 'illegal_move'];

describe('an edit that meets an approval and a publication', () => {
  let booted: BootedHub;
  let team: { readonly writer: StaffMember; readonly editor: StaffMember };

  beforeAll(async () => {
    booted = await bootHub();
    await booted.hub.saveAccount({
      channel: 'forum',
      key: 'kantor',
      name: 'KPPN di forum',
      settings: { displayName: 'KPPN' },
      credentials: {},
    });
    team = {
      writer: await aColleague(booted.strapi, { role: 'hub-contributor' }),
      editor: await aColleague(booted.strapi, { role: 'hub-editor' }),
    };
  });

  afterAll(() => booted.stop());

  const anEnglishOne = async (): Promise<EditionPlace> => {
    const { documentId } = await saveDraft(
      booted.strapi,
      UID.article,
      anArticle({ channelPlans: [aPlan('forum')] }),
    );
    const data = anArticle({ channelPlans: [aPlan('forum')] });
    await booted.strapi
      .documents(UID.article)
      .update({ documentId, locale: 'en', data: data as never });
    return { contentType: UID.article, documentId, locale: 'id' };
  };

  const edit = ({ documentId, locale }: EditionPlace, data: Record<string, unknown>) =>
    booted.strapi.documents(UID.article).update({ documentId, locale, data: data as never });

  /** Acts on whatever version stands, as somebody does whose page is fresh; gives the code of a refusal. */
  const attempt = async (
    place: EditionPlace,
    by: StaffMember,
    input: MoveInput,
  ): Promise<string> => {
    try {
      await act(booted.strapi, place, { by, input });
      return 'done';
    } catch (error) {
      if (error instanceof Refused) return error.refusal.code;
      throw error;
    }
  };

  const submit = (place: EditionPlace) =>
    attempt(place, team.writer, { action: 'submit', isMinor: true });
  const approve = (place: EditionPlace) =>
    attempt(place, team.editor, { action: 'approve', comment: '' });
  const publish = (place: EditionPlace) => attempt(place, team.editor, { action: 'publish' });

  const bodyOf = (round: number) => ({
    body: paragraphs(`Babak ${String(round)}: loket kami buka pukul 07.30. Datanglah.`),
  });

  it.each([
    ['of the same text', 'id', bodyOf],
    [
      'of what all languages share, in another one',
      'en',
      (round: number) => ({ publicInfoClass: round % 2 === 0 ? 'immediate' : 'periodic' }),
    ],
  ] as const)(
    'never lets out what nobody approved: %s',
    async (_, locale, change) => {
      const place = await anEnglishOne();
      const seen = new Map<string, number>();
      for (let round = 0; round < ROUNDS; round += 1) {
        if ((await editionAt(booted.strapi, place)).state !== 'approved') await submit(place);
        // A different one of the three begins in each round.
        const three = [
          () => edit({ ...place, locale }, change(round)).then(() => 'edited'),
          () => approve(place),
          () => publish(place),
        ];
        const turned = [...three.slice(round % 3), ...three.slice(0, round % 3)];
        for (const outcome of await Promise.all(turned.map((one) => one()))) {
          seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        }
      }

      const strange = [...seen.keys()].filter(
        (outcome) => !['done', 'edited', ...EXPECTED].includes(outcome),
      );
      expect(strange).toEqual([]);
      expect(seen.get('edited')).toBe(ROUNDS);
      expect(await findFaults(booted.strapi)).toEqual([]);
    },
    300_000,
  );

  it('lets two articles out that name each other, at once', async () => {
    const first = await anEnglishOne();
    const second = await anEnglishOne();
    await edit(first, { related: [second.documentId] });
    await edit(second, { related: [first.documentId] });
    const places = [first, second];
    for (let round = 0; round < FEWER_ROUNDS; round += 1) {
      for (const place of places) {
        await edit(place, bodyOf(round));
        await approveAsTwo(booted.strapi, place);
      }
      expect(await Promise.all(places.map(publish))).toEqual(['done', 'done']);
    }
    expect(await findFaults(booted.strapi)).toEqual([]);
  });
});
