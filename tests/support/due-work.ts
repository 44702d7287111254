import { Client } from 'pg';
import type { EditionPlace } from '../../src/modules/editorial';
import { auditLog } from '../../src/modules/editorial/strapi/audit-log.sql';
import { PUBLICATIONS } from '../../src/modules/editorial/strapi/edition-lock.sql';
import { UID } from '../../src/platform/uids';
import { anArticle, anImage, aPlan, connectForum, published, saveDraft } from './content';
import type { BootedHub } from './hub';
import type { TwoHubs } from './two-hubs';
import { act, approveAsTwo, editionAt, teamOf } from './workflow';

const LEAD_MS = 600_000; // a schedule is at least five minutes ahead
const MOST_LINES = 100;
const LEASE_SECONDS = 301; // longer than a lease
const RUN_SECONDS = 60; // longer than a sweep whose hub says nothing more counts as alive

/** Texts that are approved and scheduled, each with a thread that opens with it. */
export const scheduleTexts = async (
  { strapi, hub }: BootedHub,
  count: number,
): Promise<readonly EditionPlace[]> => {
  await connectForum(hub);
  const { editor } = await teamOf(strapi);
  const places: EditionPlace[] = [];
  while (places.length < count) {
    const data = anArticle({ channelPlans: [aPlan('forum')] });
    const { documentId } = await saveDraft(strapi, UID.article, data);
    const place = { contentType: UID.article, documentId, locale: 'id' };
    await approveAsTwo(strapi, place);
    const at = new Date(Date.now() + LEAD_MS);
    await act(strapi, place, { by: editor, input: { action: 'schedule', at } });
    places.push(place);
  }
  return places;
};

/** Has every schedule be due, as if its time had come. */
export const letSchedulesFallDue = async ({ strapi }: BootedHub): Promise<void> => {
  const data = { scheduledFor: new Date(Date.now() - 1000) } as never;
  await strapi.db.query(UID.edition).updateMany({ where: { state: 'scheduled' }, data });
};

/** How often each of these texts went out, and how many threads it has. */
export const publicationsOf = async (
  { strapi }: BootedHub,
  places: readonly EditionPlace[],
): Promise<readonly object[]> => {
  const seen: object[] = [];
  for (const place of places) {
    const lines = await auditLog(strapi).of(place, MOST_LINES);
    const where = { materialDocumentId: place.documentId };
    seen.push({
      state: (await editionAt(strapi, place)).state,
      publications: lines.filter(({ action }) => action === 'publish').length,
      threads: await strapi.db.query(UID.thread).count({ where }),
    });
  }
  return seen;
};

/** A post for each mark, which its caption begins with, spread over so many accounts at Instagram. */
export const planPosts = async (
  { office: { strapi, hub }, platforms: { instagram } }: TwoHubs,
  { marks, accounts }: { readonly marks: readonly string[]; readonly accounts: number },
): Promise<void> => {
  const image = await anImage(strapi);
  for (const [number, mark] of marks.entries()) {
    const key = `akun${String(number % accounts)}`;
    if (number < accounts) {
      const igUserId = `178414${String(number).padStart(6, '0')}`;
      const accessToken = `token-milik-${key}-yang-panjang`;
      instagram.addAccount({ igUserId, username: key, token: accessToken, login: 'instagram' });
      const settings = { igUserId, username: key };
      const credentials = { accessToken };
      await hub.saveAccount({ channel: 'instagram', key, name: key, settings, credentials });
    }
    const channelPlans = [aPlan('instagram', { accountKey: key })];
    await published(strapi, anArticle({ title: mark, cover: image, channelPlans }));
  }
};

/** The states of the posts at Instagram. */
export const postStates = async ({ strapi }: BootedHub): Promise<readonly string[]> => {
  const rows: unknown = await strapi.db
    .query(UID.delivery)
    .findMany({ where: { channel: 'instagram' }, select: ['state'] });
  return (rows as readonly { readonly state: string }[]).map(({ state }) => state);
};

const back = (column: string, seconds: number): string =>
  `${column} = ${column} - interval '${String(seconds)} seconds'`;

/** As if a lease had passed since: what a dead worker held is free. To be called while no other holds anything. */
export const letLeasesEnd = async ({ strapi }: BootedHub): Promise<void> => {
  const { connection } = strapi.db;
  await connection.raw(`update channel_accounts set ${back('lane_until', LEASE_SECONDS)}`);
  await connection.raw(`update deliveries set ${back('lease_until', LEASE_SECONDS)}`);
};

/** As if a run of this sweep had said nothing for a minute: pg-boss takes it for dead when it looks next. */
export const letRunExpire = async ({ strapi }: BootedHub, sweep: string): Promise<void> => {
  await strapi.db.connection.raw(
    `update pgboss.job set ${back('started_on', RUN_SECONDS)} where state = 'active' and name = ?`,
    [sweep],
  );
};

/** By which name PostgreSQL knows whoever holds publications up. */
export const HOLDER = 'uji-penahan';

/**
 * Has every publication wait, as behind one that takes its time, as soon as those are through that were there before; gives
 * the way to let them go on.
 */
export const holdPublications = async ({ home }: BootedHub): Promise<() => Promise<void>> => {
  const client = new Client({
    connectionString: home.env.DATABASE_URL ?? '',
    application_name: HOLDER,
  });
  client.on('error', () => undefined); // the test has failed before, and its database is gone
  await client.connect();
  await client.query('begin');
  await client.query(
    `select id from strapi_core_store_settings where key = '${PUBLICATIONS.key}' for update`,
  );
  return () => client.end();
};

/** Names of the clients of PostgreSQL that wait for a row. */
export const waitingClients = async ({ strapi }: BootedHub): Promise<readonly string[]> => {
  const waiting: unknown = await strapi.db
    .connection('pg_stat_activity')
    .pluck('application_name')
    .where('wait_event_type', 'Lock')
    .andWhereRaw('datname = current_database()');
  return waiting as readonly string[];
};
