/**
 * `npm run audit:verify`: verifies the audit record of the database that the hub's own settings name. Runs on the
 * compiled app, beside a running hub or without one; starts no server and changes nothing. Exits with 0 where the
 * record is whole, 1 where it is broken, 2 where it could not be read.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { verifyRecord } from './audit-log.sql';
import { describeVerdict } from './audit-report';

const ROOT = path.resolve(__dirname, '..', '..', '..', '..', '..'); // this file runs from dist/src/modules/editorial/strapi
const EXIT_CODE = { whole: 0, broken: 1, unread: 2 } as const;

let exitCode: number = EXIT_CODE.unread;
// Whatever ends the process before there is a verdict, wrong settings included, must not pass for one.
process.once('exit', () => {
  process.exitCode = exitCode;
});

const describeError = (error: unknown): string => {
  const { message = '', code = '' } = error as { message?: string; code?: string };
  return message === '' ? code : message;
};

/** @throws Error where there is none; opening it would make an empty one */
const assertDatabaseFile = (filename: string | undefined): void => {
  if (filename === undefined || existsSync(filename)) return;
  throw new Error(`there is no file ${filename}`);
};

const verify = async (): Promise<void> => {
  // Not loaded: the configuration is read, and the database opened without bringing its tables up to date.
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  assertDatabaseFile(strapi.config.get('database.connection.connection.filename'));
  try {
    const verdict = await verifyRecord(strapi);
    process.stdout.write(`${describeVerdict(verdict)}\n`);
    exitCode = verdict.broken === undefined ? EXIT_CODE.whole : EXIT_CODE.broken;
  } finally {
    await strapi.db.destroy();
  }
};

verify()
  .catch((error: unknown) => {
    process.stderr.write(`The audit record could not be read: ${describeError(error)}.\n`);
  })
  // Strapi leaves timers behind.
  .finally(() => process.exit(exitCode));
