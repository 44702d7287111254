import type { Core } from '@strapi/strapi';
import { channels } from './channels/registry';
import { buildRooms, settingsOf } from './hub/build-rooms';
import { buildWorkflow } from './hub/build-workflow';
import { mountRoutes } from './hub/mount-routes';
import { tellIn } from './hub/words';
import type { installAudiences } from './modules/audiences/strapi/install';
import { saveAccount, type NewAccount } from './modules/delivery/strapi/account-store';
import { startDelivery, type DeliveryUseCases } from './modules/delivery/strapi/install';
import type { ResolveAddress } from './modules/editorial';
import type { StaffDirectory } from './modules/editorial/application/edition-ports';
import { actAs } from './modules/editorial/strapi/caller';
import {
  adoptAllDocuments,
  startSchedules,
  type EditorialUseCases,
} from './modules/editorial/strapi/install';
import { addWorkflowToRoles, createRoles } from './modules/editorial/strapi/roles';
import { startMail, type MailUseCases } from './modules/mail/strapi/install';
import { guardUploads } from './modules/media/strapi/install';
import { guardBoot } from './platform/boot-guard';
import { once } from './platform/first-boot';
import { guardQueries } from './platform/guard-queries';
import { parseInput } from './platform/http-errors';
import { foundHub, keepHub } from './platform/hub-container';
import type { Jobs } from './platform/jobs';
import { nameListEntries } from './platform/list-entries';
import { createLocales, LOCALES } from './platform/locales';
import { registerActions } from './platform/permissions';
import { closeRegistration, grantPublicReads } from './platform/public-permissions';
import { PUBLIC_UIDS, UID } from './platform/uids';

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
  /** Adds or replaces an account on a channel, its credentials encrypted. */
  readonly saveAccount: (account: NewAccount) => Promise<void>;
  readonly jobs: Jobs;
}

/** What stays inside: the parts that `start` sets to work. */
interface WholeHub extends Hub {
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
  const editorial = buildWorkflow(strapi, rooms, tell);
  mountRoutes(strapi, { rooms, editorial, tell });
  guardUploads(strapi);
  guardQueries(strapi);
  await registerActions(strapi);
  keepHub(strapi, {
    serveAudience: rooms.serveAudience,
    resolveAddress: rooms.addresses.resolve,
    actOnEdition: editorial.act,
    publishDueEditions: editorial.publishDueEditions,
    staff: rooms.stores.staff,
    actAs,
    sendDueMails: rooms.mail.sendDueMails,
    runDueDeliveries: rooms.delivery.runDueDeliveries,
    async saveAccount(account) {
      assertSoundSettings(account);
      await saveAccount(strapi, account);
    },
    jobs: rooms.jobs,
    adopt: editorial.adopt,
    sendDigest: rooms.sendDigest,
  } satisfies WholeHub);
};

/** What a database needs once: a new one all of it, an older one what came since. */
const prepareDatabase = async (strapi: Core.Strapi): Promise<void> => {
  await once(strapi, 'first-boot', async () => {
    await createLocales(strapi);
    await createRoles(strapi, LOCALES);
    await nameListEntries(strapi, LIST_ENTRY_NAMES);
    await closeRegistration(strapi);
    await grantPublicReads(strapi, [...PUBLIC_UIDS, UID.thread]);
  });
  await once(strapi, 'editorial-workflow', async () => {
    await addWorkflowToRoles(strapi, LOCALES);
    await adoptAllDocuments(strapi, wholeHub(strapi));
  });
};

/** Prepares the database, and starts what runs beside the requests; runs in Strapi's `bootstrap()`. */
export const start = async (strapi: Core.Strapi): Promise<void> => {
  await prepareDatabase(strapi);
  const settings = settingsOf(strapi);
  if (settings.HUB_JOBS === 'off') return;
  const { jobs, runDueDeliveries, publishDueEditions, sendDueMails, sendDigest } = wholeHub(strapi);
  if (settings.HUB_DELIVERY === 'on') {
    startDelivery(jobs, { runDueDeliveries, everySeconds: settings.HUB_DELIVERY_SWEEP_SECONDS });
  }
  startSchedules(jobs, { publishDueEditions });
  startMail(jobs, { sendDueMails });
  jobs.add({ name: DIGEST_SWEEP, everySeconds: DIGEST_SWEEP_SECONDS, run: sendDigest });
};

/** Ends what runs beside the requests, and waits for it; runs in Strapi's `destroy()`. */
export const stop = (strapi: Core.Strapi): Promise<void> => hub(strapi).jobs.stop();

const wholeHub = (strapi: Core.Strapi): WholeHub => foundHub(strapi) as WholeHub;

/** The hub of a running Strapi. */
export const hub = (strapi: Core.Strapi): Hub => wholeHub(strapi);
