import type { Core } from '@strapi/strapi';
import {
  buildReading,
  openForumDoors,
  toCitizenError,
  type Participation,
} from './hub/build-doors';
import { prepareForum } from './hub/build-forum';
import { prepareCitizens, type CitizenRoom } from './hub/build-citizens';
import {
  buildDiscussion,
  prepareModeration,
  startDiscussion,
  type Discussion,
} from './hub/build-discussion';
import { buildAnswers, meterAnswers } from './hub/build-answers';
import { buildRooms, settingsOf, type Rooms } from './hub/build-rooms';
import { buildOperations, type Operations } from './hub/build-operations';
import { buildWorkflow } from './hub/build-workflow';
import { mountRoutes } from './hub/mount-routes';
import { stopInOrder } from './hub/stop-in-order';
import { tellIn, toAccountError } from './hub/words';
import type { installAudiences } from './modules/audiences/strapi/install';
import type { NewAccount } from './modules/delivery/application/accounts/account-ports';
import { startAccounts, type AccountUseCases } from './modules/delivery/strapi/build-accounts';
import { adoptDeliveryRows, adoptPlaces } from './modules/delivery/strapi/adopt-rows';
import { createDeliverySwitch } from './modules/delivery/strapi/delivery-switch-store';
import { startDelivery, type DeliveryUseCases } from './modules/delivery/strapi/install';
import { startMetrics, type DeliveryDesk } from './modules/delivery/strapi/install-desk';
import type { ResolveAddress } from './modules/editorial';
import type { StaffDirectory } from './modules/editorial/application/edition-ports';
import { SYSTEM } from './modules/editorial/domain/actor';
import { actAs } from './modules/editorial/strapi/caller';
import {
  adoptAllDocuments,
  startSchedules,
  type EditorialUseCases,
} from './modules/editorial/strapi/install';
import {
  addDeliveriesToRoles,
  addWorkflowToRoles,
  createRoles,
} from './modules/editorial/strapi/roles';
import { startListening, type ListeningUseCases } from './modules/listening/strapi/install';
import { seedWords } from './modules/moderation/strapi/words/install-words';
import type { Reading } from './modules/reading/strapi/install';
import { startMail, type MailUseCases } from './modules/mail/strapi/install';
import { guardUploads } from './modules/media/strapi/install';
import { awaitDatabaseOrExit } from './hub/await-database';
import { guardBoot } from './platform/boot-guard';
import { closeHiddenTypes } from './platform/close-hidden-types';
import { syncViewsOnChange } from './platform/content-views';
import { once } from './platform/first-boot';
import { guardQueries } from './platform/guard-queries';
import { clockOf, foundHub, foundParticipation, keepHub } from './platform/hub-container';
import type { Jobs } from './platform/jobs';
import { shareTries } from './platform/limits/share-tries';
import { nameListEntries } from './platform/list-entries';
import { createLocales, keptDefaultLocale, LOCALES } from './platform/locales';
import { registerActions } from './platform/permissions';
import { createReadIndexes } from './platform/plain-reads/read-indexes.sql';
import { grantPublicReads } from './platform/public-permissions';
import { PUBLIC_UIDS, PUBLISHABLE_UIDS, UID } from './platform/uids';

