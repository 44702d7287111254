import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A database that a hub has booted on once: with its tables, roles and settings, and nothing else. Each hub of a run
 * starts on a copy of it, because setting up an empty database is six thousand statements and a third of a boot. The
 * boot itself stays whole: it goes through the same steps and finds them done, as that of a hub which starts again.
 */
export interface Template {
  /** A file where it is SQLite, the name of a database of the server where it is PostgreSQL. */
  readonly database: string;
  /** Secrets of the hub that wrote it: what it sealed or signed can still be read. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** Setting that names the file of `saveTemplate`; `npm test` sets it. Without it, hubs boot on empty databases. */
export const TEMPLATE_SETTING = 'HUB_TEST_TEMPLATE';

/** Where in a folder the template is written down. */
export const templateFile = (folder: string): string => path.join(folder, 'template.json');

/** Writes a template down, readable by nobody else. */
export const saveTemplate = (folder: string, template: Template): void => {
  writeFileSync(templateFile(folder), JSON.stringify(template), { mode: 0o600 });
};

/** The template of this run, if it has one. @throws Error where the file that is named cannot be read */
export const findTemplate = (): Template | undefined => {
  const file = process.env[TEMPLATE_SETTING] ?? '';
  return file === '' ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Template);
};
