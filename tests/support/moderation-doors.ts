import request, { type Response } from 'supertest';
import { UID } from '../../src/platform/uids';
import { atDesk, type Colleague } from './desk';
import type { BootedHub } from './hub';
import { moderationOn } from './moderation-hub';
import { BECAUSE } from './moderation-stage';

type Method = 'get' | 'post' | 'put';

/** Everybody who may knock: `own` looks after the category of every text here, `foreign` after none. */
export const PEOPLE = ['nobody', 'writer', 'editor', 'own', 'foreign', 'lead', 'admin'] as const;
export type Person = (typeof PEOPLE)[number];

const ROLES = {
  ...{ writer: 'hub-contributor', editor: 'hub-editor', own: 'hub-moderator' },
  ...{ foreign: 'hub-moderator', lead: 'hub-lead', admin: 'strapi-super-admin' },
} as const satisfies Partial<Record<Person, string>>;

/** A case that waits, in the version that is shown. */
export interface Ground {
  readonly caseId: number;
  readonly version: number;
}

/** What an answer holds. */
export const dataOf = ({ body }: Response): unknown => (body as { data: unknown }).data;

/** The stable code of a refusal. */
export const codeOf = ({ body }: Response): unknown =>
  (body as { error?: { details?: { code?: unknown } } }).error?.details?.code;

/** The doors of the moderation of a booted hub, and everybody who knocks at them. */
export const moderationDoors = async (booted: BootedHub) => {
  const hub = await moderationOn(booted);
  const people = new Map<Person, Colleague>();
  for (const [name, role] of Object.entries(ROLES)) {
    people.set(name as Person, await atDesk(booted, { role }));
  }
  let reporters = 0;

  const send = async (who: Person, method: Method, path: string, body?: object) => {
    const sent =
      people.get(who)?.send(method, `/hub${path}`) ?? request(booted.server)[method](`/hub${path}`);
    return body === undefined ? sent : sent.send(body);
  };

  const aGround = async (): Promise<Ground> => {
    reporters += 1;
    const reporter = {
      ...{ kind: 'citizen' as const, id: 500 + reporters, key: `citizen:${String(reporters)}` },
      ...{ isVerified: false, language: 'id' as const },
    };
    const ref = await hub.aPost();
    const taken = await hub.reportTarget({ ref, reason: 'spam', note: '', reporter });
    if (!taken.ok) throw new Error(taken.failure.code);
    const { caseId } = taken.value;
    const shown = await send('lead', 'get', `/moderation/cases/${String(caseId)}`);
    return { caseId, version: (dataOf(shown) as { version: number }).version };
  };

  const made = async (who: Person, path: string, body: object): Promise<string> => {
    const answer = await send(who, 'post', path, body);
    if (answer.status !== 200) throw new Error(answer.text);
    return String((dataOf(answer) as { id: number }).id);
  };

  const decision = ({ version }: Ground) => ({ action: 'hide', version, ...BECAUSE });
  const decidedBy = (who: Person, ground: Ground) =>
    made(who, `/moderation/cases/${String(ground.caseId)}/decisions`, decision(ground));

  const anAppeal = async (ground: Ground): Promise<string> => {
    const id = await decidedBy('own', ground);
    booted.clock.advance(10);
    await hub.applyDueDecisions();
    const row: unknown = await booted.strapi.db.query(UID.decision).findOne({ where: { id } });
    const { documentId } = row as { documentId: string };
    const text = 'Mohon ditinjau lagi.';
    const filed = await hub.fileAppeal({ decision: documentId, citizenId: hub.authorId, text });
    if (!filed.ok) throw new Error(filed.failure.code);
    return String(filed.value.id);
  };

  const { me } = dataOf(await send('own', 'get', '/moderation/desk')) as { me: { id: number } };
  await booted.strapi.db
    .query(UID.forumCategory)
    .updateMany({ where: { slug: 'layanan' }, data: { moderatorIds: [me.id] } as never });
  const row: unknown = await booted.strapi.db
    .query(UID.thread)
    .findOne({ where: { title: 'Loket pagi' } });
  const { documentId: thread, id: threadNumber } = row as { documentId: string; id: number };

  const sanction = (changes: object = {}) => ({
    ...{ citizenId: hub.authorId, kind: 'mute', days: 7, ruleNumber: '4' },
    ...{ reason: BECAUSE.justification, ...changes },
  });
  const canned = {
    ...{ title: 'Judi', action: 'hide', ruleNumber: '4' },
    ...{ textId: 'Mempromosikan judi.', textEn: 'It promotes gambling.' },
  };
  const aRequest = () => ({
    ...{ kind: 'reveal', subjectKind: 'citizen', subjectId: hub.authorId },
    reason: 'Diminta kepolisian dengan surat.',
  });

  return {
    ...{ hub, send, made, thread, threadNumber, aGround },
    ...{ decision, decidedBy, anAppeal, sanction, canned, aRequest },
  };
};

/** The doors of the moderation of a booted hub. */
export type ModerationDoors = Awaited<ReturnType<typeof moderationDoors>>;
