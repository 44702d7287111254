import type { Core } from '@strapi/strapi';
import { runReads, type Knex } from '../../../platform/statements.sql';
import type { ActiveSanction } from '../domain/submission';

/** What the moderation knows of a citizen who wants to write. */
export interface AuthorStanding {
  readonly sanctions: readonly ActiveSanction[];
  /** Cases about what they wrote that nobody decided yet. */
  readonly openCases: number;
}

interface StandingRow {
  readonly kind: string;
  readonly until: Date | number | string | null;
  readonly open_cases: number | string | null;
}

const LIMITS: readonly string[] = ['mute', 'suspend', 'ban'] satisfies ActiveSanction['kind'][];
const WAITING: readonly string[] = ['open', 'claimed', 'escalated'];
const CASES = 'cases';

const isLimit = (kind: string): kind is ActiveSanction['kind'] => LIMITS.includes(kind);

/** Limits that hold, a row for each, and one row that counts cases. */
const selectStanding = async (
  trx: Knex,
  citizenId: number,
  at: Date,
): Promise<readonly StandingRow[]> =>
  trx('sanctions')
    .where({ citizen_id: citizenId })
    .whereIn('kind', [...LIMITS])
    .whereNull('lifted_at')
    .where((lasting) => {
      void lasting.whereNull('until').orWhere('until', '>', at);
    })
    .select<StandingRow[]>(['kind', 'until', trx.raw('0 as open_cases')])
    .unionAll(
      trx('moderation_cases')
        .where({ author_kind: 'citizen', author_id: citizenId })
        .whereIn('state', [...WAITING])
        .select([
          trx.raw('cast(? as varchar(9)) as kind', [CASES]),
          trx.raw('null as until'),
          trx.raw('count(*) as open_cases'),
        ]),
    );

/** Reads how the moderation stands towards a citizen, in one statement. */
export const makeStandingOf =
  (strapi: Core.Strapi) =>
  async (citizenId: number, at: Date): Promise<AuthorStanding> => {
    const rows = await runReads(strapi, (knex) => selectStanding(knex, citizenId, at));
    return {
      sanctions: rows.flatMap(({ kind, until }) =>
        isLimit(kind) ? [{ kind, ...(until === null ? {} : { until: new Date(until) }) }] : [],
      ),
      openCases: Number(rows.find(({ kind }) => kind === CASES)?.open_cases ?? 0),
    };
  };
