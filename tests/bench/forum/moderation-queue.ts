import type { Core } from '@strapi/strapi';
import type { ListQueue } from '../../../src/modules/moderation/application/cases/list-queue';
import { clockFrom, hoursAfter } from '../../../src/modules/moderation/domain/cases/clocks';
import { REPORT_REASONS } from '../../../src/modules/moderation/domain/cases/reports';
import type { Moderator } from '../../../src/modules/moderation/domain/cases/who-may';
import { UID } from '../../../src/platform/uids';

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

/** What one way to open the queue took. */
export interface QueueTime {
  readonly name: string;
  readonly medianMs: number;
  readonly processorMs: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * How long the queue takes to open: the median of 21 openings, in milliseconds of the wall and of the processor; where a
 * machine does other things too, only the second says something.
 */
export const measureQueue = async (
  listQueue: ListQueue,
  by: Moderator,
): Promise<readonly QueueTime[]> => {
  const filters = [
    { name: 'queue, first page', filter: {} },
    { name: 'queue, one reason', filter: { reason: 'hoax' } },
    { name: 'queue, red clocks', filter: { clock: 'red' as const } },
    { name: 'queue, words', filter: { text: 'nomor 77' } },
  ];
  const results: QueueTime[] = [];
  for (const { name, filter } of filters) {
    const times: number[] = [];
    const processor: number[] = [];
    for (let round = 0; round < 21; round += 1) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      const page = await listQueue({ by, filter });
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      processor.push((user + system) / 1000);
      if (!page.ok) throw new Error(`The queue is refused: ${page.failure.code}`);
    }
    results.push({ name, medianMs: median(times), processorMs: median(processor) });
  }
  return results;
};
