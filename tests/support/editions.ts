import type { Core } from '@strapi/strapi';
import type { EditionPlace } from '../../src/modules/editorial';
import type { MoveInput } from '../../src/modules/editorial/domain/move-input';
import type { StaffMember } from '../../src/modules/editorial/application/edition-ports';
import type { EditionState, PublicState } from '../../src/modules/editorial/domain/edition';
import { UID, type PublishableUid } from '../../src/platform/uids';
import { aPerson, aPlan, aRebuttal, anArticle, saveDraft } from './content';
import type { BootedHub } from './hub';
import { act, aColleague, teamOf } from './workflow';

/** Where an edition stands when somebody knocks: each state of the workflow, and two of a new edition over a public one. */
export interface Situation {
  readonly name: string;
  readonly state: EditionState;
  readonly publicState: PublicState;
  readonly contentType: PublishableUid;
}

const situation = (
  state: EditionState,
  publicState: PublicState = 'none',
  rest: Partial<Situation> = {},
): Situation => ({ name: state, state, publicState, contentType: UID.article, ...rest });

export const SITUATIONS: readonly Situation[] = [
  situation('draft'),
  situation('in_review'),
  situation('changes_requested'),
  // Only the facts of a rebuttal are checked.
  situation('fact_check', 'none', { contentType: UID.hoaxRebuttal }),
  situation('approved'),
  situation('scheduled'),
  situation('published', 'live'),
  situation('withdrawn', 'withdrawn'),
  situation('unpublished', 'gone'),
  situation('draft', 'live', { name: 'draft over a public text' }),
  situation('approved', 'live', { name: 'approved over a public text' }),
];

const leads = new WeakMap<Core.Strapi, Promise<StaffMember>>();

/** The humas lead, the same for each hub. */
export const leadOf = (strapi: Core.Strapi): Promise<StaffMember> => {
  const lead = leads.get(strapi) ?? aColleague(strapi, { role: 'hub-lead' });
  leads.set(strapi, lead);
  return lead;
};

const REASON = 'Angkanya perlu diperiksa lagi.';

type By = 'writer' | 'editor' | 'lead';
type Step = readonly [By, (booted: BootedHub) => MoveInput];

const DAY_SECONDS = 86_400;

const submit: Step = ['writer', () => ({ action: 'submit', isMinor: true })];
const check: Step = ['editor', () => ({ action: 'fact_check', comment: '' })];
const approve: Step = ['editor', () => ({ action: 'approve', comment: '' })];
const publish: Step = ['editor', () => ({ action: 'publish' })];
const unpublish: Step = ['lead', () => ({ action: 'unpublish', reason: REASON })];
const withdraw: Step = ['lead', () => ({ action: 'withdraw', reason: REASON })];
const sendBack: Step = ['editor', () => ({ action: 'request_changes', reason: REASON })];
const schedule: Step = [
  'editor',
  ({ clock }) => ({
    action: 'schedule',
    at: new Date(clock.now().getTime() + DAY_SECONDS * 1000),
  }),
];

const WAY: Readonly<Record<EditionState, readonly Step[]>> = {
  draft: [],
  in_review: [submit],
  changes_requested: [submit, sendBack],
  fact_check: [submit, check],
  approved: [submit, approve],
  scheduled: [submit, approve, schedule],
  published: [submit, approve, publish],
  withdrawn: [submit, approve, publish, withdraw],
  unpublished: [submit, approve, publish, unpublish],
};

const dataFor = async (strapi: Core.Strapi, contentType: PublishableUid) => {
  const plans = { channelPlans: [aPlan('forum')] };
  if (contentType === UID.article) return anArticle(plans);
  const [author, checker] = [await aPerson(strapi, 'Ana'), await aPerson(strapi, 'Budi')];
  return aRebuttal({ authors: [author], checkedBy: checker, ...plans });
};

const walk = async (
  booted: BootedHub,
  place: EditionPlace,
  steps: readonly Step[],
): Promise<void> => {
  const { strapi } = booted;
  const people = { ...(await teamOf(strapi)), lead: await leadOf(strapi) };
  for (const [who, input] of steps) {
    await act(strapi, place, { by: people[who], input: input(booted) });
  }
};

/**
 * A document whose edition stands as asked, brought there by the people of the workflow. It has a plan for the forum,
 * so an account `kantor` must be connected there.
 */
export const anEditionIn = async (
  booted: BootedHub,
  { state, publicState, contentType }: Situation,
): Promise<EditionPlace & { readonly contentType: PublishableUid }> => {
  const { strapi, hub } = booted;
  const { writer } = await teamOf(strapi);
  const data = await dataFor(strapi, contentType);
  const { documentId } = await hub.actAs(writer.actor, () => saveDraft(strapi, contentType, data));
  const place = { contentType, documentId, locale: 'id' };
  const isNewEdition = publicState === 'live' && state !== 'published';
  if (isNewEdition) {
    await walk(booted, place, WAY.published);
    const changed = { title: 'Loket buka lebih pagi lagi' } as never;
    await hub.actAs(writer.actor, () =>
      strapi.documents(contentType).update({ documentId, locale: 'id', data: changed }),
    );
  }
  await walk(booted, place, WAY[state]);
  return place;
};
