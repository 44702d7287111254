import type { EditionPlace } from '../../src/modules/editorial';
import { PUBLISHABLE_UIDS, UID } from '../../src/platform/uids';
import { refusalOf, type Colleague } from './desk';
import type { BootedHub } from './hub';

/** What is sent, status and code of the answer, and what its sentence tells the person to do. */
export type BadInput = readonly [string, Record<string, unknown>, number, string, RegExp];

/** Every row of texts, editions, addresses, snapshots, deliveries and mails. */
export const everyRow = async ({ strapi }: BootedHub): Promise<string> => {
  const uids = [
    ...PUBLISHABLE_UIDS,
    UID.edition,
    UID.retiredAddress,
    UID.snapshot,
    UID.delivery,
    UID.mail,
  ];
  const rows = uids.map((uid) => strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } }));
  return JSON.stringify(await Promise.all(rows));
};

/** Expects a refusal with this code and sentence; that nothing changed; and one line on the record. */
export const expectRefused = async (
  booted: BootedHub,
  { by, place }: { readonly by: Colleague; readonly place: EditionPlace },
  [, body, status, code, sentence]: BadInput,
): Promise<void> => {
  const before = await everyRow(booted);
  const refusal = await refusalOf(booted, () => by.ask(place, body));
  expect(refusal).toMatchObject({ status, code, lines: [`refused ${code}`] });
  expect(refusal.message).toMatch(sentence);
  expect(refusal.message).not.toMatch(/[{}]|node_modules/);
  expect(await everyRow(booted)).toBe(before);
};
