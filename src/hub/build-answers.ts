import type { Core } from '@strapi/strapi';
import type { AnswerFigures } from '../modules/reading';
import { installReading, type Reading } from '../modules/reading/strapi/install';
import type { OpenRequests } from '../platform/health/open-requests';
import type { Metrics } from '../platform/metrics/registry';
import { PUBLIC_UIDS } from '../platform/uids';
import { settingsOf } from './build-rooms';

/** Hangs the cache of public answers before the server, where the operator gave it memory. */
export const buildAnswers = (strapi: Core.Strapi, requests: OpenRequests): Reading | undefined => {
  const settings = settingsOf(strapi);
  const { HUB_ANSWER_CACHE_MB: cacheMb, HUB_SHARED_CACHE_SECONDS: sharedSeconds } = settings;
  if (cacheMb === 0) return undefined;
  return installReading(strapi, {
    ...{ publicUids: PUBLIC_UIDS, cacheMb, sharedSeconds, requests },
    isOnPostgres: settings.DATABASE_URL !== undefined,
  });
};

/** Lets operators see of how much use the cache is. */
export const meterAnswers = (metrics: Metrics, { figures }: Pick<Reading, 'figures'>): void => {
  const one = (value: number) => [{ labels: {}, value }];
  const add = (
    name: string,
    help: string,
    { kind, of }: { kind: 'counter' | 'gauge'; of: (figures: AnswerFigures) => number },
  ) => {
    const read = () => Promise.resolve(one(of(figures())));
    metrics.addSource({ name, help, kind, labels: [], read });
  };
  metrics.addSource({
    name: 'hub_answers_total',
    help: 'Public reads by what became of them: a known answer (hit), one that was just being computed (shared), computed (miss).',
    kind: 'counter',
    labels: ['outcome'],
    read: () =>
      Promise.resolve(
        Object.entries(figures().outcomes).map(([outcome, value]) => ({
          ...{ labels: { outcome }, value },
        })),
      ),
  });
  const [counter, gauge] = ['counter', 'gauge'] as const;
  add('hub_answers_purged_total', 'Kept answers that a change made untrue.', {
    ...{ kind: counter, of: ({ purged }) => purged },
  });
  add('hub_answers_kept', 'Answers that are kept.', { kind: gauge, of: ({ answers }) => answers });
  add('hub_answers_bytes', 'Memory of the answers that are kept, in bytes.', {
    ...{ kind: gauge, of: ({ bytes }) => bytes },
  });
};
