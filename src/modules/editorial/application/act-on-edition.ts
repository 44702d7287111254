import type { Clock } from '../../../kernel/clock';
import type { Issue } from '../../../kernel/failures';
import { fail, succeed, type Result } from '../../../kernel/result';
import { SYSTEM, type Actor } from '../domain/actor';
import type { DocumentKind } from '../domain/document-snapshot';
import type { Edition, EditionPlace } from '../domain/edition';
import { wordsOf, type MoveInput } from '../domain/move-input';
import { decideMove } from '../domain/moves';
import type { Refusal } from '../domain/refusal';
import { carryOut, type EffectDeps } from './carry-out';
import type {
  CheckEdition,
  Content,
  InTransaction,
  Notify,
  RedirectTarget,
  StaffMember,
} from './edition-ports';
import { noticeOf } from './notice-of';
import { recordRefusal, recordStep } from './record';
import { refuseStranger } from './refuse-stranger';
import type { SettleDocument } from './settle-document';

interface ActDeps extends EffectDeps {
  readonly check: CheckEdition;
  readonly notify: Notify;
  readonly settle: SettleDocument;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly kindOf: (contentType: string) => DocumentKind;
  /** Runs once the move is durable. */
  readonly afterCommit: () => void;
}

/** What somebody wants to do with an edition. */
export interface EditionCommand {
  readonly place: EditionPlace;
  /** The version that they saw. */
  readonly version: number;
  /** A member of staff; `hub` where a schedule falls due. */
  readonly by: StaffMember | 'hub';
  readonly input: MoveInput;
  /** Where readers are sent, for `unpublish`. */
  readonly redirect?: RedirectTarget | undefined;
}

/** Acts on an edition. A refusal changes nothing, and stands on the record where a person was refused. */
export type ActOnEdition = (command: EditionCommand) => Promise<Result<Edition, Refusal>>;

/** Thrown inside a transaction, so that nothing of it stands; caught where the transaction began. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const actorOf = ({ by }: EditionCommand): Actor => (by === 'hub' ? SYSTEM : by.actor);

const stateOf = ({ state, version }: Edition) => ({ edition: { state, version } });

/** Why this person cannot act on this edition at all, whatever its text says. */
const refuseCaller = (command: EditionCommand, edition: Edition): Refusal | undefined => {
  const { by, input, version } = command;
  const stranger = by === 'hub' ? undefined : refuseStranger(by, { edition, action: input.action });
  if (stranger !== undefined) return stranger;
  return version === edition.version ? undefined : { code: 'stale_version', ...stateOf(edition) };
};

const STAGE: Readonly<Partial<Record<MoveInput['action'], 'submit' | 'publish'>>> = {
  submit: 'submit',
  publish: 'publish',
  force_publish: 'publish',
};

const issuesFor = async (deps: ActDeps, command: EditionCommand): Promise<readonly Issue[]> => {
  const stage = STAGE[command.input.action];
  return stage === undefined ? [] : deps.check(command.place, stage);
};

interface Sight {
  readonly edition: Edition;
  readonly draft: Content;
  readonly issues: readonly Issue[];
}

const decide = (deps: ActDeps, command: EditionCommand, { edition, draft, issues }: Sight) =>
  decideMove(
    {
      edition,
      issues,
      hash: draft.hash,
      kind: deps.kindOf(edition.contentType),
      actor: actorOf(command),
      now: deps.clock.now(),
    },
    command.input,
  );

/** The slow part, outside of the transaction: checks, and pictures for the channels. Gives what stops the move already. */
const prepare = async (
  deps: ActDeps,
  command: EditionCommand,
): Promise<Result<readonly Issue[], Refusal>> => {
  const edition = await deps.editions.find(command.place);
  const draft = await deps.content.read({ ...command.place, status: 'draft' });
  if (edition === undefined || draft === undefined) return fail({ code: 'edition_not_found' });
  const refusal = refuseCaller(command, edition);
  if (refusal !== undefined) return fail(refusal);
  const issues = await issuesFor(deps, command);
  if (draft.hash === edition.draftHash) {
    const decided = decide(deps, command, { edition, draft, issues });
    if (!decided.ok) return decided;
  }
  if (STAGE[command.input.action] === 'publish') await deps.publicSide.warmUp(command.place);
  return succeed(issues);
};