/** The use cases of the hub, for controllers and commands. */
export interface Hub {
  readonly serveAudience: ReturnType<typeof installAudiences>['serveAudience'];
  /** Says what became of a public address at which no text stands any more. */
  readonly resolveAddress: ResolveAddress;
  /** Submits, approves, publishes, withdraws …: everything that people do with a text. */
  readonly actOnEdition: EditorialUseCases['act'];
  /** Publishes what is scheduled and due; gives how many went out. */
  readonly publishDueEditions: EditorialUseCases['publishDueEditions'];
  readonly staff: StaffDirectory;
  /** Runs work in the name of somebody whom no request names: a command, the sample content. */
  readonly actAs: typeof actAs;
  /** Sends what waits in the outbox of mails; gives how many were sent. */
  readonly sendDueMails: MailUseCases['sendDueMails'];
  /** Delivers what is due; gives the number of deliveries that were worked on. */
  readonly runDueDeliveries: DeliveryUseCases['runDueDeliveries'];
  /** Asks the channels how posts are received; gives how many answers were kept. */
  readonly collectMetrics: DeliveryDesk['collectMetrics'];
  /** Reads the comments that are due; gives how many posts were read. */
  readonly readDueComments: ListeningUseCases['readDueComments'];
  /** Sends answers, hides and shows comments, as people asked; gives how many comments were worked on. */
  readonly carryOutActs: ListeningUseCases['carryOutActs'];
  readonly receiveWebhook: ListeningUseCases['receiveWebhook'];
  readonly answerChallenge: ListeningUseCases['answerChallenge'];
  /** Adds or replaces an account on a channel, its credentials encrypted. Throws where it is refused. */
  readonly saveAccount: (account: NewAccount) => Promise<void>;
  /** What people and the clock do with accounts. */
  readonly accounts: AccountUseCases;
  /** What anybody may read of the forum. */
  readonly forum: ReturnType<typeof buildReading>;
  /** A refusal of the forum as the error that a citizen gets. */
  readonly toCitizenError: ReturnType<typeof toCitizenError>;
  readonly jobs: Jobs;
  /** Sends answers to public reads, and keeps them for who asks the same; undefined where nothing is kept. */
  readonly keepAnswer: Reading['keepAnswer'] | undefined;
  /** The language of a read that names none. */
  readonly defaultLocale: () => Promise<string>;
  /** Readiness, for machines that look after the hub. */
  readonly operations: Operations;
  /** What citizens do with their accounts. */
  readonly citizens: CitizenRoom;
}

/** What stays inside: the parts that `start` sets to work. */
export interface WholeHub extends Hub {
  readonly discussion: Discussion;
  readonly reading: Reading | undefined;
  readonly adopt: EditorialUseCases['adopt'];
  readonly sendDigest: (stopping?: AbortSignal) => Promise<void>;
}

/** By which field the edit view names an entry of a list. */
const LIST_ENTRY_NAMES = {
  'channel.plan': 'channel',
  'content.variant': 'audience',
  'content.faq-variant': 'audience',
} as const;

const DIGEST_SWEEP = 'hub.digest';
const DIGEST_SWEEP_SECONDS = 55; // the digest itself sees to it that a day has one

/** What concerns every request, and those who look after the hub. */
const buildRequests = (strapi: Core.Strapi, { jobs }: Pick<Rooms, 'jobs'>) => {
  const operations = buildOperations(strapi, jobs);
  // Last, and so before all else: what it answers from memory has no other cost.
  const reading = buildAnswers(strapi, operations.requests);
  if (reading !== undefined) meterAnswers(operations.metrics, reading);
  stopInOrder(strapi, { operations, jobs });
  return { reading, operations, keepAnswer: reading?.keepAnswer };
};

/** What Strapi's own doors let through that the hub does not. */
const guardDoors = (strapi: Core.Strapi): void => {
  guardUploads(strapi);
  guardQueries(strapi);
  closeHiddenTypes(strapi);
  shareTries(strapi, { secret: settingsOf(strapi).ENCRYPTION_KEY });
};

/**
 * Puts the hub together; runs in Strapi's `register()`.
 * @throws Error where this build lacks a content type; nothing in the database was touched then
 */
export const install = async (strapi: Core.Strapi): Promise<void> => {
  await awaitDatabaseOrExit(strapi);
  guardBoot(strapi, Object.values(UID));
  const rooms = buildRooms(strapi);
  const tell = tellIn(strapi);
  const editorial = buildWorkflow(strapi, rooms, tell);
  const discussion = buildDiscussion(strapi, rooms, tell);
  mountRoutes(strapi, { rooms, editorial, discussion, tell });
  guardDoors(strapi);
  syncViewsOnChange(strapi);
  await registerActions(strapi);
  keepHub(strapi, {
    ...buildRequests(strapi, rooms),
    serveAudience: rooms.serveAudience,
    resolveAddress: rooms.addresses.resolve,
    actOnEdition: editorial.act,
    publishDueEditions: editorial.publishDueEditions,
    staff: rooms.stores.staff,
    actAs,
    sendDueMails: rooms.mail.sendDueMails,
    runDueDeliveries: rooms.delivery.runDueDeliveries,
    collectMetrics: rooms.desk.collectMetrics,
    readDueComments: rooms.listening.readDueComments,
    carryOutActs: rooms.listening.carryOutActs,
    receiveWebhook: rooms.listening.receiveWebhook,
    answerChallenge: rooms.listening.answerChallenge,
    async saveAccount(account) {
      const saved = await rooms.accounts.saveAccount({ by: SYSTEM, account });
      if (!saved.ok) throw toAccountError(tell)(saved.failure);
    },
    accounts: rooms.accounts,
    forum: buildReading(strapi, tell),
    toCitizenError: toCitizenError(strapi, tell),
    jobs: rooms.jobs,
    defaultLocale: keptDefaultLocale(strapi),
    citizens: discussion.citizens,
    discussion,
    adopt: editorial.adopt,
    sendDigest: rooms.sendDigest,
  } satisfies WholeHub);
};

