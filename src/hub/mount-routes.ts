import type { Core } from '@strapi/strapi';
import { audienceRoutes } from '../modules/audiences/strapi/admin-routes';
import { accountRoutes } from '../modules/delivery/strapi/account-routes';
import { mountConnectCallback } from '../modules/delivery/strapi/connect-callback';
import { deliveryRoutes } from '../modules/delivery/strapi/admin-routes';
import { deskRoutes } from '../modules/delivery/strapi/desk-routes';
import { DRAFT_CHECKS, makeCheckPublication } from '../modules/editorial';
import { extendGraphqlWithMoves } from '../modules/editorial/strapi/address-graphql';
import { editorialRoutes } from '../modules/editorial/strapi/admin-routes';
import { callerOf } from '../modules/editorial/strapi/caller';
import { mountFactCheck } from '../modules/editorial/strapi/fact-check-routes';
import { FormDraftSchema, makeReadFormDraft } from '../modules/editorial/strapi/form-draft';
import type { EditorialUseCases } from '../modules/editorial/strapi/install';
import { commentRoutes } from '../modules/listening/strapi/admin-routes';
import { mountAdminRoutes, type AdminRoute } from '../platform/admin-routes';
import { parseInput } from '../platform/http-errors';
import { requestLanguage } from '../platform/request-language';
import { categoryDeskRoutes } from './build-categories';
import type { Discussion } from './build-discussion';
import { moderationRoutes } from './build-moderation';
import { moderationDeskRoutes } from './build-moderation-desk';
import { settingsOf, type Rooms } from './build-rooms';
import { threadToolRoutes } from './build-tools';
import { wordDeskRoutes } from './build-words';
import {
  toAccountError,
  toActionRefusalError,
  toListeningRefusalError,
  toRefusalError,
  type Tell,
} from './words';

const checkDraft = makeCheckPublication(DRAFT_CHECKS);

/** What the pages about channels ask: deliveries, accounts, comments. */
const channelRoutes = (
  strapi: Core.Strapi,
  { desk, accounts, listening, stores }: Rooms,
  tell: Tell,
): readonly AdminRoute[] => {
  const language = () => requestLanguage(strapi);
  const staffOf = async (id: string) => (await stores.staff.find(id))?.actor;
  return [
    ...deskRoutes({ ...desk, staffOf, language, toRefusalError: toActionRefusalError(tell) }),
    ...accountRoutes({
      ...{ ...accounts, language, toAccountError: toAccountError(tell) },
      caller: () => callerOf(strapi),
    }),
    ...commentRoutes({
      ...{ ...listening, staffOf, language, toRefusalError: toListeningRefusalError(tell) },
    }),
  ];
};

/** What the pages about the forum ask: cases, threads, categories, words and rules. */
const forumRoutes = (
  strapi: Core.Strapi,
  { rooms, discussion }: { readonly rooms: Rooms; readonly discussion: Discussion },
  tell: Tell,
): readonly AdminRoute[] => {
  const { moderation } = discussion;
  return [
    ...moderationRoutes(moderation, tell),
    ...moderationDeskRoutes(strapi, discussion, tell),
    ...threadToolRoutes(strapi, discussion, tell),
    ...categoryDeskRoutes(strapi, { ...moderation, audit: rooms.stores.audit }, tell),
    ...wordDeskRoutes(strapi, { ...moderation, words: rooms.words }, tell),
  ];
};

/** Mounts what the panels and pages of the admin ask, and what an outside fact checker uses. */
export const mountRoutes = (
  strapi: Core.Strapi,
  {
    rooms,
    editorial,
    discussion,
    tell,
  }: {
    readonly rooms: Rooms;
    readonly editorial: EditorialUseCases;
    readonly discussion: Discussion;
    readonly tell: Tell;
  },
): void => {
  const { delivery, accounts, addresses, factCheck, stores, clock } = rooms;
  const { HUB_TIME_ZONE: timeZone, HUB_PUBLIC_URL: publicUrl } = settingsOf(strapi);
  const readFormDraft = makeReadFormDraft(strapi);
  const readDraft = (body: unknown) => readFormDraft(parseInput(FormDraftSchema, body));
  const { previewPlans } = delivery;
  mountAdminRoutes(strapi, [
    ...audienceRoutes({ readDraft, tell }),
    ...deliveryRoutes({ readDraft, tell, previewPlans, checkDocument: checkDraft }),
    ...channelRoutes(strapi, rooms, tell),
    ...forumRoutes(strapi, { rooms, discussion }, tell),
    ...editorialRoutes({
      ...editorial,
      staff: stores.staff,
      issueLink: factCheck.issueLink,
      clock,
      timeZone,
      toRefusalError: toRefusalError(tell),
    }),
  ]);
  mountConnectCallback(strapi, { receiveGrant: accounts.receiveGrant, publicUrl });
  mountFactCheck(strapi, { ...factCheck, timeZone, publicUrl });
  extendGraphqlWithMoves(strapi, addresses.resolve);
};
