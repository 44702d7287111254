import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import { hasErrors, type Issue } from '../../../kernel/failures';
import {
  guardDocumentCalls,
  type CarryOn,
  type DocumentCall,
} from '../../../platform/document-calls';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';
import type {
  AuditLog,
  ContentReader,
  DocumentIndex,
  EditionStore,
  SnapshotStore,
} from '../application/edition-ports';
import { recordRefusal, recordStep } from '../application/record';
import type { SettleDocument } from '../application/settle-document';
import type { Edition, EditionPlace } from '../domain/edition';
import type { Refusal } from '../domain/refusal';
import { callerOf, isWorkflow } from './caller';
import { refuseWorkflowFields } from './workflow-field-guard';

/** What the guard of the doors works with. */
export interface DoorDeps {
  readonly editions: EditionStore;
  readonly content: ContentReader;
  readonly index: DocumentIndex;
  readonly snapshots: SnapshotStore;
  readonly audit: AuditLog;
  readonly settle: SettleDocument;
  readonly clock: Clock;
  /** What can be refused of a text that is only being saved. */
  readonly checkSave: (data: Readonly<Record<string, unknown>>) => readonly Issue[];
  /** Turn what is wrong into the error that the caller gets. */
  readonly toIssuesError: (issues: readonly Issue[]) => Error;
  readonly toRefusalError: (refusal: Refusal) => Error;
}

interface Door {
  readonly strapi: Core.Strapi;
  readonly deps: DoorDeps;
  readonly call: DocumentCall;
}

interface TransactionHooks {
  readonly onRollback: (callback: () => void) => void;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const placesOf = async ({ deps, call }: Door): Promise<readonly EditionPlace[]> => {
  const { uid: contentType, documentId, locales } = call;
  if (documentId === undefined) {
    return (locales ?? ['']).map((locale) => ({ contentType, documentId: '', locale }));
  }
  const written = locales ?? (await deps.index.draftLocales({ contentType, documentId }));
  return written.map((locale) => ({ contentType, documentId, locale }));
};

const record = async (door: Door, code: string): Promise<void> => {
  const { strapi, deps, call } = door;
  const step = { at: deps.clock.now(), by: callerOf(strapi), action: call.verb, code };
  for (const place of await placesOf(door)) {
    const edition = place.documentId === '' ? undefined : await deps.editions.find(place);
    await strapi.db.transaction(() => recordRefusal(deps.audit, { ...step, place, edition }));
  }
};

/**
 * Puts a refusal on the record and throws it. Where the call stands in a transaction that the refusal undoes, the line is
 * written right after: inside it would be undone as well.
 */
const refuse = async (door: Door, refusal: Refusal): Promise<never> => {
  const { strapi, deps } = door;
  if (strapi.db.inTransaction()) {
    await strapi.db.transaction(({ onRollback }: TransactionHooks) => {
      onRollback(() => {
        record(door, refusal.code).catch((error: unknown) => {
          strapi.log.error(`A refusal could not be put on the record: ${String(error)}`);
        });
      });
    });
  } else {
    await record(door, refusal.code);
  }
  throw deps.toRefusalError(refusal);
};

/** What only the workflow does. */
const isWorkflowsOwn = ({ isPublication, verb }: DocumentCall): boolean =>
  isPublication || verb === 'unpublish';

/** What was public once, or what somebody put their name to, stays on the record. */
const refuseDeletion = (editions: readonly Edition[]): Refusal | undefined => {
  const kept = editions.find(
    ({ publicState, state }) =>
      publicState !== 'none' || !['draft', 'changes_requested'].includes(state),
  );
  return (
    kept && {
      code: 'record_kept',
      edition: { state: kept.state, version: kept.version },
      details: { state: kept.state },
    }
  );
};

const isNamed = ({ locales }: DocumentCall, { locale }: EditionPlace): boolean =>
  locales === undefined || locales.includes(locale);

/** Keeps the drafts that the call is about to replace or delete. */
const keepDrafts = async (
  { strapi, deps, call }: Door,
  editions: readonly Edition[],
): Promise<void> => {
  const cause = call.verb === 'delete' ? 'deleted' : 'replaced';
  for (const edition of editions.filter((known) => isNamed(call, known))) {
    const content = await deps.content.read({ ...edition, status: 'draft' });
    const step = { place: edition, cause, at: deps.clock.now(), by: callerOf(strapi) } as const;
    if (content !== undefined) await deps.snapshots.take({ ...step, content });
  }
};

const endEditions = async (
  { strapi, deps, call }: Door,
  editions: readonly Edition[],
): Promise<void> => {
  const by = callerOf(strapi);
  for (const before of editions.filter((known) => isNamed(call, known))) {
    await deps.editions.remove(before);
    await recordStep(deps.audit, { before, at: deps.clock.now(), by, action: 'delete' });
  }
};

const REPLACING: readonly DocumentCall['verb'][] = ['discardDraft', 'delete'];

/** A save: the document and what it does to the workflow stand or fall together. */
const save = async (door: Door, carryOn: CarryOn): Promise<void> => {
  const { strapi, deps, call } = door;
  const { uid: contentType, verb } = call;
  await strapi.db.transaction(async () => {
    const editions =
      call.documentId === undefined || verb === 'clone'
        ? []
        : await deps.editions.lockAll({ contentType, documentId: call.documentId });
    const refusal =
      verb === 'delete'
        ? refuseDeletion(editions.filter((known) => isNamed(call, known)))
        : undefined;
    if (refusal !== undefined) await refuse(door, refusal);
    if (REPLACING.includes(verb)) await keepDrafts(door, editions);
    const documentId = await carryOn();
    if (verb === 'delete') return endEditions(door, editions);
    if (documentId === undefined) return;
    const action = verb === 'update' || verb === 'create' ? 'edit' : verb;
    await deps.settle({
      document: { contentType, documentId },
      editions,
      by: callerOf(strapi),
      action,
    });
  });
};

const guard = async (door: Door, carryOn: CarryOn): Promise<void> => {
  const { strapi, deps, call } = door;
  if (isWorkflow()) {
    await carryOn();
    return;
  }
  if (isWorkflowsOwn(call)) {
    await refuse(door, { code: 'approval_required', details: { verb: call.verb } });
  }
  const strange = await refuseWorkflowFields(strapi, call);
  if (strange !== undefined) await refuse(door, strange);
  if (isRecord(call.params.data)) {
    const issues = deps.checkSave(call.params.data);
    if (hasErrors(issues)) throw deps.toIssuesError(issues);
  }
  await save(door, carryOn);
};

/**
 * Guards every door of Strapi to the types that are published: saves pass and are followed by the workflow; whatever
 * would make a text public, or take it down, is refused to everybody, since only the workflow does that.
 */
export const guardDoors = (strapi: Core.Strapi, deps: DoorDeps): void => {
  guardDocumentCalls(strapi, PUBLISHABLE_UIDS, (call, carryOn) =>
    guard({ strapi, deps, call }, carryOn),
  );
};
