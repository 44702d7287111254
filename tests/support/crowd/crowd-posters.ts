import { anyOf, atOnce, note, type Crowd } from './crowd';
import { isDone, type Answer } from './crowd-ledger';
import type { CrowdCitizen } from './crowd-people';

const WORDS = ['Antrean', 'Loket', 'Berkas', 'Jadwal', 'Formulir', 'Petugas', 'Kursi', 'Parkir'];
const HELD = 'slot gacor maxwin'; // advertises gambling: a person decides
const NUDGED = 'Hubungi saya di 0812-3456-7890'; // whoever sends it all the same is flagged
const MOST_CUT_MS = 40; // some are cut before anything was written, some after all was

interface OwnPost {
  readonly postId: string;
  version: number;
}

interface Poster {
  readonly crowd: Crowd;
  readonly citizen: CrowdCitizen;
  readonly own: OwnPost[];
  readonly appealed: Set<string>;
}

interface Written {
  readonly postId: string;
  readonly threadId: string;
  readonly version: number;
  readonly state: string;
}

const wordsOf = ({ crowd }: Poster, word: string): string => {
  const chance = crowd.random();
  if (chance < 0.08) return `${HELD} ${word}`;
  if (chance < 0.14) return `${NUDGED} ${word}`;
  return `${anyOf(crowd, WORDS) ?? ''} ${anyOf(crowd, WORDS) ?? ''} ${word}`;
};

const keep = ({ own }: Poster, answer: Answer | undefined): Written | undefined => {
  if (answer === undefined) return undefined;
  const written = answer.data as Written;
  own.push({ postId: written.postId, version: written.version });
  return written;
};

/** A thread that was hidden is no place to write any more. */
const leave = ({ threads }: Crowd, threadId: string): void => {
  const place = threads.indexOf(threadId);
  if (place >= 0) threads.splice(place, 1);
};

/** Posts; now and then twice at once, and now and then hanging up and sending the same again. */
const post = async (poster: Poster): Promise<void> => {
  const { crowd, citizen } = poster;
  const threadId = anyOf(crowd, crowd.threads);
  if (threadId === undefined) return;
  const { mark, word } = crowd.ledger.newMark();
  const body = { text: wordsOf(poster, word), insist: true };
  const path = `/api/forum/threads/${threadId}/posts`;
  const request = { method: 'POST', path, name: 'post', bearer: citizen.bearer, body } as const;
  const chance = crowd.random();
  const answers: Answer[] = [];
  if (chance < 0.06) {
    answers.push(
      await crowd.ask({ ...request, cutAfterMs: 1 + Math.floor(crowd.random() * MOST_CUT_MS) }),
    );
    if (chance < 0.04) answers.push(await crowd.ask(request));
  } else {
    answers.push(...(await atOnce(chance < 0.14 ? 2 : 1, () => crowd.ask(request))));
  }
  const about = threadId;
  if (answers.some(({ code }) => code === 'thread_not_found')) leave(crowd, threadId);
  keep(poster, note(crowd, { kind: 'p', mark, byId: citizen.id, about, answers }));
};

const openThread = async (poster: Poster): Promise<void> => {
  const { crowd, citizen } = poster;
  const { mark, word } = crowd.ledger.newMark();
  const category = anyOf(crowd, ['layanan', 'usulan', 'umum']) ?? 'umum';
  const text = wordsOf(poster, word);
  const body = { category, title: `Pembicaraan ${word}`, text, language: 'id', insist: true };
  const request = { method: 'POST', path: '/api/forum/threads', name: 'thread' } as const;
  const answers = await atOnce(crowd.random() < 0.2 ? 2 : 1, () =>
    crowd.ask({ ...request, bearer: citizen.bearer, body }),
  );
  const asked = { kind: 'p', mark, byId: citizen.id, about: '', answers } as const;
  const written = keep(poster, note(crowd, asked));
  if (written?.state === 'visible') crowd.threads.push(written.threadId);
};

