import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { makeClients } from '../channels/clients';
import type { Clock } from '../kernel/clock';
import { buildDelivery } from '../modules/delivery/strapi/install';
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
import { makeOpenThread } from '../modules/forum';
import { strapiThreadStore } from '../modules/forum/strapi/thread-store';
import { buildMail } from '../modules/mail/strapi/install';
import { installMedia } from '../modules/media/strapi/install';
import { makeAppearancePictures } from '../modules/rebuttals/strapi/appearance-pictures';
import { clockOf } from '../platform/hub-container';
import { createCronJobs } from '../platform/jobs';
import type { Settings } from '../platform/settings';
import { UID, type PublishableUid } from '../platform/uids';

/** Types that no API shows: the hub's own records. */
const HIDDEN_UIDS = [
  UID.channelAccount,
  UID.delivery,
  UID.edition,
  UID.mail,
  UID.rendition,
  UID.retiredAddress,
  UID.snapshot,
];

/** The settings of this hub. */
export const settingsOf = (strapi: Core.Strapi): Settings => strapi.config.get<Settings>('hub');

const buildClients = (strapi: Core.Strapi, settings: Settings, clock: Clock) => {
  const openThread = makeOpenThread({ store: strapiThreadStore(strapi), clock });
  return makeClients({
    http: fetch,
    clock,
    instagram: {
      baseUrl: settings.HUB_INSTAGRAM_URL,
      facebookBaseUrl: settings.HUB_FACEBOOK_URL,
      version: settings.HUB_INSTAGRAM_VERSION,
      pollSeconds: settings.HUB_DELIVERY_POLL_SECONDS,
    },
    google: { apiUrl: settings.HUB_GOOGLE_API_URL, tokenUrl: settings.HUB_GOOGLE_TOKEN_URL },
    openThread: async (thread) => {
      const { threadId } = await openThread({
        key: thread.key,
        title: thread.title,
        text: thread.markdown,
        locale: thread.locale,
        openedBy: thread.authorName,
        material: thread.material,
      });
      return {
        threadId,
        permalink: `${settings.HUB_PUBLIC_URL}/api/forum/threads/${threadId}`,
      };
    },
  });
};

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

const buildDeliveryRoom = (
  strapi: Core.Strapi,
  {
    documents,
    ensureRenditions,
  }: Pick<Parameters<typeof buildDelivery>[1], 'documents' | 'ensureRenditions'>,
) => {
  const settings = settingsOf(strapi);
  const clock = clockOf(strapi);
  return buildDelivery(strapi, {
    clients: buildClients(strapi, settings, clock),
    documents,
    ensureRenditions,
    office: { timeZone: settings.HUB_TIME_ZONE, siteUrl: settings.HUB_SITE_URL },
    settingsDefaults: { instagram: { hashtagLimit: settings.HUB_INSTAGRAM_HASHTAG_LIMIT } },
    leaseSeconds: settings.HUB_DELIVERY_LEASE_SECONDS,
    clock,
  });
};

/** The rooms of the hub, built and not yet at work. */
export const buildRooms = (strapi: Core.Strapi) => {
  const settings = settingsOf(strapi);
  const documents = strapiDocumentStore(strapi);
  const { ensureRenditions } = installMedia(strapi);
  const { serveAudience } = installAudiences(strapi, { hiddenUids: HIDDEN_UIDS });
  const stores = buildEditorialStores(strapi);
  return {
    clock: clockOf(strapi),
    documents,
    serveAudience,
    stores,
    delivery: buildDeliveryRoom(strapi, { documents, ensureRenditions }),
    appearances: makeAppearancePictures(strapi, ensureRenditions),
    addresses: strapiAddressBook(strapi, {
      siteUrl: settings.HUB_SITE_URL,
      publicUrl: settings.HUB_PUBLIC_URL,
    }),
    factCheck: buildFactCheck(strapi, stores),
    ...buildMailRooms(strapi, stores),
    jobs: createCronJobs(strapi),
  };
};

/** The rooms of the hub. */
export type Rooms = ReturnType<typeof buildRooms>;
