import type { Core } from '@strapi/strapi';
import { audienceRoutes } from '../modules/audiences/strapi/admin-routes';
import { deliveryRoutes } from '../modules/delivery/strapi/admin-routes';
import { DRAFT_CHECKS, makeCheckPublication } from '../modules/editorial';
import { extendGraphqlWithMoves } from '../modules/editorial/strapi/address-graphql';
import { editorialRoutes } from '../modules/editorial/strapi/admin-routes';
import { mountFactCheck } from '../modules/editorial/strapi/fact-check-routes';
import { FormDraftSchema, makeReadFormDraft } from '../modules/editorial/strapi/form-draft';
import type { EditorialUseCases } from '../modules/editorial/strapi/install';
import { mountAdminRoutes } from '../platform/admin-routes';
import { parseInput } from '../platform/http-errors';
import { settingsOf, type Rooms } from './build-rooms';
import { toRefusalError, type Tell } from './words';

const checkDraft = makeCheckPublication(DRAFT_CHECKS);

/** Mounts what the panels and pages of the admin ask, and what an outside fact checker uses. */
export const mountRoutes = (
  strapi: Core.Strapi,
  {
    rooms,
    editorial,
    tell,
  }: { readonly rooms: Rooms; readonly editorial: EditorialUseCases; readonly tell: Tell },
): void => {
  const { delivery, addresses, factCheck, stores, clock } = rooms;
  const { HUB_TIME_ZONE: timeZone, HUB_PUBLIC_URL: publicUrl } = settingsOf(strapi);
  const readFormDraft = makeReadFormDraft(strapi);
  const readDraft = (body: unknown) => readFormDraft(parseInput(FormDraftSchema, body));
  const { previewPlans } = delivery;
  mountAdminRoutes(strapi, [
    ...audienceRoutes({ readDraft, tell }),
    ...deliveryRoutes({ readDraft, tell, previewPlans, checkDocument: checkDraft }),
    ...editorialRoutes({
      ...editorial,
      staff: stores.staff,
      issueLink: factCheck.issueLink,
      clock,
      timeZone,
      toRefusalError: toRefusalError(tell),
    }),
  ]);
  mountFactCheck(strapi, { ...factCheck, timeZone, publicUrl });
  extendGraphqlWithMoves(strapi, addresses.resolve);
};
