import type { z } from 'zod';
import type { Channel, ChannelClient } from '../../../../channels/contract';
import { channels, findChannel } from '../../../../channels/registry';
import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Actor } from '../../../editorial';
import { ACCOUNT_KEY, MAX_ACCOUNT_NAME, type AccountRefusal } from '../../domain/account-refusal';
import { subjectOf, type AccountBook, type NewAccount, type StoredAccount } from './account-ports';
import type { FindClient, InTransaction } from '../ports';
import type { RecordDeed } from './record-deed';

/** What storing an account needs. */
export interface StoreAccountDeps {
  readonly book: AccountBook;
  readonly findClient: FindClient;
  readonly inTransaction: InTransaction;
  readonly record: RecordDeed;
  readonly clock: Clock;
}

/** Adds or replaces an account of the office. */
export type SaveAccount = (input: {
  readonly by: Actor;
  readonly account: NewAccount;
}) => Promise<Result<StoredAccount, AccountRefusal>>;

/** The first thing that is wrong; its value is never told, since it may be a secret. */
const firstFault = (part: string, { issues }: z.ZodError): AccountRefusal => {
  const [issue] = issues;
  return {
    code: 'account_invalid',
    field: [part, ...(issue?.path ?? [])].join('.'),
    actual: issue?.message ?? '',
  };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What the channel knows of the settings, as they were given: a default is that of the day on which a post is written. */
const knownSettings = (
  channel: Channel,
  given: unknown,
): Result<Readonly<Record<string, unknown>>, AccountRefusal> => {
  const parsed = channel.settingsSchema.safeParse(given);
  if (!parsed.success) return fail(firstFault('settings', parsed.error));
  const known = isObject(parsed.data) ? parsed.data : {};
  const entries = Object.entries(isObject(given) ? given : {});
  return succeed(Object.fromEntries(entries.filter(([name]) => name in known)));
};

const parseCredentials = (
  client: ChannelClient,
  given: unknown,
): Result<unknown, AccountRefusal> => {
  const parsed = client.credentialsSchema.safeParse(given);
  return parsed.success ? succeed(parsed.data) : fail(firstFault('credentials', parsed.error));
};

const isNamed = ({ key, name }: NewAccount): boolean =>
  ACCOUNT_KEY.test(key) && name.trim() !== '' && name.length <= MAX_ACCOUNT_NAME;

/** New secrets end the wait for them. What a person holds stays held. */
const stateAfter = (before: StoredAccount | undefined) =>
  before?.state === 'on_hold'
    ? { state: before.state, stateReason: before.stateReason }
    : { state: 'live' as const, stateReason: undefined };

/**
 * Builds what adds an account or replaces the one under its key, within the transaction of the caller: its settings parsed by
 * the channel's schema, its secrets by the client's, and sealed. An account that waited to be reconnected is live again; one
 * that is on hold stays so. Refuses what does not parse, with the field and never with a value. Who saves at the same moment
 * comes after; an account that is removed meanwhile is told.
 */
export const makeStoreAccount =
  (deps: StoreAccountDeps): SaveAccount =>
  async ({ by, account }) => {
    const channel = findChannel(account.channel);
    const client = deps.findClient(account.channel);
    if (channel === undefined || client === undefined) {
      const limit = channels.map(({ id }) => id).join(', ');
      return fail({ code: 'account_channel_unknown', actual: account.channel, limit });
    }
    if (!isNamed(account)) return fail({ code: 'account_key_invalid' });
    const settings = knownSettings(channel, account.settings);
    if (!settings.ok) return settings;
    const credentials = parseCredentials(client, account.credentials);
    if (!credentials.ok) return credentials;
    const saved = await deps.inTransaction(async () => {
      await deps.book.lock();
      const before = await deps.book.at(account);
      const stored = await deps.book.save(
        {
          channel: account.channel,
          key: account.key,
          name: account.name.trim(),
          settings: settings.value,
          ...stateAfter(before),
          mode: account.mode ?? before?.mode ?? 'live',
          credentials: credentials.value,
          issuedAt: deps.clock.now(),
          expiresAt: account.expiresAt,
        },
        before,
      );
      if (stored === undefined) return undefined;
      // Last: it locks the record until the transaction ends.
      await deps.record({ by, action: 'account-save', subject: subjectOf(account), reason: '' });
      return stored;
    });
    return saved === undefined ? fail({ code: 'account_changed' }) : succeed(saved);
  };

/** Builds the use case that stores an account and then lets go on what waited for it. */
export const makeSaveAccount =
  (deps: { readonly store: SaveAccount; readonly nudge: () => void }): SaveAccount =>
  async (input) => {
    const saved = await deps.store(input);
    if (saved.ok) deps.nudge();
    return saved;
  };
