import type { Core } from '@strapi/strapi';
import type {
  ListQueue,
  QueueFilter,
} from '../../../src/modules/moderation/application/cases/list-queue';
import type { ModeratorDirectory } from '../../../src/modules/moderation/application/cases/staff-ports';
import { clockFrom, hoursAfter } from '../../../src/modules/moderation/domain/cases/clocks';
import { REPORT_REASONS } from '../../../src/modules/moderation/domain/cases/reports';
import { UID } from '../../../src/platform/uids';
import { BenchFailure } from '../failure';
import type { Measured } from './figures';
import { measureBeside, type Work } from './measure';

const PAGE = 50;
const BATCH = 500;
const STATES = ['open', 'open', 'open', 'claimed', 'escalated'] as const;

interface Seed {
  readonly count: number;
  readonly now: Date;
  /** The post that the case with this number is about, counted from 1 on. */
  readonly targetIdOf: (number: number) => number;
  readonly categoryIds: readonly number[];
}

const toRow = (number: number, { now, targetIdOf, categoryIds }: Seed) => {
  const state = STATES[number % STATES.length] ?? 'open';
  // Over the last 60 hours, in no order: some are breached, some are green.
  const openedAt = hoursAfter(now, -((number * 7919) % 3600) / 60);
  const claim = { claimedById: 1, claimedByName: 'Sari', claimedUntil: hoursAfter(now, 0.2) };
  return {
    ...{ targetKind: 'post', targetId: targetIdOf(number) },
    categoryId: categoryIds[number % Math.max(1, categoryIds.length)] ?? null,
    ...{ authorKind: 'citizen', authorId: (number % 500) + 1, isForLead: state === 'escalated' },
    ...{ state, origin: 'report', reason: REPORT_REASONS[number % REPORT_REASONS.length] },
    ...{ openedAt, firstReportAt: openedAt, ...clockFrom(openedAt, hoursAfter(openedAt, 48)) },
    ...{ reportCount: 1, weight: 2, version: 1, lockVersion: 0 },
    excerpt: `Kiriman nomor ${String(number)} yang dilaporkan warga karena menyinggung pelayanan kantor.`,
    ...(state === 'claimed' ? claim : {}),
    ...{ documentId: `case${String(number)}`, createdAt: now, updatedAt: now, publishedAt: now },
  };
};

/** Fills the queue with cases that wait, of every state, reason, colour and category. */
export const seedCases = async (strapi: Core.Strapi, seed: Seed): Promise<void> => {
  for (let first = 1; first <= seed.count; first += BATCH) {
    const size = Math.min(BATCH, seed.count - first + 1);
    const data = Array.from({ length: size }, (_, index) => toRow(first + index, seed));
    await strapi.db.transaction(() =>
      strapi.db.query(UID.moderationCase).createMany({ data: data as never }),
    );
  }
};

/** Asks a route of the admin as somebody who signed in. */
export type AskAdmin = (path: string) => Promise<unknown>;

/** The parts of the moderation that open the queue. */
export interface Desk {
  readonly listQueue: ListQueue;
  readonly directory: ModeratorDirectory;
}

/**
 * How long the queue takes to open: who asks is looked up, the cases are listed with the posts that they are about; and the
 * requests of the page, with all that Strapi's admin does before. Beside one bare SELECT of as many cases.
 */
export const measureQueue = async (
  strapi: Core.Strapi,
  { listQueue, directory }: Desk,
  { moderatorId, ask }: { readonly moderatorId: string; readonly ask: AskAdmin },
): Promise<readonly Measured[]> => {
  const open = (name: string, filter: QueueFilter): Work => ({
    name,
    async run() {
      const by = await directory.find(moderatorId);
      const page = by && (await listQueue({ by, filter }));
      if (!page?.ok || page.value.cases.length === 0) throw new BenchFailure(`${name}: no cases.`);
    },
  });
  const bare = () =>
    strapi.db
      .connection('moderation_cases')
      .where({ state: 'open' })
      .orderBy(['due_at', 'id'])
      .limit(PAGE);
  return measureBeside(bare, [
    open('queue', {}),
    open('queue, one reason', { reason: 'hoax' }),
    open('queue, red clocks', { clock: 'red' }),
    open('queue, words', { text: 'nomor 77' }),
    { name: 'queue over HTTP', run: () => ask('/hub/moderation/cases') },
    { name: 'desk over HTTP', run: () => ask('/hub/moderation/desk') },
  ]);
};
