import type { Core } from '@strapi/strapi';
import { makeClients } from './channels/clients';
import { channels } from './channels/registry';
import type { Clock } from './kernel/clock';
import { describeIssue } from './kernel/describe-issue';
import type { Issue } from './kernel/failures';
import type { IssueTexts } from './kernel/language';
import { AUDIENCE_ISSUE_TEXTS } from './modules/audiences';
import { audienceRoutes } from './modules/audiences/strapi/admin-routes';
import { installAudiences } from './modules/audiences/strapi/install';
import { DELIVERY_ISSUE_TEXTS } from './modules/delivery';
import { saveAccount, type NewAccount } from './modules/delivery/strapi/account-store';
import { deliveryRoutes } from './modules/delivery/strapi/admin-routes';
import {
  buildDelivery,
  DELIVERY_SWEEP,
  startDelivery,
  type DeliveryUseCases,
} from './modules/delivery/strapi/install';
import {
  checkVariantsOnSave,
  DOCUMENT_CHECKS,
  DRAFT_CHECKS,
  EDITORIAL_ISSUE_TEXTS,
  makeCheckPublication,
  type PublicationCheck,
} from './modules/editorial';
import { strapiDocumentStore } from './modules/editorial/strapi/document-store';
import { FormDraftSchema, makeReadFormDraft } from './modules/editorial/strapi/form-draft';
import { guardDocuments } from './modules/editorial/strapi/install';
import { createRoles } from './modules/editorial/strapi/roles';
import { makeOpenThread } from './modules/forum';
import { strapiThreadStore } from './modules/forum/strapi/thread-store';
import { MEDIA_ISSUE_TEXTS } from './modules/media';
import { guardUploads, installMedia } from './modules/media/strapi/install';
import { REBUTTAL_ISSUE_TEXTS } from './modules/rebuttals';
import { makeAppearancePictures } from './modules/rebuttals/strapi/appearance-pictures';
import { mountAdminRoutes } from './platform/admin-routes';
import { guardBoot } from './platform/boot-guard';
import { parseInput, toValidationError } from './platform/http-errors';
import { clockOf, foundHub, keepHub } from './platform/hub-container';
import { once } from './platform/first-boot';
import { guardQueries } from './platform/guard-queries';
import { nameListEntries } from './platform/list-entries';
import { createLocales, LOCALES } from './platform/locales';
import { closeRegistration, grantPublicReads } from './platform/public-permissions';
import { createCronJobs, type Jobs } from './platform/jobs';
import { registerActions } from './platform/permissions';
import { requestLanguage } from './platform/request-language';
import type { Settings } from './platform/settings';
import { PUBLIC_UIDS, UID } from './platform/uids';

/** The use cases of the hub, for controllers and commands. */
export interface Hub {
  readonly serveAudience: ReturnType<typeof installAudiences>['serveAudience'];
  /** Delivers what is due; gives the number of deliveries that were worked on. */
  readonly runDueDeliveries: DeliveryUseCases['runDueDeliveries'];
  /** Adds or replaces an account on a channel, its credentials encrypted. */
  readonly saveAccount: (account: NewAccount) => Promise<void>;
  readonly jobs: Jobs;
}

const ISSUE_TEXTS: IssueTexts = {
  ...AUDIENCE_ISSUE_TEXTS,
  ...DELIVERY_ISSUE_TEXTS,
  ...EDITORIAL_ISSUE_TEXTS,
  ...MEDIA_ISSUE_TEXTS,
  ...REBUTTAL_ISSUE_TEXTS,
};

/** A channel's own sentences come first for what that channel found. */
const textsFor = ({ details }: Issue): IssueTexts => {
  const channel = channels.find((known) => known.id === details?.channel);
  return { ...ISSUE_TEXTS, ...channel?.issueTexts };
};

/** By which field the edit view names an entry of a list. */
const LIST_ENTRY_NAMES = {
  'channel.plan': 'channel',
  'content.variant': 'audience',
  'content.faq-variant': 'audience',
} as const;

/** Types that no API shows: the hub's own records. */
const HIDDEN_UIDS = [UID.channelAccount, UID.delivery, UID.rendition];

const tellIn = (strapi: Core.Strapi) => (issues: readonly Issue[]) => {
  const language = requestLanguage(strapi);
  return issues.map((issue) => ({
    ...issue,
    message: describeIssue(issue, textsFor(issue), language),
  }));
};

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

const settingsOf = (strapi: Core.Strapi): Settings => strapi.config.get<Settings>('hub');

