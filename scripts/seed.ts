/**
 * Fills the database with the sample content and the sample accounts; run by `npm run demo` before the hub starts:
 * `tsx scripts/seed.ts <staff file> <platform secrets file>`. Content is written once in the life of a database. A run
 * that was broken off is completed by the next.
 */
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { toChannelAccounts } from './demo/platforms';
import { keepPlatformSecrets, keepStaff } from './demo/secrets';
import { prepareForumSample } from './seed/forum';
import { SeedClock } from './seed/forum/clock';
import { seedMedia } from './seed/media';
import { seedReferences } from './seed/references';
import { momentsAfter } from './seed/moments';
import { seedStaff } from './seed/staff';
import { seedTexts } from './seed/texts';
import { findTeam } from './seed/workflow';
import type { Hub } from '../src/hub';
import { keepClock } from '../src/platform/hub-container';
import type { Settings } from '../src/platform/settings';

const ROOT = path.resolve(__dirname, '..');
const MARK = { key: 'demo-seeded' };
const PICTURES_BETWEEN_LINES = 10;

/** A line that the demo passes on. */
const tell = (text: string): void => console.log(`seeded: ${text}`);

const hubOf = (strapi: Core.Strapi): Hub => strapi.get<Hub>('humas-hub');

const seedContent = async (
  strapi: Core.Strapi,
  accounts: ReadonlyMap<string, string>,
): Promise<void> => {
  const marks = strapi.store({ type: 'core', name: 'humas-hub' });
  if ((await marks.get(MARK)) !== null) return;
  const references = await seedReferences(strapi);
  tell(`${references.sections.size} sections, ${references.tags.size} tags`);
  const media = await seedMedia(strapi, (done, of) => {
    if (done % PICTURES_BETWEEN_LINES === 0 || done === of) tell(`${done} of ${of} pictures`);
  });
  const hub = hubOf(strapi);
  const team = await findTeam(hub, accounts);
  const moments = momentsAfter(new Date(), strapi.config.get<Settings>('hub').HUB_TIME_ZONE);
  await seedTexts(strapi, { hub, team, moments, targets: { references, media }, tell });
  await marks.set({ ...MARK, value: { done: true } });
};

const seed = async (staffFile: string, platformsFile: string): Promise<void> => {
  const created = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  const clock = new SeedClock();
  keepClock(created, clock);
  const strapi = await created.load();
  try {
    const people = keepStaff(staffFile);
    const staff = await seedStaff(strapi, people);
    const { citizenPassword: password } = people;
    const forum = await prepareForumSample(strapi, { clock, staff, password, tell });
    await forum.past();
    // Before any text: a plan whose account is missing is refused.
    for (const account of toChannelAccounts(keepPlatformSecrets(platformsFile))) {
      await hubOf(strapi).saveAccount(account);
    }
    await seedContent(strapi, staff);
    await forum.today();
  } finally {
    await strapi.destroy();
  }
};

const [staffFile, platformsFile] = process.argv.slice(2);
if (staffFile === undefined || platformsFile === undefined) {
  console.error('Usage: tsx scripts/seed.ts <staff file> <platform secrets file>');
  process.exit(2);
}
seed(staffFile, platformsFile).then(
  // Strapi leaves timers behind.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
