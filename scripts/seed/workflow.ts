import type { Core } from '@strapi/strapi';
import type { Hub } from '../../src/hub';
import type { Edition, EditionCommand, EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { nextStep, type Journey, type Post } from './next-step';

type Colleague = Exclude<EditionCommand['by'], 'hub'>;

/** The members of staff who write and publish the sample. */
export type Team = Readonly<Record<Post, Colleague>>;

/** Who is on the team, by the code of the role. */
const ROLE_OF: Readonly<Record<Post, string>> = {
  writer: 'hub-contributor',
  editor: 'hub-editor',
  lead: 'hub-lead',
};

/** The team among the accounts of the demo. Takes ids of accounts by the code of their role. */
export const findTeam = async (
  { staff }: Pick<Hub, 'staff'>,
  accounts: ReadonlyMap<string, string>,
): Promise<Team> => {
  const find = async (post: Post): Promise<Colleague> => {
    const member = await staff.find(accounts.get(ROLE_OF[post]) ?? '');
    if (member === undefined) throw new Error(`Nobody among the staff is ${ROLE_OF[post]}.`);
    return member;
  };
  return { writer: await find('writer'), editor: await find('editor'), lead: await find('lead') };
};

const editionAt = async (
  strapi: Core.Strapi,
  { contentType, documentId, locale }: EditionPlace,
): Promise<Pick<Edition, 'state' | 'version' | 'firstPublishedAt'>> => {
  const row = (await strapi.db.query(UID.edition).findOne({
    where: { contentType, contentDocumentId: documentId, contentLocale: locale },
  })) as (Pick<Edition, 'state' | 'version'> & { firstPublishedAt: string | null }) | null;
  if (row === null) throw new Error(`There is no edition of ${documentId} in ${locale}.`);
  const { state, version, firstPublishedAt } = row;
  return { state, version, firstPublishedAt: firstPublishedAt ?? undefined };
};

/** What a text is taken through the workflow with. */
interface Passage {
  readonly hub: Pick<Hub, 'actOnEdition'>;
  readonly team: Team;
  readonly place: EditionPlace;
  readonly journey: Journey;
}

/** Takes a text through the workflow to its fate, from wherever it stands. @throws Error where the workflow refuses */
export const bringToFate = async (
  strapi: Core.Strapi,
  { hub, team, place, journey }: Passage,
): Promise<void> => {
  for (;;) {
    const edition = await editionAt(strapi, place);
    const step = nextStep(edition, journey);
    if (step === undefined) return;
    const by = team[step.by];
    const { version } = edition;
    const outcome = await hub.actOnEdition({ place, version, by, input: step.input });
    if (!outcome.ok) throw new Error(`${step.input.action}: ${JSON.stringify(outcome.failure)}`);
  }
};
