import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { RequestView } from '../../domain/cases/case-views';
import { refuseReason } from '../../domain/cases/justification';
import {
  isRevealedTo,
  refuseGrant,
  type PersonRequest,
  type RequestKind,
} from '../../domain/cases/person-requests';
import type { CaseRefusal } from '../../domain/cases/refusal';
import type { Targets } from '../ports';
import { toActor } from './actors';
import type { InTransaction, RecordDeed } from './case-ports';

/** Where requests are kept. */
export interface RequestStore {
  add(request: Omit<PersonRequest, 'id' | 'documentId'>): Promise<PersonRequest>;
  get(id: number): Promise<PersonRequest | undefined>;
  /** The newest first. */
  list(limit: number): Promise<readonly PersonRequest[]>;
  /** By one conditional UPDATE; false where it is decided already. */
  decide(
    id: number,
    change: Required<Pick<PersonRequest, 'state' | 'decidedById' | 'decidedByName' | 'decidedAt'>>,
  ): Promise<boolean>;
}

/** A member of staff, as far as requests go. */
export interface Requester {
  readonly id: number;
  readonly name: string;
  readonly mayAsk: boolean;
  readonly mayReveal: boolean;
}

/** The e-mail address of a citizen; undefined where there is none any more. */
export type FindAddress = (citizenId: number) => Promise<string | undefined>;

interface Deps {
  readonly requests: RequestStore;
  readonly targets: Targets;
  readonly findAddress: FindAddress;
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Asks for the address of a citizen, or for a text to be wiped; another person decides. */
export type AskForPerson = (input: {
  readonly by: Requester;
  readonly kind: RequestKind;
  readonly subjectKind: PersonRequest['subjectKind'];
  readonly subjectId: number;
  readonly reason: string;
}) => Promise<Result<PersonRequest, CaseRefusal>>;

/** Builds the use case. */
export const makeAskForPerson =
  (deps: Deps): AskForPerson =>
  ({ by, reason: given, ...asked }) =>
    deps.inTransaction(async () => {
      if (!by.mayAsk && !by.mayReveal) return fail({ code: 'moderation_not_permitted' });
      const reason = given.trim();
      const refusal = refuseReason(reason, 'reason');
      if (refusal !== undefined) return fail(refusal);
      const at = deps.clock.now();
      const request = await deps.requests.add({
        ...{ ...asked, reason, state: 'asked' },
        ...{ askedById: by.id, askedByName: by.name, askedAt: at },
      });
      await deps.record({
        ...{ at, by: toActor(by), action: `${asked.kind}_asked`, reason },
        about: { kind: 'request', documentId: request.documentId },
      });
      return succeed(request);
    });

/** Grants or denies a request of somebody else; a granted purge wipes the text at once. */
export type DecideRequest = (input: {
  readonly by: Requester;
  readonly requestId: number;
  readonly isGranted: boolean;
}) => Promise<Result<PersonRequest, CaseRefusal>>;

const purge = async (
  { targets }: Deps,
  { subjectKind, subjectId, reason }: PersonRequest,
  at: Date,
): Promise<CaseRefusal | undefined> => {
  const ref = { kind: subjectKind, id: subjectId };
  const moved = await targets.move({ ref, move: 'purge', at, reason });
  if (moved.ok) return undefined;
  const details = { action: 'purge', state: moved.target?.state ?? 'gone' };
  return { code: 'decision_not_possible', details };
};

class Refused extends Error {
  constructor(readonly refusal: CaseRefusal) {
    super(refusal.code);
  }
}

/** Builds the use case. */
export const makeDecideRequest = (deps: Deps): DecideRequest => {
  const decide: DecideRequest = ({ by, requestId, isGranted }) =>
    deps.inTransaction(async () => {
      const request = await deps.requests.get(requestId);
      if (request === undefined) return fail({ code: 'request_not_found' });
      const refusal = refuseGrant(request, by);
      if (refusal !== undefined) return fail(refusal);
      const at = deps.clock.now();
      const state = isGranted ? 'granted' : 'denied';
      const change = { state, decidedById: by.id, decidedByName: by.name, decidedAt: at } as const;
      if (!(await deps.requests.decide(requestId, change)))
        return fail({ code: 'request_decided' });
      const hindrance =
        isGranted && request.kind === 'purge' ? await purge(deps, request, at) : undefined;
      // Thrown, so that the request is asked for still.
      if (hindrance !== undefined) throw new Refused(hindrance);
      await deps.record({
        ...{ at, by: toActor(by), action: `${request.kind}_${state}`, reason: request.reason },
        about: { kind: 'request', documentId: request.documentId },
        ...{ from: request.state, to: state },
      });
      return succeed({ ...request, ...change });
    });
  return async (input) => {
    try {
      return await decide(input);
    } catch (error) {
      if (error instanceof Refused) return fail(error.refusal);
      throw error;
    }
  };
};

/** Lists requests. */
export type ListRequests = (by: Requester) => Promise<Result<readonly RequestView[], CaseRefusal>>;

const MOST_REQUESTS = 100;

/** Builds the use case. An address is shown to who asked for it, for a day; it is kept in no request. */
export const makeListRequests =
  ({ requests, findAddress, clock }: Deps): ListRequests =>
  async (by) => {
    if (!by.mayAsk && !by.mayReveal) return fail({ code: 'moderation_not_permitted' });
    const views: RequestView[] = [];
    for (const request of await requests.list(MOST_REQUESTS)) {
      const isShown = isRevealedTo(request, by.id, clock.now());
      const address = isShown ? await findAddress(request.subjectId) : undefined;
      views.push({ ...request, ...(address === undefined ? {} : { address }) });
    }
    return succeed(views);
  };
