import { stepsLeft, type CurrentVersions, type StepLeft } from '../domain/consent';
import type { Citizen } from '../domain/citizen';
import { PRIVACY_VERSION } from '../domain/privacy-notice';
import type { AccountStore } from './account-ports';
import type { NoticeStore } from './citizen-ports';
import type { CitizenBook } from './ports';

/** The number of the rules that hold now; 0 where there are none. */
export type CurrentRules = () => Promise<number>;

/** The versions of what people agree to, as they hold now. */
export const makeCurrentVersions =
  (currentRules: CurrentRules) => async (): Promise<CurrentVersions> => ({
    rules: await currentRules(),
    privacy: PRIVACY_VERSION,
  });

/** An account as its owner sees it. */
export interface OwnAccount {
  readonly email: string;
  readonly isConfirmed: boolean;
  readonly registeredAt: Date;
  /** Absent until a display name was chosen. */
  readonly citizen?: Citizen;
  readonly current: CurrentVersions;
  /** What is still to be done before its owner may write; empty where nothing is. */
  readonly stepsLeft: readonly StepLeft[];
  readonly unreadNotices: number;
}

/** Shows somebody their own account; undefined where it is gone. */
export type ShowMe = (userId: number) => Promise<OwnAccount | undefined>;

/** Builds the use case. */
export const makeShowMe =
  ({
    accounts,
    citizens,
    notices,
    currentVersions,
  }: {
    readonly accounts: AccountStore;
    readonly citizens: Pick<CitizenBook, 'ofUser'>;
    readonly notices: NoticeStore;
    readonly currentVersions: () => Promise<CurrentVersions>;
  }): ShowMe =>
  async (userId) => {
    const account = await accounts.find(userId);
    if (account === undefined) return undefined;
    const citizen = await citizens.ofUser(userId);
    const current = await currentVersions();
    const { email, isConfirmed, registeredAt } = account;
    return {
      ...{ email, isConfirmed, registeredAt, current },
      ...(citizen === undefined ? {} : { citizen }),
      stepsLeft: stepsLeft(citizen, { current, isConfirmed }),
      unreadNotices: citizen === undefined ? 0 : await notices.countUnread(citizen.id),
    };
  };
