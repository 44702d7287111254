import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { anyOf, atOnce, note, type Crowd } from './crowd';
import type { Answer } from './crowd-ledger';
import type { CrowdCitizen, CrowdMember } from './crowd-people';
import { openPlace } from './crowd-posters';

const REASONS = ['spam', 'off_topic', 'harassment', 'hoax', 'hate', 'child'] as const;
const PAGE = 10;
const FEWEST_THREADS = 3;
const POSTS_LOOKED_AT = 60; // near the beginning of a thread, so that several people report the same

interface SeenPost {
  readonly id: string;
}

/** Reads a page somewhere in a thread; gives one of its posts. */
const readOne = async (crowd: Crowd): Promise<SeenPost | undefined> => {
  const threadId = anyOf(crowd, crowd.threads);
  if (threadId === undefined) return undefined;
  const number = 1 + Math.floor(crowd.random() * POSTS_LOOKED_AT);
  const path = `/api/forum/threads/${threadId}/posts?around=${String(number)}&limit=${String(PAGE)}`;
  const { data } = await crowd.ask({ method: 'GET', path, name: 'read posts' });
  return anyOf(crowd, (data ?? []) as readonly SeenPost[]);
};

const report = async (
  crowd: Crowd,
  who: { readonly member?: CrowdMember; readonly proof?: string; readonly times: number },
): Promise<void> => {
  const seen = await readOne(crowd);
  if (seen === undefined) return;
  const { member, proof, times } = who;
  const { mark, word } = crowd.ledger.newMark();
  const reason = anyOf(crowd, REASONS) ?? 'spam';
  const body = {
    reason,
    note: `Tolong dilihat ${word}`,
    ...(proof === undefined ? {} : { proof }),
  };
  const request = { method: 'POST', path: `/api/forum/posts/${seen.id}/reports`, body } as const;
  const signed = member === undefined ? {} : { bearer: member.bearer };
  const name = member === undefined ? 'report as a visitor' : 'report';
  const answers = await atOnce(times, () => crowd.ask({ ...request, ...signed, name }));
  note(crowd, { kind: 'r', mark, byId: member?.id ?? 0, about: seen.id, answers });
};

/**
 * A citizen who reads and reports until the crowd goes home, now and then the same twice at once; and who opens another
 * thread where moderators have hidden too many.
 */
export const actAsReporter = async (crowd: Crowd, member: CrowdCitizen): Promise<void> => {
  while (crowd.goesOn()) {
    if (crowd.threads.length < FEWEST_THREADS) await openPlace(crowd, member);
    await report(crowd, { member, times: crowd.random() < 0.2 ? 2 : 1 });
  }
};

const solve = async (crowd: Crowd): Promise<string | undefined> => {
  const asked = { method: 'GET', path: '/api/forum/proof', name: 'ask for a proof' } as const;
  const { status, data }: Answer = await crowd.ask(asked);
  if (status !== 200) return undefined;
  const challenge = data as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
};

const PAGES_BETWEEN = 20; // a proof is half a second of work on the machine that the hub runs on too

/** A visitor who reads, and now and then reports with a proof of work; a third of the proofs are sent twice at once. */
export const actAsVisitor = async (crowd: Crowd): Promise<void> => {
  while (crowd.goesOn()) {
    const proof = await solve(crowd);
    if (proof !== undefined) await report(crowd, { proof, times: crowd.random() < 0.33 ? 2 : 1 });
    for (let page = 0; page < PAGES_BETWEEN && crowd.goesOn(); page += 1) await readOne(crowd);
  }
};
