/** A hub in a process of its own: boots where the environment says, and does what child-hub.ts asks. */
import type { Hub } from '../../src/hub';
import type { StaffMember } from '../../src/modules/editorial/application/edition-ports';
import type { EditionPlace } from '../../src/modules/editorial';
import { auditLog } from '../../src/modules/editorial/strapi/audit-log.sql';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import type { Crew, Looks, Orders, Saying, Target } from './child-hub';
import { findFaults } from './consistency';
import { anArticle, aPlan, paragraphs, saveDraft } from './content';
import { createHub } from './hub';
import { obeyParent, sayToParent, type Handlers } from './obey-parent';
import { aColleague, act, editionAt } from './workflow';

const SCHEDULED_SECONDS = 540; // a schedule is at least five minutes ahead
const LATER_SECONDS = 600;
const SWEPT_AT_ONCE = 3;
const MOST_LINES = 1000;

const { strapi, clock } = createHub();
const hubOf = () => foundHub(strapi) as Hub;

interface Team {
  readonly writer: StaffMember;
  readonly editor: StaffMember;
  readonly lead: StaffMember;
}

const memberOf = async (id: string): Promise<StaffMember> => {
  const member = await hubOf().staff.find(id);
  if (member === undefined) throw new Error(`There is no member of staff ${id}.`);
  return member;
};

const teamOf = async ({ writer, editor, lead }: Crew): Promise<Team> => ({
  writer: await memberOf(writer),
  editor: await memberOf(editor),
  lead: await memberOf(lead),
});

const allPlaces = async (): Promise<readonly EditionPlace[]> => {
  const rows: unknown = await strapi.db.query(UID.edition).findMany({ orderBy: { id: 'asc' } });
  return (rows as { contentDocumentId: string; contentLocale: string }[]).map((row) => ({
    contentType: UID.article,
    documentId: row.contentDocumentId,
    locale: row.contentLocale,
  }));
};

let edits = 0;

const edit = async ({ documentId, locale }: EditionPlace): Promise<void> => {
  edits += 1;
  const body = paragraphs(`Perubahan ${String(process.pid)}.${String(edits)} atas teks ini.`);
  await strapi.documents(UID.article).update({ documentId, locale, data: { body } as never });
};

const approve = async (
  place: EditionPlace,
  { writer, editor }: Omit<Team, 'lead'>,
): Promise<void> => {
  await act(strapi, place, { by: writer, input: { action: 'submit', isMinor: true } });
  await act(strapi, place, { by: editor, input: { action: 'approve', comment: '' } });
};

/** Whatever an interrupted move has left behind: a new text, approved. */
const renew = async (place: EditionPlace, team: Team): Promise<void> => {
  await edit(place);
  await approve(place, team);
};

const move = async (work: () => Promise<unknown>): Promise<void> => {
  const start = performance.now();
  sayToParent({ says: 'moving' } satisfies Saying);
  await work();
  sayToParent({ says: 'moved', milliseconds: performance.now() - start } satisfies Saying);
};

const publish = (place: EditionPlace, { editor }: Team) =>
  act(strapi, place, { by: editor, input: { action: 'publish' } });

const REASON = 'Angka dalam teks ini tidak berlaku lagi sejak kemarin.';

const takeBack = async (
  place: EditionPlace,
  team: Team,
  action: 'withdraw' | 'unpublish',
): Promise<void> => {
  await renew(place, team);
  await publish(place, team);
  await move(() => act(strapi, place, { by: team.lead, input: { action, reason: REASON } }));
};

const sweep = async (places: readonly EditionPlace[], team: Team): Promise<void> => {
  for (const place of places) {
    await renew(place, team);
    const at = new Date(clock.now().getTime() + SCHEDULED_SECONDS * 1000);
    await act(strapi, place, { by: team.editor, input: { action: 'schedule', at } });
  }
  clock.advance(LATER_SECONDS);
  await move(() => hubOf().publishDueEditions());
};

const workOn = async (target: Target, places: readonly EditionPlace[], team: Team) => {
  const [place] = places;
  if (place === undefined) return;
  switch (target) {
    case 'publish':
      await renew(place, team);
      return move(() => publish(place, team));
    case 'edit':
      return move(() => edit(place));
    case 'sweep':
      return sweep(places, team);
    case 'withdraw':
    case 'unpublish':
      return takeBack(place, team, target);
  }
};

const work = async ({ crew, target }: Orders['work']['order']): Promise<never> => {
  const team = await teamOf(crew);
  const places = await allPlaces();
  for (let turn = process.pid; ; turn += SWEPT_AT_ONCE) {
    const from = turn % places.length;
    await workOn(target, [...places, ...places].slice(from, from + SWEPT_AT_ONCE), team);
  }
};

const prepare = async ({ count }: Orders['prepare']['order']): Promise<Crew> => {
  await hubOf().saveAccount({
    channel: 'forum',
    key: 'kantor',
    name: 'KPPN di forum',
    settings: { displayName: 'KPPN' },
    credentials: {},
  });
  const writer = await aColleague(strapi, { role: 'hub-contributor' });
  const editor = await aColleague(strapi, { role: 'hub-editor' });
  for (let made = 0; made < count; made += 1) {
    const data = anArticle({ channelPlans: [aPlan('forum')] });
    const { documentId } = await saveDraft(strapi, UID.article, data);
    await approve({ contentType: UID.article, documentId, locale: 'id' }, { writer, editor });
  }
  const lead = await aColleague(strapi, { role: 'hub-lead' });
  return { writer: writer.actor.id, editor: editor.actor.id, lead: lead.actor.id };
};

const finish = async ({ crew }: Orders['finish']['order']): Promise<number> => {
  const team = await teamOf(crew);
  let published = 0;
  for (const place of await allPlaces()) {
    await renew(place, team);
    await publish(place, team);
    if ((await editionAt(strapi, place)).state === 'published') published += 1;
  }
  return published;
};

const schedule = async ({ crew, inSeconds }: Orders['schedule']['order']): Promise<null> => {
  const { editor } = await teamOf(crew);
  const at = new Date(clock.now().getTime() + inSeconds * 1000);
  for (const place of await allPlaces()) {
    await act(strapi, place, { by: editor, input: { action: 'schedule', at } });
  }
  return null;
};

const lookAt = async (place: EditionPlace): Promise<Looks> => {
  const lines = await auditLog(strapi).of(place, MOST_LINES);
  const deliveries: unknown[] = await strapi.db
    .query(UID.delivery)
    .findMany({ where: { contentDocumentId: place.documentId } });
  return {
    state: (await editionAt(strapi, place)).state,
    publications: lines.filter(({ action, by }) => action === 'publish' && by.kind === 'system')
      .length,
    deliveries: deliveries.length,
  };
};

const look = async (): Promise<readonly Looks[]> => {
  const looks: Looks[] = [];
  for (const place of await allPlaces()) looks.push(await lookAt(place));
  return looks;
};

const HANDLERS: Handlers<Orders> = {
  prepare,
  schedule,
  look,
  check: () => findFaults(strapi),
  sweep({ afterSeconds }) {
    clock.advance(afterSeconds);
    return hubOf().publishDueEditions();
  },
  carryOut({ seconds }) {
    clock.advance(seconds);
    return hubOf().carryOutActs();
  },
  work,
  finish,
};

void obeyParent({ strapi, handlers: HANDLERS });