/** Edits a post of one's own; now and then twice at once, of which one comes too late. */
const edit = async (poster: Poster): Promise<void> => {
  const { crowd, citizen, own } = poster;
  const mine = anyOf(crowd, own);
  if (mine === undefined) return;
  const { version } = mine;
  const send = async () => {
    const { mark, word } = crowd.ledger.newMark();
    const answer = await crowd.ask({
      ...{ method: 'PUT', path: `/api/forum/posts/${mine.postId}`, name: 'edit' },
      bearer: citizen.bearer,
      body: { text: wordsOf(poster, word), version, insist: true },
    });
    note(crowd, { kind: 'e', mark, byId: citizen.id, about: mine.postId, answers: [answer] });
    if (isDone(answer)) mine.version = (answer.data as Written).version;
    if (answer.code === 'stale_post') mine.version = Number(answer.details.limit);
    return answer;
  };
  await atOnce(crowd.random() < 0.2 ? 2 : 1, send);
};

const removeOwn = async ({ crowd, citizen, own }: Poster): Promise<void> => {
  const mine = anyOf(crowd, own);
  if (mine === undefined) return;
  const path = `/api/forum/posts/${mine.postId}`;
  const request = { method: 'DELETE', path, name: 'remove', bearer: citizen.bearer } as const;
  const answers = await atOnce(crowd.random() < 0.2 ? 2 : 1, () => crowd.ask(request));
  for (const { status } of answers) {
    crowd.ledger.deeds.push({ kind: 'removal', about: mine.postId, byId: citizen.id, status });
  }
};

interface Notice {
  readonly decision?: string;
  readonly appealUntil?: string;
}

/** Reads one's notices and appeals a decision that has not been appealed yet; now and then twice at once. */
const appeal = async ({ crowd, citizen, appealed }: Poster): Promise<void> => {
  const { bearer } = citizen;
  const read = { method: 'GET', path: '/api/forum/me/notices', name: 'read notices' } as const;
  const { data } = await crowd.ask({ ...read, bearer });
  const open = ((data ?? []) as readonly Notice[]).filter(
    ({ decision, appealUntil }) =>
      decision !== undefined && appealUntil !== undefined && !appealed.has(decision),
  );
  const { decision } = anyOf(crowd, open) ?? {};
  if (decision === undefined) return;
  appealed.add(decision);
  const path = `/api/forum/decisions/${decision}/appeal`;
  const body = { text: 'Mohon ditinjau lagi oleh orang lain.' };
  const request = { method: 'POST', path, name: 'appeal', bearer, body } as const;
  const answers = await atOnce(crowd.random() < 0.3 ? 2 : 1, () => crowd.ask(request));
  for (const { status } of answers) {
    crowd.ledger.deeds.push({ kind: 'appeal', about: decision, byId: citizen.id, status });
  }
};

/** Appeals a decision of which one has heard, if there is one. */
export const appealOnce = (crowd: Crowd, citizen: CrowdCitizen): Promise<void> =>
  appeal({ crowd, citizen, own: [], appealed: new Set() });

/** Opens a thread for the crowd to write in. */
export const openPlace = (crowd: Crowd, citizen: CrowdCitizen): Promise<void> =>
  openThread({ crowd, citizen, own: [], appealed: new Set() });

/** Somebody who posts, edits, takes back and appeals until the crowd goes home. */
export const actAsPoster = async (crowd: Crowd, citizen: CrowdCitizen): Promise<void> => {
  const poster: Poster = { crowd, citizen, own: [], appealed: new Set() };
  while (crowd.goesOn()) {
    const chance = crowd.random();
    if (chance < 0.02) await openThread(poster);
    else if (chance < 0.25) await edit(poster);
    else if (chance < 0.33) await removeOwn(poster);
    else if (chance < 0.43) await appeal(poster);
    else await post(poster);
  }
};