/** The rooms of the hub, built and not yet at work. */
const buildRooms = (strapi: Core.Strapi) => {
  const settings = settingsOf(strapi);
  const clock = clockOf(strapi);
  const documents = strapiDocumentStore(strapi);
  const { ensureRenditions } = installMedia(strapi);
  const { serveAudience } = installAudiences(strapi, { hiddenUids: HIDDEN_UIDS });
  const delivery = buildDelivery(strapi, {
    clients: buildClients(strapi, settings, clock),
    documents,
    ensureRenditions,
    office: { timeZone: settings.HUB_TIME_ZONE, siteUrl: settings.HUB_SITE_URL },
    settingsDefaults: { instagram: { hashtagLimit: settings.HUB_INSTAGRAM_HASHTAG_LIMIT } },
    leaseSeconds: settings.HUB_DELIVERY_LEASE_SECONDS,
    clock,
  });
  const appearances = makeAppearancePictures(strapi, ensureRenditions);
  return { documents, serveAudience, delivery, appearances, jobs: createCronJobs(strapi) };
};

type Rooms = ReturnType<typeof buildRooms>;
type Tell = ReturnType<typeof tellIn>;

const checkDraft = makeCheckPublication(DRAFT_CHECKS);

/** Publishing: the checks, then in one transaction the document, its stamped pictures and its deliveries. */
const guardPublishing = (strapi: Core.Strapi, rooms: Rooms, tell: Tell): void => {
  const { documents, delivery, appearances, jobs } = rooms;
  const checkPlans: PublicationCheck = async (document) =>
    (await delivery.composePlans(document)).flatMap((plan) => plan.issues);
  guardDocuments(strapi, {
    documents,
    check: makeCheckPublication([...DOCUMENT_CHECKS, checkPlans]),
    checkSave: checkVariantsOnSave,
    async warmUp(document) {
      await delivery.warmUp(document);
      await appearances.warmUp(document);
    },
    async follow({ uid, documentId, locale }, document) {
      const isRebuttal = uid === UID.hoaxRebuttal;
      const unstamped = isRebuttal ? await appearances.stamp({ documentId, locale }) : [];
      const planned = await delivery.planDeliveries({ contentType: uid, document });
      return planned.ok ? unstamped : [...unstamped, ...planned.failure];
    },
    afterCommit: () => {
      jobs.nudge(DELIVERY_SWEEP);
    },
    refuse: (issues) => toValidationError(tell(issues)),
  });
};

const mountPanels = (strapi: Core.Strapi, { delivery }: Rooms, tell: Tell): void => {
  const readFormDraft = makeReadFormDraft(strapi);
  const readDraft = (body: unknown) => readFormDraft(parseInput(FormDraftSchema, body));
  const { previewPlans } = delivery;
  mountAdminRoutes(strapi, [
    ...audienceRoutes({ readDraft, tell }),
    ...deliveryRoutes({ readDraft, tell, previewPlans, checkDocument: checkDraft }),
  ]);
};

/** @throws Error that names the channel or the setting that is wrong */
const assertSoundSettings = ({ channel, settings }: NewAccount): void => {
  const known = channels.find((candidate) => candidate.id === channel);
  if (known === undefined) throw new Error(`There is no channel "${channel}".`);
  // Checked and stored as given: defaults are those of the day on which a post is written.
  parseInput(known.settingsSchema, settings);
};

/**
 * Puts the hub together; runs in Strapi's `register()`.
 * @throws Error where this build lacks a content type; nothing in the database was touched then
 */
export const install = async (strapi: Core.Strapi): Promise<void> => {
  guardBoot(strapi, Object.values(UID));
  const rooms = buildRooms(strapi);
  const tell = tellIn(strapi);
  guardPublishing(strapi, rooms, tell);
  mountPanels(strapi, rooms, tell);
  guardUploads(strapi);
  guardQueries(strapi);
  await registerActions(strapi);
  keepHub(strapi, {
    serveAudience: rooms.serveAudience,
    runDueDeliveries: rooms.delivery.runDueDeliveries,
    async saveAccount(account) {
      assertSoundSettings(account);
      await saveAccount(strapi, account);
    },
    jobs: rooms.jobs,
  } satisfies Hub);
};

/** Prepares a new database, and starts what runs beside the requests; runs in Strapi's `bootstrap()`. */
export const start = async (strapi: Core.Strapi): Promise<void> => {
  await once(strapi, 'first-boot', async () => {
    await createLocales(strapi);
    await createRoles(strapi, LOCALES);
    await nameListEntries(strapi, LIST_ENTRY_NAMES);
    await closeRegistration(strapi);
    await grantPublicReads(strapi, [...PUBLIC_UIDS, UID.thread]);
  });
  const settings = settingsOf(strapi);
  if (settings.HUB_DELIVERY === 'off') return;
  const { jobs, runDueDeliveries } = hub(strapi);
  startDelivery(jobs, { runDueDeliveries, everySeconds: settings.HUB_DELIVERY_SWEEP_SECONDS });
};

/** Ends what runs beside the requests, and waits for it; runs in Strapi's `destroy()`. */
export const stop = (strapi: Core.Strapi): Promise<void> => hub(strapi).jobs.stop();

/** The hub of a running Strapi. */
export const hub = (strapi: Core.Strapi): Hub => foundHub(strapi) as Hub;
