import type { Core } from '@strapi/strapi';
import { UID } from '../../../src/platform/uids';
import { isDone, markIn, type Asked, type CrowdLedger } from './crowd-ledger';

interface CaseRow {
  readonly id: number;
  readonly documentId: string;
  readonly targetKind: string;
  readonly targetId: number;
  readonly state: string;
  readonly reportCount: number;
  readonly pendingDecisionId: number | null;
}

interface ReportRow {
  readonly caseId: number;
  readonly note: string;
  readonly outcome: string | null;
}

interface DecisionRow {
  readonly id: number;
  readonly documentId: string;
  readonly caseId: number;
  readonly action: string;
  readonly justification: string;
  readonly byKind: string;
  readonly byId: number | null;
  readonly state: string;
  readonly decidedAt: string;
  readonly effectiveAt: string;
  readonly undoneAt: string | null;
}

interface AppealRow {
  readonly id: number;
  readonly decisionId: number;
  readonly state: string;
  readonly decidedById: number | null;
}

interface Line {
  readonly document_id: string;
  readonly action: string;
  readonly actor_id: string;
}

interface PostRow {
  readonly id: number;
  readonly documentId: string;
  readonly threadId: number;
  readonly number: number;
  readonly state: string;
}

interface Books {
  readonly cases: readonly CaseRow[];
  readonly reports: readonly ReportRow[];
  readonly decisions: readonly DecisionRow[];
  readonly appeals: readonly AppealRow[];
  readonly posts: readonly PostRow[];
  readonly lines: readonly Line[];
}

const readBooks = async (strapi: Core.Strapi): Promise<Books> => {
  const all = async (uid: string): Promise<unknown> =>
    strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
  const lines: unknown = await strapi.db
    .connection('hub_audit')
    // What somebody tried in vain stands there as well.
    .whereNot('outcome', 'refused')
    .select('document_id', 'action', 'actor_id');
  return {
    cases: (await all(UID.moderationCase)) as CaseRow[],
    reports: (await all(UID.report)) as ReportRow[],
    decisions: (await all(UID.decision)) as DecisionRow[],
    appeals: (await all(UID.appeal)) as AppealRow[],
    posts: (await all(UID.forumPost)) as PostRow[],
    lines: lines as Line[],
  };
};

const isWaiting = ({ state }: Pick<CaseRow, 'state'>): boolean =>
  ['open', 'claimed', 'escalated'].includes(state);

const caseOfPost = ({ cases }: Books, post: PostRow | undefined): CaseRow | undefined =>
  cases.find(({ targetKind, targetId }) =>
    post?.number === 1
      ? targetKind === 'thread' && targetId === post.threadId
      : targetKind === 'post' && targetId === post?.id,
  );

const faultsOfReport = (books: Books, { mark, about, answers }: Asked): readonly string[] => {
  const rows = books.reports.filter((row) => markIn(row.note) === mark);
  const taken = answers.filter(isDone).length;
  const name = `report ${String(mark)}`;
  if (rows.length !== taken || rows.length > 1) {
    return [`${name} was taken ${String(taken)} times and is there ${String(rows.length)} times`];
  }
  const post = books.posts.find(({ documentId }) => documentId === about);
  const mine = caseOfPost(books, post);
  return rows.every(({ caseId }) => caseId === mine?.id) ? [] : [`${name} is in a wrong case`];
};

const faultsOfReports = (books: Books, ledger: CrowdLedger): readonly string[] => {
  const waiting = new Set(books.cases.filter(isWaiting).map(({ id }) => id));
  const unheard = books.reports.filter(
    ({ outcome, caseId }) => outcome === null && !waiting.has(caseId),
  );
  const miscounted = books.cases.filter(
    ({ id, reportCount }) =>
      books.reports.filter(({ caseId }) => caseId === id).length !== reportCount,
  );
  return [
    ...ledger.of('r').flatMap((asked) => faultsOfReport(books, asked)),
    ...unheard.map(({ note }) => `a report has no outcome, and nobody decides on it: ${note}`),
    ...miscounted.map(({ id }) => `case ${String(id)} counts its reports wrongly`),
  ];
};

const faultsOfDecision = (
  books: Books,
  { mark, byId, about, answers }: Asked,
): readonly string[] => {
  const rows = books.decisions.filter(
    ({ justification, caseId }) => markIn(justification) === mark && String(caseId) === about,
  );
  const name = `decision ${String(mark)} on case ${about}`;
  const taken = answers.filter(isDone).length;
  if (rows.length !== taken || rows.length > 1) {
    return [`${name} was taken ${String(taken)} times and is there ${String(rows.length)} times`];
  }
  return rows.every((row) => row.byId === byId) ? [] : [`${name} has another decider`];
};

const endOf = ({ undoneAt, effectiveAt }: DecisionRow): number =>
  new Date(undoneAt ?? effectiveAt).getTime();

