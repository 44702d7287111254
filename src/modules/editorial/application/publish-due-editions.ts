import type { Clock } from '../../../kernel/clock';
import { keyOf, type Edition } from '../domain/edition';
import type { DocumentKind } from '../domain/document-snapshot';
import { SYSTEM } from '../domain/actor';
import { nextState } from '../domain/transitions';
import type { Refusal } from '../domain/refusal';
import type { ActOnEdition } from './act-on-edition';
import type { AuditLog, ContentReader, EditionStore, InTransaction, Notify } from './edition-ports';
import { recordStep } from './record';

interface PublishDueDeps {
  readonly editions: EditionStore;
  readonly content: ContentReader;
  readonly audit: AuditLog;
  readonly notify: Notify;
  readonly act: ActOnEdition;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly kindOf: (contentType: string) => DocumentKind;
  /** Told of what broke; the edition stays due, and the next sweep tries again. */
  readonly onSurprise: (edition: Edition, error: unknown) => void;
}

const BATCH = 25; // rows read at once

/**
 * The schedule cannot be kept: the text goes back to `approved`, and those who wait for it learn why. Where somebody
 * else was quicker, the edition is another version by now, and there is nothing to tell.
 */
const giveUp = (deps: PublishDueDeps, due: Edition, { code }: Refusal): Promise<void> =>
  deps.inTransaction(async () => {
    const { contentType, documentId, locale } = due;
    const editions = await deps.editions.lockAll({ contentType, documentId });
    const before = editions.find((known) => known.locale === locale);
    if (before?.version !== due.version) return;
    const now = deps.clock.now();
    const after: Edition = {
      ...before,
      state: nextState(before.state, 'unschedule') ?? before.state,
      stateSince: now.toISOString(),
      scheduledFor: undefined,
      scheduledBy: undefined,
      version: before.version + 1,
    };
    await deps.editions.update(before, after);
    await recordStep(deps.audit, {
      before,
      after,
      at: now,
      by: SYSTEM,
      action: 'schedule_failed',
      reason: code,
    });
    const title = (await deps.content.read({ ...before, status: 'draft' }))?.title ?? '';
    const kind = deps.kindOf(contentType);
    // The edition before: whoever scheduled it is still on it.
    await deps.notify({
      kind: 'schedule_failed',
      edition: { edition: before, title, kind, by: SYSTEM },
      reason: code,
    });
  });

const publishOne = async (deps: PublishDueDeps, due: Edition): Promise<boolean> => {
  try {
    const { version } = due;
    const outcome = await deps.act({
      place: due,
      version,
      by: 'hub',
      input: { action: 'publish' },
    });
    if (!outcome.ok) await giveUp(deps, due, outcome.failure);
    return outcome.ok;
  } catch (error) {
    deps.onSurprise(due, error);
    return false;
  }
};

/**
 * Publishes what is scheduled and due, however long ago: after downtime it is caught up. May run in several processes at
 * once and be killed at any moment: each edition is locked and looked at again before it goes out. Gives how many went out.
 */
export const makePublishDueEditions =
  (deps: PublishDueDeps) =>
  async (stopping?: AbortSignal): Promise<number> => {
    let published = 0;
    // Each edition is tried once in a sweep: one that stays due, however broken, keeps no other waiting.
    const tried = new Set<string>();
    for (;;) {
      const due = await deps.editions.due(deps.clock.now(), tried.size + BATCH);
      const untried = due.filter((edition) => !tried.has(keyOf(edition))).slice(0, BATCH);
      if (untried.length === 0) return published;
      for (const edition of untried) {
        if (stopping?.aborted === true) return published;
        const isOut = await publishOne(deps, edition);
        if (isOut) published += 1;
        else tried.add(keyOf(edition));
      }
    }
  };
