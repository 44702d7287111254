import { anyOf, atOnce, note, type Crowd } from './crowd';
import { isDone, type Answer } from './crowd-ledger';
import type { CrowdMember } from './crowd-people';

interface QueuedCase {
  readonly id: number;
  readonly version: number;
  readonly actions?: readonly string[];
}

interface Desk {
  readonly crowd: Crowd;
  readonly staff: CrowdMember;
}

// No sanctions: they would send the crowd home before its time.
const ACTIONS = [
  ...['approve', 'reject', 'hide', 'show', 'lock', 'unlock', 'dismiss', 'escalate', 'warn'],
];
const RULE = { ruleNumber: '4' };
const BULK = 5;

const ask = (
  { crowd, staff }: Desk,
  method: 'GET' | 'POST',
  { path, name, body }: { readonly path: string; readonly name: string; readonly body?: object },
): Promise<Answer> =>
  crowd.ask({
    ...{ method, path: `/hub/moderation${path}`, name, bearer: staff.bearer },
    ...(body === undefined ? {} : { body }),
  });

const readQueue = async (desk: Desk): Promise<readonly QueuedCase[]> => {
  const { data } = await ask(desk, 'GET', { path: '/cases', name: 'read the queue' });
  return (data ?? []) as readonly QueuedCase[];
};

const open = async (desk: Desk, id: number): Promise<QueuedCase | undefined> => {
  const { data } = await ask(desk, 'GET', { path: `/cases/${String(id)}`, name: 'open a case' });
  return (data ?? undefined) as QueuedCase | undefined;
};

const decideOnce = async (desk: Desk, one: QueuedCase, version: number): Promise<Answer> => {
  const { crowd, staff } = desk;
  const possible = (one.actions ?? ACTIONS).filter((action) => ACTIONS.includes(action));
  const { mark, word } = crowd.ledger.newMark();
  const justification = `Sudah kami baca dan kami timbang ${word}`;
  const action = anyOf(crowd, possible) ?? 'dismiss';
  const body = { action, version, justification, ...RULE };
  const path = `/cases/${String(one.id)}/decisions`;
  const answer = await ask(desk, 'POST', { path, name: 'decide', body });
  const about = String(one.id);
  note(crowd, { kind: 'd', mark, byId: staff.id, about, answers: [answer] });
  return answer;
};

const undo = async ({ crowd, staff }: Desk, decisionId: number): Promise<void> => {
  const about = String(decisionId);
  const path = `/decisions/${about}/undo`;
  const answers = await atOnce(crowd.random() < 0.3 ? 2 : 1, () =>
    ask({ crowd, staff }, 'POST', { path, name: 'undo' }),
  );
  for (const { status } of answers) {
    crowd.ledger.deeds.push({ kind: 'undo', about, byId: staff.id, status });
  }
};

/** Decides on a case; now and then with what stood there a moment ago, twice at once, or only to take it back. */
const decide = async (desk: Desk, id: number): Promise<void> => {
  const { random } = desk.crowd;
  const one = await open(desk, id);
  if (one === undefined) return;
  const version = one.version - (random() < 0.08 ? 1 : 0);
  const answers = await atOnce(random() < 0.15 ? 2 : 1, () => decideOnce(desk, one, version));
  for (const answer of answers.filter(isDone)) {
    // Each fourth one was a slip of the finger.
    if (desk.crowd.ledger.of('d').length % 4 === 0)
      await undo(desk, (answer.data as { readonly id: number }).id);
  }
};

const decideMany = async (desk: Desk, queue: readonly QueuedCase[]): Promise<void> => {
  const { crowd, staff } = desk;
  const from = Math.floor(crowd.random() * Math.max(1, queue.length - BULK));
  const cases = queue.slice(from, from + BULK).map(({ id, version }) => ({ id, version }));
  if (cases.length === 0) return;
  const { mark, word } = crowd.ledger.newMark();
  const justification = `Satu alasan untuk semuanya ${word}`;
  const action = anyOf(crowd, ['dismiss', 'hide', 'approve']) ?? 'hide';
  const body = { cases, action, justification, ...RULE };
  const answer = await ask(desk, 'POST', { path: '/bulk', name: 'decide many', body });
  const items = (answer.data ?? []) as readonly {
    readonly id: number;
    readonly decision?: object;
  }[];
  for (const { id, decision } of items) {
    const status = decision === undefined ? 409 : 200;
    const answers = [{ ...answer, status, data: decision }];
    note(crowd, { kind: 'd', mark, byId: staff.id, about: String(id), answers });
  }
};

const hold = async (desk: Desk, id: number): Promise<void> => {
  const path = `/cases/${String(id)}`;
  const claimed = await ask(desk, 'POST', { path: `${path}/claim`, name: 'claim' });
  if (!isDone(claimed)) return;
  if (desk.crowd.random() < 0.5)
    await ask(desk, 'POST', { path: `${path}/release`, name: 'release' });
  else await decide(desk, id);
};

/** A moderator who claims, gives back, decides, takes back and decides many at once until the crowd goes home. */
export const actAsModerator = async (crowd: Crowd, staff: CrowdMember): Promise<void> => {
  const desk = { crowd, staff };
  while (crowd.goesOn()) {
    const queue = await readQueue(desk);
    const { id } = anyOf(crowd, queue) ?? {};
    const chance = crowd.random();
    if (id === undefined) continue;
    if (chance < 0.15) await decideMany(desk, queue);
    else if (chance < 0.5) await hold(desk, id);
    else await decide(desk, id);
  }
};

interface FiledAppeal {
  readonly id: number;
  readonly mayDecide: boolean;
  readonly version: number;
}

/** Answers an appeal that waits; two leads and a nervous finger all want the same one. */
const answerAppeal = async (desk: Desk): Promise<boolean> => {
  const { crowd, staff } = desk;
  const { data } = await ask(desk, 'GET', { path: '/appeals', name: 'read appeals' });
  const first = ((data ?? []) as readonly FiledAppeal[]).find(({ mayDecide }) => mayDecide);
  if (first === undefined) return false;
  const outcome = crowd.ledger.deedsOf('appeal answer').length % 2 === 0 ? 'overturned' : 'upheld';
  const body = { outcome, reply: 'Sudah kami tinjau bersama.', version: first.version };
  const path = `/appeals/${String(first.id)}`;
  const answers = await atOnce(2, () =>
    ask(desk, 'POST', { path, name: 'answer an appeal', body }),
  );
  for (const { status } of answers) {
    const about = String(first.id);
    crowd.ledger.deeds.push({ kind: 'appeal answer', about, byId: staff.id, status });
  }
  return true;
};

/** Answers every appeal that this lead may answer. */
export const answerAppeals = async (crowd: Crowd, staff: CrowdMember): Promise<void> => {
  while (await answerAppeal({ crowd, staff }));
};

/** A lead who answers appeals and decides what moderators escalate, until the crowd goes home. */
export const actAsLead = async (crowd: Crowd, staff: CrowdMember): Promise<void> => {
  const desk = { crowd, staff };
  while (crowd.goesOn()) {
    await answerAppeal(desk);
    const path = '/cases?state=escalated';
    const { data } = await ask(desk, 'GET', { path, name: 'read the queue' });
    const { id } = anyOf(crowd, (data ?? []) as readonly QueuedCase[]) ?? {};
    if (id !== undefined) await decide(desk, id);
  }
};