/** On one case, the next decision begins when the one before it has taken effect or was taken back. */
const overlaps = (decisions: readonly DecisionRow[]): readonly string[] => {
  const staffs = decisions.filter(({ byKind }) => byKind === 'staff');
  return staffs.flatMap((decision, index) => {
    const next = staffs.slice(index + 1).find(({ caseId }) => caseId === decision.caseId);
    return next === undefined || new Date(next.decidedAt).getTime() >= endOf(decision)
      ? []
      : [`two people decided on case ${String(decision.caseId)} at once`];
  });
};

const lineOf = ({ state, action, byId, byKind }: DecisionRow, documentId: string): string => {
  const action_ =
    state === 'undone'
      ? 'decision_undone'
      : state === 'lapsed'
        ? 'decision_lapsed'
        : action === 'breach'
          ? 'case_breached'
          : `case_${action}`;
  return [documentId, action_, byKind === 'staff' ? String(byId) : 'hub'].join(' ');
};

/** Each decision stands on the record once, with who made it; and nothing else does. */
const faultsOfRecord = ({ cases, decisions, lines }: Books): readonly string[] => {
  const documentOf = new Map(cases.map(({ id, documentId }) => [id, documentId]));
  const expected = decisions.map((one) => lineOf(one, documentOf.get(one.caseId) ?? ''));
  const documents = new Set(documentOf.values());
  const there = lines
    .filter(({ document_id }) => documents.has(document_id))
    .map(({ document_id, action, actor_id }) => [document_id, action, actor_id].join(' '));
  const count = (list: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const line of list) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const [wanted, found] = [count(expected), count(there)];
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((line) => wanted.get(line) !== found.get(line))
    .map(
      (line) =>
        `on the record ${String(found.get(line) ?? 0)} times instead of ${String(wanted.get(line) ?? 0)}: ${line}`,
    );
};

const faultsOfAppeals = (books: Books, ledger: CrowdLedger): readonly string[] => {
  const filed = ledger.deedsOf('appeal').map(({ about }) => about);
  const answered = ledger.deedsOf('appeal answer');
  const decisionOf = (id: number) => books.decisions.find((decision) => decision.id === id);
  const there = books.appeals.map(({ decisionId }) => decisionOf(decisionId)?.documentId ?? '');
  const wrong = books.appeals.filter(({ id, state, decidedById, decisionId }) => {
    const answers = answered.filter(({ about }) => about === String(id));
    const isOwn = decidedById !== null && decisionOf(decisionId)?.byId === decidedById;
    const isSame = answers.every(({ byId }) => byId === decidedById);
    return answers.length !== (state === 'filed' ? 0 : 1) || !isSame || isOwn;
  });
  return [
    ...(filed.toSorted().join() === there.toSorted().join() ? [] : ['appeals are lost or doubled']),
    ...wrong.map(({ id }) => `appeal ${String(id)} was answered twice, or by the wrong person`),
  ];
};

/** What is wrong with cases, reports, decisions, appeals and the record of them. */
export const findCaseFaults = async (
  strapi: Core.Strapi,
  ledger: CrowdLedger,
): Promise<readonly string[]> => {
  const books = await readBooks(strapi);
  const { decisions, cases, posts } = books;
  const known = new Set(ledger.of('d').map(({ mark, about }) => `${String(mark)} ${about}`));
  const unknown = decisions.filter(
    ({ byKind, justification, caseId }) =>
      byKind === 'staff' && !known.has(`${String(markIn(justification))} ${String(caseId)}`),
  );
  const undone = ledger.deedsOf('undo').map(({ about }) => Number(about));
  const undoneRows = decisions.filter(({ state }) => state === 'undone').map(({ id }) => id);
  const gone = posts.filter(({ state }) => state === 'removed_by_author');
  const orphans = gone.flatMap((post) => caseOfPost(books, post) ?? []).filter(isWaiting);
  return [
    ...faultsOfReports(books, ledger),
    ...ledger.of('d').flatMap((asked) => faultsOfDecision(books, asked)),
    ...unknown.map(({ id }) => `decision ${String(id)} was never answered`),
    ...(undone.toSorted().join() === undoneRows.toSorted().join() ? [] : ['undoing went wrong']),
    ...decisions
      .filter(({ state }) => state === 'pending')
      .map(({ id }) => `decision ${String(id)} waits for ever`),
    ...cases
      .filter((one) => one.pendingDecisionId !== null)
      .map(({ id }) => `case ${String(id)} waits for ever`),
    ...orphans.map(({ id }) => `case ${String(id)} waits about what its author took back`),
    ...overlaps(decisions),
    ...faultsOfRecord(books),
    ...faultsOfAppeals(books, ledger),
  ];
};

/** How many of what there is. */
export const countBooks = async (
  strapi: Core.Strapi,
): Promise<Readonly<Record<string, number>>> => {
  const { cases, reports, decisions, appeals, posts } = await readBooks(strapi);
  const inState = (state: string) =>
    decisions.filter((decision) => decision.state === state).length;
  return {
    ...{ posts: posts.length, reports: reports.length, cases: cases.length },
    ...{ decisions: decisions.length, applied: inState('applied'), undone: inState('undone') },
    ...{ lapsed: inState('lapsed'), appeals: appeals.length },
    overturned: appeals.filter(({ state }) => state === 'overturned').length,
  };
};