/** What a database needs once: a new one all of it, an older one what came since. */
const prepareDatabase = async (strapi: Core.Strapi): Promise<void> => {
  await createReadIndexes(strapi, PUBLISHABLE_UIDS);
  await once(strapi, 'first-boot', async () => {
    await createLocales(strapi);
    await createRoles(strapi, LOCALES);
    await nameListEntries(strapi, LIST_ENTRY_NAMES);
    await grantPublicReads(strapi, [...PUBLIC_UIDS, UID.thread]);
  });
  await once(strapi, 'editorial-workflow', async () => {
    await addWorkflowToRoles(strapi, LOCALES);
    await adoptAllDocuments(strapi, wholeHub(strapi));
  });
  await once(strapi, 'delivery-desk', async () => {
    await createDeliverySwitch(strapi);
    await addDeliveriesToRoles(strapi);
  });
  await once(strapi, 'delivery-tasks', () => adoptDeliveryRows(strapi));
  await once(strapi, 'forum-words', () => seedWords(strapi, { clock: clockOf(strapi) }));
  await prepareCitizens(strapi);
  await prepareForum(strapi);
  await openForumDoors(strapi);
  await prepareModeration(strapi, wholeHub(strapi).discussion);
  await once(strapi, 'moderation-roles', () => addDeliveriesToRoles(strapi));
  await once(strapi, 'delivery-places', () => adoptPlaces(strapi));
};

/** Prepares the database, and starts what runs beside the requests; runs in Strapi's `bootstrap()`. */
export const start = async (strapi: Core.Strapi): Promise<void> => {
  await prepareDatabase(strapi);
  await wholeHub(strapi).reading?.start();
  const settings = settingsOf(strapi);
  if (settings.HUB_JOBS === 'off') return;
  const { jobs, runDueDeliveries, publishDueEditions, sendDueMails, sendDigest, collectMetrics } =
    wholeHub(strapi);
  if (settings.HUB_DELIVERY === 'on') {
    startDelivery(jobs, { runDueDeliveries, everySeconds: settings.HUB_DELIVERY_SWEEP_SECONDS });
    startMetrics(jobs, { collectMetrics });
    startListening(jobs, wholeHub(strapi));
  }
  startAccounts(jobs, wholeHub(strapi).accounts);
  startSchedules(jobs, { publishDueEditions });
  startMail(jobs, { sendDueMails });
  startDiscussion(strapi, jobs, wholeHub(strapi).discussion);
  jobs.add({ name: DIGEST_SWEEP, everySeconds: DIGEST_SWEEP_SECONDS, run: sendDigest });
};

/** Closes what is the hub's own once requests and sweeps have ended; runs in Strapi's `destroy()`. */
export const stop = async (strapi: Core.Strapi): Promise<void> => {
  const { operations, reading } = wholeHub(strapi);
  await Promise.all([operations.close(), reading?.stop()]);
};

const wholeHub = (strapi: Core.Strapi): WholeHub => foundHub(strapi) as WholeHub;

/** The hub of a running Strapi. */
export const hub = (strapi: Core.Strapi): Hub => wholeHub(strapi);

/** What citizens do in the forum of a running Strapi. */
export const participation = (strapi: Core.Strapi): Participation =>
  foundParticipation(strapi) as Participation;
