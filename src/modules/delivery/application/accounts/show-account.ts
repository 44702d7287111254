import { findChannel } from '../../../../channels/registry';
import type { Clock } from '../../../../kernel/clock';
import { fillIn, type Language } from '../../../../kernel/language';
import { ACCOUNT_ISSUE_TEXTS } from '../../domain/account-issue-texts';
import type {
  AccountHealth,
  AccountsPage,
  AccountView,
  ConnectableLogin,
} from '../../domain/account-view';
import { daysLeft } from '../../domain/credential-life';
import type { DeliverySwitchView } from '../../domain/delivery-view';
import type { AccountBook, OpenDeliveries, StoredAccount } from './account-ports';

interface ShowDeps {
  readonly open: OpenDeliveries;
  readonly clock: Clock;
}

/** An account as the page shows it, its reasons in the reader's language. No secret is among it. */
export type ShowAccount = (account: StoredAccount, language: Language) => Promise<AccountView>;

interface Told {
  readonly code: string;
  readonly message: string;
}

/** The hub's own sentence where it has one for the code; else what the channel said. */
const tell = <Reason extends Told>(reason: Reason, language: Language): Reason => {
  const text = ACCOUNT_ISSUE_TEXTS[reason.code];
  if (text === undefined) return reason;
  return { ...reason, message: fillIn(text[language], { actual: reason.message }) };
};

const tellHealth = (health: AccountHealth, language: Language): AccountHealth =>
  health.problem === undefined ? health : { ...health, problem: tell(health.problem, language) };

/** What the channel says are settings; whatever else may have got into the row is not shown. */
const shownSettings = ({ channel, settings }: StoredAccount): AccountView['settings'] => {
  const parsed = findChannel(channel)?.settingsSchema.safeParse(settings);
  const known = parsed?.success === true ? parsed.data : {};
  return typeof known === 'object' && known !== null ? { ...known } : {};
};

/** Builds what shows one account. */
export const makeShowAccount =
  ({ open, clock }: ShowDeps): ShowAccount =>
  async (account, language) => {
    const { id, channel, key, name, state, stateReason, mode, expiresAt, health } = account;
    return {
      id,
      channel,
      key,
      name,
      settings: shownSettings(account),
      state,
      stateReason: stateReason === undefined ? null : tell(stateReason, language),
      mode,
      expiresAt: expiresAt?.toISOString() ?? null,
      expiresInDays: expiresAt === undefined ? null : Math.max(0, daysLeft(expiresAt, clock.now())),
      health: health === undefined ? null : tellHealth(health, language),
      open: await open.count(account),
    };
  };

/** Builds what shows all accounts, with the ways to connect another. */
export const makeListAccounts =
  (deps: {
    readonly book: AccountBook;
    readonly show: ShowAccount;
    readonly logins: readonly ConnectableLogin[];
    readonly deliverySwitch: () => Promise<DeliverySwitchView>;
    /** IANA zone of the office. */
    readonly timeZone: string;
  }) =>
  async (language: Language): Promise<AccountsPage> => ({
    accounts: await Promise.all(
      (await deps.book.all()).map((account) => deps.show(account, language)),
    ),
    logins: deps.logins,
    deliverySwitch: await deps.deliverySwitch(),
    timeZone: deps.timeZone,
  });
