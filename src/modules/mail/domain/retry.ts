import type { MailFailure, MailState } from './mail';

/** Seconds to wait after the first, second and third failed try; a fourth failure is final. */
export const MAIL_RETRY_DELAYS_SECONDS = [60, 300, 1800] as const;

/** What a failed try leads to. */
export interface AfterMailFailure {
  readonly state: Extract<MailState, 'queued' | 'failed'>;
  readonly attempts: number;
  /** Seconds until the next try; 0 where there is none. */
  readonly inSeconds: number;
}

/** Decides what happens after a failed try; `attempts` counts those that failed before it. */
export const afterMailFailure = (attempts: number): AfterMailFailure => {
  const delay = MAIL_RETRY_DELAYS_SECONDS[attempts];
  return delay === undefined
    ? { state: 'failed', attempts: attempts + 1, inSeconds: 0 }
    : { state: 'queued', attempts: attempts + 1, inSeconds: delay };
};

/** Words of a program (`EAUTH`, `RCPT TO`, `535`), not of a person. */
const PROGRAM_WORD = /^[A-Z0-9][A-Z0-9_ ]{0,39}$/;

const CLASS_NAME = /^[A-Za-z]\w{0,59}$/;

const wordsOf = (error: object): string =>
  ['code', 'responseCode', 'command']
    .map((name): unknown => Reflect.get(error, name))
    .filter((word) => typeof word === 'string' || typeof word === 'number')
    .map(String)
    .filter((word) => PROGRAM_WORD.test(word))
    .join(' ');

/**
 * What is kept of whatever a transport threw: its class, and its codes. Never its message: what a mail server answers
 * may hold an address, a name or a password.
 */
export const toMailFailure = (error: unknown): MailFailure =>
  error instanceof Error
    ? { class: CLASS_NAME.test(error.name) ? error.name : 'Error', text: wordsOf(error) }
    : { class: 'unknown', text: '' };
