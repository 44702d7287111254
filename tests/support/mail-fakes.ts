import type { MailChange, MailStore } from '../../src/modules/mail/application/ports';
import {
  CLAIMABLE_MAIL_STATES,
  DONE_MAIL_STATES,
  type Mail,
  type MailFailure,
  type NewMail,
} from '../../src/modules/mail/domain/mail';

/** A mail as it is stored. */
export interface MailRow extends Mail {
  readonly dueAt: Date;
  readonly leaseUntil: Date | null;
  readonly lastError: MailFailure | null;
  readonly sentAt: Date | undefined;
}

/** An outbox of mails in memory, with the fences and leases of the one in the database. */
export class InMemoryMails implements MailStore {
  rows: readonly MailRow[] = [];

  async add(mail: NewMail, now: Date): Promise<void> {
    if (this.rows.some(({ key }) => key === mail.key)) return;
    const row: MailRow = {
      ...mail,
      id: this.rows.length + 1,
      state: 'queued',
      attempts: 0,
      fence: 0,
      dueAt: now,
      leaseUntil: null,
      lastError: null,
      sentAt: undefined,
    };
    this.rows = [...this.rows, row];
    await Promise.resolve();
  }

  private isClaimable(row: MailRow, now: Date): boolean {
    const isHeld = row.leaseUntil !== null && row.leaseUntil >= now;
    return CLAIMABLE_MAIL_STATES.includes(row.state) && row.dueAt <= now && !isHeld;
  }

  async due(now: Date, limit: number): Promise<readonly number[]> {
    const due = this.rows
      .filter((row) => this.isClaimable(row, now))
      .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.id - other.id);
    return Promise.resolve(due.slice(0, limit).map(({ id }) => id));
  }

  private replace(id: number, change: Partial<MailRow>): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...change } : row));
  }

  async claim(id: number, now: Date, leaseUntil: Date): Promise<Mail | undefined> {
    const before = this.rows.find((row) => row.id === id);
    // Between looking and taking another worker may be faster, as in the database.
    await Promise.resolve();
    const row = this.rows.find((candidate) => candidate.id === id);
    if (before === undefined || row === undefined) return undefined;
    if (row.fence !== before.fence || !this.isClaimable(row, now)) return undefined;
    this.replace(id, { state: 'sending', leaseUntil, fence: row.fence + 1 });
    return { ...row, state: 'sending', fence: row.fence + 1 };
  }

  async settle({ id, fence }: Pick<Mail, 'id' | 'fence'>, change: MailChange): Promise<boolean> {
    const isHeld = this.rows.some((row) => row.id === id && row.fence === fence);
    if (isHeld) this.replace(id, { ...change, leaseUntil: null });
    return Promise.resolve(isHeld);
  }

  async removeTo(address: string): Promise<void> {
    this.rows = this.rows.filter(({ to }) => to !== address);
    return Promise.resolve();
  }

  async removeDone(done: { readonly keyPrefix: string; readonly before: Date }): Promise<number> {
    const kept = this.rows.filter(
      ({ key, state, dueAt }) =>
        !key.startsWith(done.keyPrefix) ||
        !DONE_MAIL_STATES.includes(state) ||
        dueAt >= done.before,
    );
    const count = this.rows.length - kept.length;
    this.rows = kept;
    return Promise.resolve(count);
  }

  /** The one mail there is. @throws Error where there are none or more */
  only(): MailRow {
    const [row, ...others] = this.rows;
    if (row === undefined || others.length > 0) {
      throw new Error(`One mail was expected, there are ${this.rows.length}.`);
    }
    return row;
  }
}
