import { fail, succeed, type Result } from '../../../kernel/result';
import type { Actor } from '../domain/actor';
import type { Edition, EditionPlace } from '../domain/edition';
import type { MoveInput } from '../domain/move-input';
import type { Refusal } from '../domain/refusal';
import { settleEdit } from '../domain/settle-edit';
import type {
  AddressBook,
  AuditLog,
  Content,
  ContentReader,
  ContentWriter,
  EditionStore,
  PublicSide,
  RedirectTarget,
  SnapshotStore,
} from './edition-ports';
import { recordStep } from './record';

/** Where the consequences of a move are written. */
export interface EffectDeps {
  readonly editions: EditionStore;
  readonly content: ContentReader;
  readonly writer: ContentWriter;
  readonly snapshots: SnapshotStore;
  readonly addresses: AddressBook;
  readonly publicSide: PublicSide;
  readonly audit: AuditLog;
}

/** A move that was decided and is being carried out, in the transaction that writes it. */
export interface DecidedMove {
  readonly before: Edition;
  readonly after: Edition;
  /** The editions of the same document in all languages, locked. */
  readonly editions: readonly Edition[];
  readonly input: MoveInput;
  readonly redirect: RedirectTarget | undefined;
  readonly by: Actor;
  readonly now: Date;
  readonly draft: Content;
}

/** The edition as it is to be written, which a consequence may have changed. */
interface CarriedOut {
  readonly after: Edition;
  /** What the record should say besides the person's own words; empty mostly. */
  readonly remark: string;
}

/** What was carried out, or why all is rolled back. */
type Outcome = Promise<Result<CarriedOut, Refusal>>;
type Effect = (deps: EffectDeps, move: DecidedMove) => Outcome;

/** There is no new edition any more: nothing of it is left, no signature and no schedule. */
const AT_REST = {
  state: 'published',
  editors: [],
  isRevised: false,
  submission: undefined,
  factCheck: undefined,
  approval: undefined,
  scheduledBy: undefined,
  scheduledFor: undefined,
  changeNote: undefined,
} as const;

/** What a publication changed in another language: its public text is the draft's again, or still differs. */
const followShared = async (
  deps: EffectDeps,
  { editions, by, now }: DecidedMove,
  place: EditionPlace,
): Promise<void> => {
  const edition = editions.find(({ locale }) => locale === place.locale);
  const content = await deps.content.read({ ...place, status: 'published' });
  if (edition === undefined || content === undefined) return;
  const isSame = content.hash === edition.draftHash;
  const after: Edition = {
    ...edition,
    version: edition.version + 1,
    publishedHash: content.hash,
    ...(isSame && edition.publicState === 'live'
      ? { ...AT_REST, stateSince: now.toISOString() }
      : {}),
  };
  await deps.editions.update(edition, after);
  await deps.snapshots.take({ place, content, cause: 'published', at: now, by });
  await recordStep(deps.audit, {
    before: edition,
    after,
    at: now,
    by,
    action: 'shared_change',
    hash: content.hash,
  });
};

const publish: Effect = async (deps, move) => {
  const { before, after, draft, now, by } = move;
  const former = await deps.content.read({ ...before, status: 'published' });
  const published = await deps.publicSide.publish({
    place: before,
    firstPublishedAt: after.firstPublishedAt ?? now.toISOString(),
    at: now,
    note: after.changeNote,
  });
  if (!published.ok) return fail({ code: 'checks_failed', issues: published.failure });
  await deps.snapshots.take({ place: before, content: draft, cause: 'published', at: now, by });
  await deps.addresses.renew({
    place: before,
    slug: draft.slug,
    formerSlug: former?.slug,
    at: now,
  });
  for (const place of published.value) await followShared(deps, move, place);
  return succeed({ after, remark: '' });
};

const withdraw: Effect = async (deps, { before, after, input, now }) => {
  const reason = 'reason' in input ? input.reason.trim() : '';
  await deps.publicSide.withdraw({ place: before, reason, at: now });
  return succeed({ after, remark: '' });
};

const unpublish: Effect = async (deps, { before, after, redirect, now }) => {
  const refusal = redirect && (await deps.addresses.check(before, redirect));
  if (refusal !== undefined) return fail(refusal);
  const former = await deps.content.read({ ...before, status: 'published' });
  if (former === undefined) return fail({ code: 'not_public' });
  await deps.publicSide.unpublish(before);
  await deps.addresses.retire({ place: before, slug: former.slug, target: redirect, at: now });
  return succeed({ after, remark: '' });
};

const keepSubmitted: Effect = async (deps, { before, after, draft, now, by }) => {
  await deps.snapshots.take({ place: before, content: draft, cause: 'submitted', at: now, by });
  return succeed({ after, remark: '' });
};

/** Writes an earlier text into the draft. What stood there is kept, so that a restoration can be undone. */
const restore: Effect = async (deps, { before, input, draft, now, by }) => {
  const number = input.action === 'restore' ? input.snapshot : 0;
  const snapshot = await deps.snapshots.find(before, number);
  if (snapshot === undefined)
    return fail({ code: 'snapshot_not_found', field: 'snapshot', actual: number });
  await deps.snapshots.take({ place: before, content: draft, cause: 'replaced', at: now, by });
  const { leftOut } = await deps.writer.write(before, snapshot.fields);
  const written = await deps.content.read({ ...before, status: 'draft' });
  const hash = written?.hash ?? before.draftHash;
  const remark = leftOut.length === 0 ? '' : `(- ${leftOut.join(', ')})`;
  return succeed({ after: settleEdit(before, { hash, actor: by, now }) ?? before, remark });
};

const EFFECTS: Readonly<Partial<Record<MoveInput['action'], Effect>>> = {
  submit: keepSubmitted,
  publish,
  force_publish: publish,
  withdraw,
  unpublish,
  restore,
};

/** Writes the consequences of a move beside the edition itself. A failure undoes all of them: the caller rolls back. */
export const carryOut: Effect = (deps, move) =>
  EFFECTS[move.input.action]?.(deps, move) ??
  Promise.resolve(succeed({ after: move.after, remark: '' }));
