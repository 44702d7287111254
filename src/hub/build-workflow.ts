import type { Core } from '@strapi/strapi';
import { DELIVERY_SWEEP } from '../modules/delivery/strapi/install';
import {
  checkVariantsOnSave,
  DOCUMENT_CHECKS,
  makeCheckEdition,
  makeCheckPublication,
  SUBMISSION_CHECKS,
  type PublicationCheck,
} from '../modules/editorial';
import {
  buildEditorial,
  guardEditorialDoors,
  type EditorialUseCases,
} from '../modules/editorial/strapi/install';
import { MAIL_SWEEP } from '../modules/mail/strapi/install';
import { toValidationError } from '../platform/http-errors';
import { UID } from '../platform/uids';
import { settingsOf, type Rooms } from './build-rooms';
import { toRefusalError, type Tell } from './words';

const makeSteps = ({ documents, delivery, appearances }: Rooms, check: PublicationCheck) =>
  ({
    documents,
    check,
    async warmUp(document) {
      await delivery.warmUp(document);
      await appearances.warmUp(document);
    },
    async follow({ contentType, documentId, locale }, document, note) {
      const isRebuttal = contentType === UID.hoaxRebuttal;
      const unstamped = isRebuttal ? await appearances.stamp({ documentId, locale }) : [];
      const planned = await delivery.planDeliveries({ contentType, document, ...note });
      return planned.ok ? unstamped : [...unstamped, ...planned.failure];
    },
    recall: ({ contentType, documentId, locale }, note) =>
      delivery.recallDeliveries(
        { contentType, contentDocumentId: documentId, contentLocale: locale },
        note,
      ),
  }) satisfies Parameters<typeof buildEditorial>[2]['steps'];

/** Builds the workflow of the office on the rooms of the hub, and sets it before every door of Strapi. */
export const buildWorkflow = (strapi: Core.Strapi, rooms: Rooms, tell: Tell): EditorialUseCases => {
  const { stores, documents, delivery, addresses, notify, jobs, clock } = rooms;
  const checkPlans: PublicationCheck = async (document) =>
    (await delivery.composePlans(document)).flatMap((plan) => plan.issues);
  const toPublish = makeCheckPublication([...DOCUMENT_CHECKS, checkPlans]);
  const toSubmit = makeCheckPublication(SUBMISSION_CHECKS);
  const editorial = buildEditorial(strapi, stores, {
    steps: makeSteps(rooms, toPublish),
    check: makeCheckEdition({ documents, toPublish, toSubmit }),
    addresses,
    notify,
    clock,
    tell,
    timeZone: settingsOf(strapi).HUB_TIME_ZONE,
    afterCommit: () => {
      jobs.nudge(DELIVERY_SWEEP);
      jobs.nudge(MAIL_SWEEP);
    },
  });
  guardEditorialDoors(strapi, {
    ...stores,
    clock,
    settle: editorial.settle,
    checkSave: checkVariantsOnSave,
    toIssuesError: (issues) => toValidationError(tell(issues)),
    toRefusalError: toRefusalError(tell),
  });
  return editorial;
};
