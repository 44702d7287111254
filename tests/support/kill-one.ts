import type { EditionPlace } from '../../src/modules/editorial';
import { SCHEDULE_SWEEP } from '../../src/modules/editorial/strapi/install';
import { DELIVERY_SWEEP } from '../../src/modules/delivery/strapi/install';
import { prepareBusyHour, type BusyHour } from './busy-hour';
import {
  HOLDER,
  holdPublications,
  letLeasesEnd,
  letRunExpire,
  letSchedulesFallDue,
  planPosts,
  postStates,
  publicationsOf,
  scheduleTexts,
  waitingClients,
} from './due-work';
import { atDesk } from './desk';
import { until, type OperatedHub } from './operated-hub';
import type { BootedHub } from './hub';
import { lastSweepAt, type TwoHubs } from './two-hubs';

const TEXTS = 3;
const ACCOUNTS = 8;
const LANES = 4; // accounts that one hub works at at the same time, where nothing else is set
const MARKS = Array.from({ length: 10 }, (_, number) => `Kiriman ${String(number)}.`);
const REQUESTS_BEFORE = 150;
const REQUESTS_AFTER = 150;
const OFFICE = 'humas-hub'; // as PostgreSQL knows the hub in this process

/** What a hub leaves behind that is killed in the middle of everything. */
export interface Killing {
  readonly victim: OperatedHub;
  readonly survivor: OperatedHub;
  /** In milliseconds since 1970. */
  readonly killedAt: number;
  readonly hour: BusyHour;
  readonly texts: readonly EditionPlace[];
  /** With each of them the caption of one post begins. */
  readonly marks: readonly string[];
}

/** Keeps the answers of the platform to what it has published. */
const holdAnswers = ({ platforms: { instagram } }: TwoHubs) => {
  let count = 0;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  instagram.onRequest(async ({ operation, phase }) => {
    if (operation !== 'publish' || phase !== 'after') return;
    count += 1;
    await released;
  });
  return { held: () => count, release };
};

const asked = ({ reads, texts, ledger }: BusyHour): number =>
  reads.length + texts.length + ledger.requests;

const untilAsked = (hour: BusyHour, more: number): Promise<void> => {
  const enough = asked(hour) + more;
  return until('requests', () => Promise.resolve(asked(hour) >= enough));
};

/** Waits for the name of one of the two that is in the middle of a publication. */
const publisherAmong = async ({ office }: TwoHubs): Promise<string> => {
  let name: string | undefined;
  await until('a hub that publishes', async () => {
    name = (await waitingClients(office)).find((client) => client.startsWith('hub-'));
    return name !== undefined;
  });
  return name ?? '';
};

const untilWaiting = (office: BootedHub, name: string): Promise<void> =>
  until(`${name} that waits`, async () => (await waitingClients(office)).includes(name));

/**
 * Has one of the two and the hub in this process publish the same text at the same moment, and stops the first of them in the
 * middle of the next text. The one in this process shares its sweeps with nobody, as while pg-boss is away.
 */
const meetAtSchedule = async (hubs: TwoHubs) => {
  const { office, a, b } = hubs;
  const letFirstGo = await holdPublications(office);
  await letSchedulesFallDue(office);
  await publisherAmong(hubs);
  const justOne = new AbortController();
  const ours = office.hub.publishDueEditions(justOne.signal);
  await untilWaiting(office, OFFICE);
  justOne.abort();
  const holdingNext = holdPublications(office);
  await untilWaiting(office, HOLDER);
  await letFirstGo();
  await ours;
  const letNextGo = await holdingNext;
  const isA = (await publisherAmong(hubs)) === 'hub-a';
  return { victim: isA ? a : b, survivor: isA ? b : a, letNextGo };
};

/** What was left undone is done by the survivor, once it may take it for left. */
const untilDone = async (
  { office }: TwoHubs,
  { survivor, killedAt, texts }: Pick<Killing, 'survivor' | 'killedAt' | 'texts'>,
): Promise<void> => {
  await letRunExpire(office, SCHEDULE_SWEEP);
  // Its own posts are out then, and it holds no account any more.
  await until(
    'the sweep of the survivor',
    async () => (await lastSweepAt(survivor, DELIVERY_SWEEP)) > killedAt,
  );
  await letLeasesEnd(office);
  await until('posts that are out', async () =>
    (await postStates(office)).every((state) => state === 'published'),
  );
  await until('texts that are out', async () =>
    (await publicationsOf(office, texts)).every(
      (seen) => 'state' in seen && seen.state === 'published',
    ),
  );
};

/**
 * Kills one of the hubs with SIGKILL while readers read, people write, both publish what is scheduled, and both send posts:
 * between the platform's publishing and its answer. The other goes on, and the killed one starts again meanwhile.
 */
export const killOneUnderLoad = async (hubs: TwoHubs): Promise<Killing> => {
  const { office, a } = hubs;
  const lead = await atDesk(office, { role: 'hub-lead', url: a.url });
  const turn = (body: object) => lead.send('post', '/hub/delivery-switch').send(body).expect(200);
  await turn({ isOn: false, reason: 'Kiriman disiapkan dahulu.' });
  await planPosts(hubs, { marks: MARKS, accounts: ACCOUNTS });
  const texts = await scheduleTexts(office, TEXTS);
  const crowd = await prepareBusyHour(hubs);
  const answers = holdAnswers(hubs);
  await turn({ isOn: true });
  // More than one hub can have: both are in the middle of a post.
  await until('posts under way', () => Promise.resolve(answers.held() > LANES));
  const { victim, survivor, letNextGo } = await meetAtSchedule(hubs);
  const hour = crowd.begin();
  await untilAsked(hour, REQUESTS_BEFORE);

  await victim.kill();
  const killedAt = Date.now();
  answers.release();
  await letNextGo();
  await untilAsked(hour, REQUESTS_AFTER);
  await hour.end();
  const killing = { victim, survivor, killedAt, hour, texts, marks: MARKS };
  await Promise.all([victim.start(), untilDone(hubs, killing)]);
  return killing;
};
