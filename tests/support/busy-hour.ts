import { clearRateLimits } from '../../src/modules/moderation/strapi/judging/rate-limits.sql';
import { anArticle } from './content';
import type { Crowd } from './crowd/crowd';
import { crowdClient, type AskHub } from './crowd/crowd-client';
import { CrowdLedger } from './crowd/crowd-ledger';
import {
  crowdCitizens,
  crowdStaff,
  type CrowdCitizen,
  type CrowdMember,
} from './crowd/crowd-people';
import { actAsPoster, openPlace } from './crowd/crowd-posters';
import { randomFrom } from './random';
import type { TwoHubs } from './two-hubs';

const CITIZENS = 8;
const WRITERS = 2;
const READERS = 4;
const PLACES = 2;
const DAY_MS = 86_400_000;
const CUT = 502;

/** A request of somebody who reads, or saves a text. */
export interface Told {
  /** What was asked for; for a text its title. */
  readonly what: string;
  /** What came back; 0 where nothing did. */
  readonly status: number;
}

/** What readers, citizens and staff ask of hubs behind a proxy, until it is over. */
export interface BusyHour {
  readonly ledger: CrowdLedger;
  readonly citizens: readonly CrowdCitizen[];
  readonly reads: readonly Told[];
  readonly texts: readonly Told[];
  /** Sends everybody home; ends when the last answer is there. */
  end(): Promise<void>;
}

// Apollo answers a GET of GraphQL only where it did not come from a form of another site.
const PREFLIGHT = { 'Apollo-Require-Preflight': 'true' };
const QUERY = encodeURIComponent('{ articles { title } }');

/** Kept answers and computed ones. */
const PATHS = [
  '/api/articles?audience=senior&pagination[pageSize]=25',
  '/api/forum/threads?sort=openedAt:desc',
  '/api/articles?sort=title:asc&populate=cover',
  '/api/forum/categories/layanan/threads?limit=25',
  '/api/faqs?locale=en',
  `/graphql?query=${QUERY}`,
];

/** Whoever is cut off hears nothing; nobody hangs up by themselves. */
const askThrough = (url: string, ledger: CrowdLedger): AskHub => {
  const ask = crowdClient(url, ledger);
  return async ({ cutAfterMs: _patient, ...request }) => {
    const answer = await ask(request);
    return answer.status === CUT ? { ...answer, status: 0 } : answer;
  };
};

const statusOf = async (url: string, init?: RequestInit): Promise<number> => {
  try {
    const response = await fetch(url, init);
    await response.arrayBuffer();
    return response.status === CUT ? 0 : response.status;
  } catch {
    return 0;
  }
};

const read = async (url: string, goesOn: () => boolean, reads: Told[]): Promise<void> => {
  for (let turn = 0; goesOn(); turn += 1) {
    const what = PATHS[turn % PATHS.length] ?? '';
    reads.push({ what, status: await statusOf(url + what, { headers: PREFLIGHT }) });
  }
};

/** Saves one new draft after another, each under a title of its own. */
const write = async (
  url: string,
  { id, bearer }: CrowdMember,
  { goesOn, texts }: { readonly goesOn: () => boolean; readonly texts: Told[] },
): Promise<void> => {
  for (let turn = 1; goesOn(); turn += 1) {
    const what = `Naskah ${String(id)} nomor ${String(turn)}`;
    const status = await statusOf(`${url}/content-manager/collection-types/api::article.article`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
      body: JSON.stringify(anArticle({ title: what })),
    });
    texts.push({ what, status });
  }
};

/** Everybody who will come, and the threads that they will talk in. */
export interface Crowded {
  /** Lets readers, citizens who post and edit, and staff who save texts at the hubs, all at once. */
  begin(): BusyHour;
}

/** Prepares an hour in which everybody comes at once. */
export const prepareBusyHour = async ({ office, url }: TwoHubs): Promise<Crowded> => {
  const ledger = new CrowdLedger();
  const citizens = await crowdCitizens(office, { count: CITIZENS, isVerified: true });
  const staff = await crowdStaff(office, { role: 'hub-lead', count: WRITERS });
  let isOver = false;
  const goesOn = () => !isOver;
  const reads: Told[] = [];
  const texts: Told[] = [];
  const ask = askThrough(url, ledger);
  const crowd: Crowd = { ask, ledger, random: randomFrom(20_261_123), threads: [], goesOn };
  for (const citizen of citizens.slice(0, PLACES)) await openPlace(crowd, citizen);
  // People write less than that in a minute.
  const makeRoom = async () => {
    while (goesOn()) await clearRateLimits(office.strapi, new Date(Date.now() + 2 * DAY_MS));
  };
  return {
    begin() {
      const everybody = Promise.all([
        ...citizens.map((citizen) => actAsPoster(crowd, citizen)),
        ...staff.map((member) => write(url, member, { goesOn, texts })),
        ...Array.from({ length: READERS }, () => read(url, goesOn, reads)),
        makeRoom(),
      ]);
      return {
        ...{ ledger, citizens, reads, texts },
        async end() {
          isOver = true;
          await everybody;
        },
      };
    },
  };
};
