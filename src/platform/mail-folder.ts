import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../kernel/clock';

// nodemailer ships no types; these are the parts of its transport interface that are used here.
// https://nodemailer.com/plugins/create

interface BuiltMail {
  readonly data: { readonly date?: Date };
  readonly message: {
    /** The mail as RFC 5322 has it. */
    build(done: (error: Error | null, source?: Buffer) => void): void;
    /** With its angle brackets. */
    messageId(): string;
    getEnvelope(): unknown;
  };
}

interface Sent {
  readonly envelope: unknown;
  readonly messageId: string;
}

type Done = (error: Error | null, sent?: Sent) => void;

/** A transport of nodemailer that keeps each mail as a file. */
export interface MailFolder {
  readonly name: string;
  readonly version: string;
  send(mail: BuiltMail, done: Done): void;
}

const PRIVATE_FILE = 0o600; // a mail is between the hub and the one it is for
const PRIVATE_FOLDER = 0o700;

const build = (mail: BuiltMail): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    mail.message.build((error, source) => {
      if (source === undefined) reject(error ?? new Error('The mail has no source.'));
      else resolve(source);
    });
  });

/** `20261122T011413123Z-notice-submitted.3f2a….eml`: the moment, and the left-hand side of the Message-ID. */
const nameOf = (messageId: string, at: Date): string => {
  const id = messageId.replace(/^<|@.*$/g, '').replace(/[^\w.-]+/g, '-');
  return `${at.toISOString().replace(/[-:.]/g, '')}-${id}.eml`;
};

const keep = async (mail: BuiltMail, folder: string, at: Date): Promise<Sent> => {
  const messageId = mail.message.messageId();
  const file = path.join(folder, nameOf(messageId, at));
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  // Under its name a file is whole: one that a crash cut short keeps the other name.
  const unfinished = `${file}.part`;
  await writeFile(unfinished, await build(mail), { mode: PRIVATE_FILE, flush: true });
  await rename(unfinished, file);
  return { envelope: mail.message.getEnvelope(), messageId };
};

/** Keeps mails in a folder, which is made at the first one; each file opens in any mail program. */
export const makeMailFolder = ({
  folder,
  clock,
}: {
  readonly folder: string;
  readonly clock: Clock;
}): MailFolder => ({
  name: 'folder',
  version: '1',
  send(mail, done) {
    keep(mail, folder, mail.data.date ?? clock.now()).then(
      (sent) => done(null, sent),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  },
});
