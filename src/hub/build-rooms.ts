import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { installAudiences } from '../modules/audiences/strapi/install';
import { makeCommentOnFacts } from '../modules/editorial/application/comment-on-facts';
import { makeIssueFactCheckLink } from '../modules/editorial/application/issue-fact-check-link';
import { makeOpenFactCheck } from '../modules/editorial/application/open-fact-check';
import { makeNotifyStaff } from '../modules/editorial/application/notify-staff';
import { makeSendDigest } from '../modules/editorial/application/send-digest';
import { strapiAddressBook } from '../modules/editorial/strapi/address-book';
import { KIND_OF, strapiDocumentStore } from '../modules/editorial/strapi/document-store';
import { buildEditorialStores } from '../modules/editorial/strapi/install';
import { hmacLinkSigner } from '../modules/editorial/strapi/link-signer';
import { buildMail } from '../modules/mail/strapi/install';
import { installMedia } from '../modules/media/strapi/install';
import { buildWords } from '../modules/moderation/strapi/words/install-words';
import { makeAppearancePictures } from '../modules/rebuttals/strapi/appearance-pictures';
import { clockOf } from '../platform/hub-container';
import { createJobs } from '../platform/jobs';
import type { Settings } from '../platform/settings';
import { FORUM_RECORD_UIDS, UID, type PublishableUid } from '../platform/uids';
import { buildChannelRooms } from './build-channel-rooms';

/** Types that no API shows: the hub's own records. */
const HIDDEN_UIDS = [
  UID.channelAccount,
  UID.channelComment,
  UID.delivery,
  UID.deliveryEvent,
  UID.deliveryMetric,
  UID.edition,
  UID.mail,
  UID.pendingConnection,
  UID.quotaDay,
  UID.rendition,
  UID.retiredAddress,
  UID.snapshot,
  ...FORUM_RECORD_UIDS,
];

/** The settings of this hub. */
export const settingsOf = (strapi: Core.Strapi): Settings => strapi.config.get<Settings>('hub');

type Stores = ReturnType<typeof buildEditorialStores>;

const kindOf = (contentType: string) => KIND_OF[contentType as PublishableUid];

const buildMailRooms = (strapi: Core.Strapi, stores: Stores) => {
  const { HUB_PUBLIC_URL: publicUrl, HUB_TIME_ZONE: timeZone } = settingsOf(strapi);
  const clock = clockOf(strapi);
  const mail = buildMail(strapi, { clock, publicUrl });
  const { staff, editions } = stores;
  const shared = { staff, queueMail: mail.queueMail, publicUrl };
  return {
    mail,
    notify: makeNotifyStaff(shared),
    sendDigest: makeSendDigest({ ...shared, editions, clock, timeZone, kindOf }),
  };
};

const buildFactCheck = (strapi: Core.Strapi, stores: Stores) => {
  const { ENCRYPTION_KEY, HUB_PUBLIC_URL: publicUrl } = settingsOf(strapi);
  const shared = { ...stores, ...hmacLinkSigner(ENCRYPTION_KEY), clock: clockOf(strapi) };
  return {
    issueLink: makeIssueFactCheckLink({
      ...shared,
      newId: randomUUID,
      publicUrl,
      checkedType: UID.hoaxRebuttal,
    }),
    openFactCheck: makeOpenFactCheck(shared),
    commentOnFacts: makeCommentOnFacts(shared),
  };
};

/** The rooms of the hub, built and not yet at work. */
export const buildRooms = (strapi: Core.Strapi) => {
  const settings = settingsOf(strapi);
  const documents = strapiDocumentStore(strapi);
  const { ensureRenditions } = installMedia(strapi);
  const { serveAudience } = installAudiences(strapi, { hiddenUids: HIDDEN_UIDS });
  const stores = buildEditorialStores(strapi);
  const jobs = createJobs(strapi, {
    databaseUrl: settings.DATABASE_URL,
    clock: clockOf(strapi),
  });
  const mailRooms = buildMailRooms(strapi, stores);
  return {
    clock: clockOf(strapi),
    documents,
    serveAudience,
    stores,
    ...buildChannelRooms(strapi, {
      ...{ settings, jobs, documents, ensureRenditions, audit: stores.audit },
      queueMail: mailRooms.mail.queueMail,
    }),
    appearances: makeAppearancePictures(strapi, ensureRenditions),
    addresses: strapiAddressBook(strapi, {
      siteUrl: settings.HUB_SITE_URL,
      publicUrl: settings.HUB_PUBLIC_URL,
    }),
    factCheck: buildFactCheck(strapi, stores),
    ...mailRooms,
    words: buildWords(strapi, { audit: stores.audit, clock: clockOf(strapi) }),
    jobs,
  };
};

/** The rooms of the hub. */
export type Rooms = ReturnType<typeof buildRooms>;
