import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { isOnPostgres } from './hub';

/** A text that somebody can read, and where it stands. */
export interface Place {
  readonly where: string;
  readonly text: string;
}

// Of a secret inside of a longer text, base64 shows what stands in whole groups of three bytes.
const inBase64 = (secret: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(`${'x'.repeat(shift)}${secret}`).toString('base64');
    return encoded.slice(shift === 0 ? 0 : 4).replace(/.{0,3}=*$/, '');
  });

/** The forms in which a secret gives itself away. */
export const formsOf = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(secret).toLowerCase(),
  JSON.stringify(secret).slice(1, -1),
  ...inBase64(secret),
  ...inBase64(secret).map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  Buffer.from(secret).toString('hex'),
];

/** Where secrets can be read, by the place and the number of the secret; the secret itself is told nowhere. */
export const findSecrets = (
  secrets: readonly string[],
  places: readonly Place[],
): readonly string[] => {
  const wanted = secrets.map((secret) => Array.from(new Set(formsOf(secret))));
  return places.flatMap(({ where, text }) =>
    wanted.flatMap((forms, number) =>
      forms.some((form) => text.includes(form)) ? [`secret ${number} in ${where}`] : [],
    ),
  );
};

const tablesOf = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const knex = strapi.db.connection;
  const rows: readonly { readonly name: string }[] = isOnPostgres
    ? await knex('information_schema.tables')
        .where({ table_schema: 'public' })
        .select({ name: 'table_name' })
    : await knex('sqlite_master').where({ type: 'table' }).select('name');
  return rows.map(({ name }) => name);
};

/** Every row of every table. */
export const everyRow = async (strapi: Core.Strapi): Promise<readonly Place[]> => {
  const places: Place[] = [];
  for (const table of await tablesOf(strapi)) {
    const rows: readonly unknown[] = await strapi.db.connection(table).select('*');
    for (const row of rows) places.push({ where: `table ${table}`, text: JSON.stringify(row) });
  }
  return places;
};

/** Every file below a folder, as it lies there: of a database what was deleted too. */
export const everyFile = (folder: string): readonly Place[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (statSync(full).isDirectory()) return everyFile(full);
    return [{ where: `file ${name}`, text: readFileSync(full, 'latin1') }];
  });
};

type Write = typeof process.stdout.write;

/** Listens to everything that this process says, on every way; `stop` gives it. */
export const listen = (strapi: Core.Strapi): { readonly said: string[]; stop(): void } => {
  const said: string[] = [];
  const hear =
    (write: Write): Write =>
    (chunk: Uint8Array | string) => {
      said.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      return write(chunk);
    };
  const [out, err] = [
    process.stdout.write.bind(process.stdout),
    process.stderr.write.bind(process.stderr),
  ];
  process.stdout.write = hear(out);
  process.stderr.write = hear(err);
  // Jest has a console of its own, which the log writes to: it is heard at its source.
  const onLog = (info: unknown) => said.push(JSON.stringify(info));
  strapi.log.on('data', onLog);
  return {
    said,
    stop() {
      process.stdout.write = out;
      process.stderr.write = err;
      strapi.log.off('data', onLog);
    },
  };
};
