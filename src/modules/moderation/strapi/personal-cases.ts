import type { Core } from '@strapi/strapi';
import type { PersonalData } from '../../citizens';
import { makeSignals } from '../domain/signals/make-signals';
import * as sql from './personal-cases.sql';
import { runStatements, type Knex } from '../../../platform/statements.sql';

/** Signals that name or reach a person. */
const PERSONAL: readonly string[] = ['national_id_number', 'phone_number', 'email_address'];

const findSignals = makeSignals({ entries: [] });

const isPersonal = (note: string): boolean =>
  findSignals(note).some(({ code }) => PERSONAL.includes(code));

const MOMENTS: readonly string[] = [
  ...['reported_at', 'filed_at', 'decided_at', 'imposed_at', 'lifted_at', 'until'],
];

const toName = (column: string): string =>
  column === 'document_id'
    ? 'decision'
    : column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const toValue = (column: string, value: unknown): unknown =>
  MOMENTS.includes(column) && value !== null ? new Date(value as string) : value;

/** A row in the words of the API; SQLite keeps moments as numbers. */
const toShare = (row: sql.Row): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [toName(column), toValue(column, value)]),
  );

/**
 * What the moderation holds about a citizen: their reports and appeals, and what was decided about them. Who decided is
 * no part of it. Erased are their words and their name as a reporter; that and how the office decided stays. The words of
 * a report that still waits stay until it is decided, without the reporter, unless they hold a number or an address.
 */
export const strapiPersonalCases = (strapi: Core.Strapi): PersonalData => {
  const run = <Value>(work: (trx: Knex) => Promise<Value>): Promise<Value> =>
    runStatements(strapi, work);
  return {
    name: 'moderation',
    collect: (citizenId) =>
      run(async (trx) => ({
        reports: (await sql.selectReportsBy(trx, citizenId)).map(toShare),
        appeals: (await sql.selectAppealsBy(trx, citizenId)).map(toShare),
        decisions: (await sql.selectDecisionsOn(trx, citizenId)).map(toShare),
        sanctions: (await sql.selectSanctionsOf(trx, citizenId)).map(toShare),
      })),
    erase: (citizenId) =>
      run(async (trx) => {
        const notes = await sql.selectOpenNotesBy(trx, citizenId);
        const personal = notes.filter(({ note }) => isPersonal(note));
        await sql.wipeNotes(
          trx,
          personal.map(({ id }) => id),
        );
        await sql.forgetReporter(trx, citizenId);
        await sql.wipeAppeals(trx, citizenId);
      }),
  };
};
