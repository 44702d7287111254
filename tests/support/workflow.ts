import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Hub } from '../../src/hub';
import type { Edition, EditionPlace, Refusal } from '../../src/modules/editorial';
import type { MoveInput } from '../../src/modules/editorial/domain/move-input';
import type {
  RedirectTarget,
  StaffMember,
} from '../../src/modules/editorial/application/edition-ports';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';

/** Thrown where the workflow refuses what a test takes for granted. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal)}`);
  }
}

interface UserService {
  create(user: object): Promise<{ readonly id: number }>;
}

const hubOf = (strapi: Core.Strapi): Hub => foundHub(strapi) as Hub;

/** Makes a member of staff with a role, as the workflow knows them. */
export const aColleague = async (
  strapi: Core.Strapi,
  { role, name = role }: { role: string; name?: string },
): Promise<StaffMember> => {
  const found: unknown = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const { id: roleId } = found as { id: number };
  const { id } = await (strapi.service('admin::user') as unknown as UserService).create({
    email: `${randomBytes(6).toString('hex')}@contoh.example`,
    password: `Uji-${randomBytes(9).toString('hex')}`,
    firstname: 'Uji',
    lastname: name,
    isActive: true,
    roles: [roleId],
  });
  const member = await hubOf(strapi).staff.find(String(id));
  if (member === undefined) throw new Error('The colleague is not among the staff.');
  return member;
};

/** The edition at a place. */
export const editionAt = async (
  strapi: Core.Strapi,
  { contentType, documentId, locale }: EditionPlace,
): Promise<{ readonly version: number; readonly state: string; readonly publicState: string }> => {
  const row: unknown = await strapi.db.query(UID.edition).findOne({
    where: { contentType, contentDocumentId: documentId, contentLocale: locale },
  });
  if (row === null) throw new Error(`There is no edition of ${documentId} in ${locale}.`);
  return row as { version: number; state: string; publicState: string };
};

interface Deed {
  readonly by: StaffMember | 'hub';
  readonly input: MoveInput;
  readonly redirect?: RedirectTarget | undefined;
}

/** Acts on the newest version; throws `Refused` where the workflow refuses. */
export const act = async (
  strapi: Core.Strapi,
  place: EditionPlace,
  deed: Deed,
): Promise<Edition> => {
  const { version } = await editionAt(strapi, place);
  const outcome = await hubOf(strapi).actOnEdition({ place, version, ...deed });
  if (!outcome.ok) throw new Refused(outcome.failure);
  return outcome.value;
};

/** Why the workflow refuses this; undefined where it does not. What else breaks is thrown. */
export const refusalOf = (work: Promise<unknown>): Promise<Refusal | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refused) return error.refusal;
      throw error;
    },
  );

interface Team {
  readonly writer: StaffMember;
  readonly editor: StaffMember;
  readonly lead: StaffMember;
}

const teams = new WeakMap<Core.Strapi, Promise<Team>>();

const makeTeam = async (strapi: Core.Strapi): Promise<Team> => ({
  writer: await aColleague(strapi, { role: 'hub-contributor' }),
  editor: await aColleague(strapi, { role: 'hub-editor' }),
  lead: await aColleague(strapi, { role: 'hub-lead' }),
});

/** A contributor, an editor and the lead, the same three for each hub. */
export const teamOf = (strapi: Core.Strapi): Promise<Team> => {
  const team = teams.get(strapi) ?? makeTeam(strapi);
  teams.set(strapi, team);
  return team;
};

/** Brings a stored draft to `approved`, as a contributor and an editor do. */
export const approveAsTwo = async (strapi: Core.Strapi, place: EditionPlace): Promise<void> => {
  const { writer, editor } = await teamOf(strapi);
  await act(strapi, place, { by: writer, input: { action: 'submit', isMinor: true } });
  if (place.contentType === UID.hoaxRebuttal) {
    await act(strapi, place, { by: editor, input: { action: 'fact_check', comment: '' } });
  }
  await act(strapi, place, { by: editor, input: { action: 'approve', comment: '' } });
};

/** Submits, approves and publishes a stored draft, as a contributor and an editor do. */
export const publishAsTwo = async (strapi: Core.Strapi, place: EditionPlace): Promise<void> => {
  await approveAsTwo(strapi, place);
  const { editor } = await teamOf(strapi);
  await act(strapi, place, { by: editor, input: { action: 'publish' } });
};

/** Takes a public text down, as the lead does; `redirect` says where its readers go. */
export const takeDown = async (
  strapi: Core.Strapi,
  place: EditionPlace,
  redirect?: RedirectTarget,
): Promise<void> => {
  const { lead } = await teamOf(strapi);
  const input = { action: 'unpublish', reason: 'Tayang karena kekeliruan.' } as const;
  await act(strapi, place, { by: lead, input, redirect });
};
