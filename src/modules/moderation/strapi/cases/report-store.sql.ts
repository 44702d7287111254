import type { Core } from '@strapi/strapi';
import { runStatements, type Knex } from '../../../../platform/statements.sql';

/** PostgreSQL sums in 64 bits, which its driver gives as text. */
interface WeightRow {
  readonly reporter_kind: string;
  readonly weight: number | string | null;
}

const REPORTS = 'reports';

const run = async <Value>(
  strapi: Core.Strapi,
  work: (trx: Knex) => Promise<unknown>,
): Promise<Value> => (await runStatements(strapi, work)) as Value;

/** What the reports of a case weigh since then, by the kind of their reporters. */
export const sumWeights = (
  strapi: Core.Strapi,
  caseId: number,
  since: Date,
): Promise<readonly WeightRow[]> =>
  run(strapi, (trx) =>
    trx(REPORTS)
      .select('reporter_kind')
      .sum({ weight: 'weight' })
      .where({ case_id: caseId })
      .where('reported_at', '>=', since)
      .groupBy('reporter_kind'),
  );

/** Wipes notes and contacts of reports before then; gives how many. */
export const wipeReports = (strapi: Core.Strapi, before: Date): Promise<number> =>
  run(strapi, (trx) =>
    trx(REPORTS)
      .where('reported_at', '<', before)
      .where((kept) => {
        void kept.whereNotNull('contact').orWhereNot({ note: '' });
      })
      .update({ contact: null, note: '' }),
  );