/**
 * A picture's text or file may change without a save of the document. Then the signatures fall as after any edit; that
 * stands, and the action is refused.
 */
const settleStranger = async (
  deps: ActDeps,
  { edition, editions }: { readonly edition: Edition; readonly editions: readonly Edition[] },
): Promise<Refusal> => {
  const { contentType, documentId } = edition;
  await deps.settle({
    document: { contentType, documentId },
    editions,
    by: SYSTEM,
    action: 'edit',
  });
  return { code: 'content_changed' };
};

const write = async (
  deps: ActDeps,
  command: EditionCommand,
  { sight, editions }: { readonly sight: Sight; readonly editions: readonly Edition[] },
): Promise<Edition> => {
  const { edition: before, draft } = sight;
  const by = actorOf(command);
  const now = deps.clock.now();
  const decided = decide(deps, command, sight);
  if (!decided.ok) throw new RolledBack(decided.failure);
  const { input, redirect } = command;
  const move = { before, after: decided.value, editions, input, redirect, by, now, draft };
  const done = await carryOut(deps, move);
  if (!done.ok) throw new RolledBack(done.failure);
  const after = { ...done.value.after, version: before.version + 1 };
  await deps.editions.update(before, after);
  const reason = [wordsOf(input), done.value.remark].filter((words) => words !== '').join(' ');
  await recordStep(deps.audit, {
    before,
    after,
    at: now,
    by,
    action: input.action,
    reason,
    hash: after.draftHash,
  });
  const kind = deps.kindOf(before.contentType);
  const notice = noticeOf(input.action, { edition: after, title: draft.title, kind, by }, reason);
  if (notice !== undefined) await deps.notify(notice);
  return after;
};

const inOneTransaction = async (
  deps: ActDeps,
  command: EditionCommand,
  issues: readonly Issue[],
): Promise<Result<Edition, Refusal>> => {
  const { contentType, documentId, locale } = command.place;
  const editions = await deps.editions.lockAll({ contentType, documentId });
  const edition = editions.find((known) => known.locale === locale);
  const draft = await deps.content.read({ ...command.place, status: 'draft' });
  if (edition === undefined || draft === undefined) return fail({ code: 'edition_not_found' });
  const refusal = refuseCaller(command, edition);
  if (refusal !== undefined) return fail(refusal);
  if (draft.hash !== edition.draftHash)
    return fail(await settleStranger(deps, { edition, editions }));
  return succeed(await write(deps, command, { sight: { edition, draft, issues }, editions }));
};

const attempt = async (
  deps: ActDeps,
  command: EditionCommand,
): Promise<Result<Edition, Refusal>> => {
  const prepared = await prepare(deps, command);
  if (!prepared.ok) return prepared;
  try {
    return await deps.inTransaction(() => inOneTransaction(deps, command, prepared.value));
  } catch (error) {
    if (error instanceof RolledBack) return fail(error.refusal);
    throw error;
  }
};

/** Builds the use case through which everything happens that people do with editions. */
export const makeActOnEdition =
  (deps: ActDeps): ActOnEdition =>
  async (command) => {
    const outcome = await attempt(deps, command);
    if (outcome.ok) {
      deps.afterCommit();
      return outcome;
    }
    const { place, input } = command;
    // Nobody was refused where the hub finds that somebody was quicker.
    if (command.by === 'hub') return outcome;
    const { code } = outcome.failure;
    const step = { place, at: deps.clock.now(), by: actorOf(command), action: input.action, code };
    const edition = await deps.editions.find(place);
    const reason = wordsOf(input);
    await deps.inTransaction(() => recordRefusal(deps.audit, { ...step, edition, reason }));
    return outcome;
  };
