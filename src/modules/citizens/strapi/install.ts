import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { systemClock, type Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import { keptRights } from '../../../platform/role-rights';
import type { QueueMail } from '../../mail';
import type { AccountStore } from '../application/account-ports';
import { makeAskForAddress, makeChangeAddress } from '../application/change-address';
import { makeAskForPassword, makeCheckNewPassword } from '../application/change-password';
import { makeCheckSignIn, makeExplainToken } from '../application/check-sign-in';
import type { JudgeName } from '../application/citizen-ports';
import { makeConfirmAddress, makeSendConfirmation } from '../application/confirm-address';
import { makeEraseMe, makeFinishErasures } from '../application/erase-citizen';
import { makeExportData } from '../application/export-data';
import { makeGiveConsent, makeWithdrawConsent } from '../application/give-consent';
import { makeMailAccount, makeTellPasswordChanged } from '../application/mail-account';
import { makeOwnData } from '../application/own-data';
import type {
  FindShownThreads,
  InTransaction,
  PersonalData,
  RenameAuthor,
  TakeTurn,
} from '../application/ports';
import { makePurgeOldData } from '../application/purge-old-data';
import { makeMarkNoticesRead, makeReadNotices } from '../application/read-notices';
import { makeRegisterAccount } from '../application/register-account';
import { makeSaveProfile } from '../application/save-profile';
import { makeCurrentVersions, makeShowMe, type CurrentRules } from '../application/show-me';
import { makeTellCitizen } from '../application/tell-citizen';
import type { FoldName } from '../domain/display-name';
import type { CitizenRefusal } from '../domain/refusal';
import { extendAccountDoors } from './account-doors';
import { strapiAccountStore } from './account-store';
import {
  makeFindSignedIn,
  strapiCitizenStore,
  strapiConsentStore,
  strapiNoticeStore,
} from './citizen-store';
import { makeExplainSignIn } from './explain-sign-in';
import { hideAccounts } from './prepare-accounts';
import { makeReadToken } from './read-token';
import { makeSignInStrategy } from './sign-in-strategy';
import { run } from './rows.sql';

const CONFIRMATION_PATH = '/api/auth/email-confirmation';
const SECRET_BYTES = 24;

const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What every part of this room stands on. */
interface Ground {
  readonly clock: Clock;
  readonly queueMail: QueueMail;
  readonly timeZone: string;
  /** Address of the hub, without a slash at its end. */
  readonly publicUrl: string;
  /** The pages on which citizens read the forum; absent where the office has none. */
  readonly forumUrl: string | undefined;
  readonly findShownThreads: FindShownThreads;
}

/** Builds where citizens are kept, and what tells them something: other rooms stand on these. */
export const buildCitizenBook = (strapi: Core.Strapi, ground: Ground) => {
  const citizens = strapiCitizenStore(strapi);
  const accounts = strapiAccountStore(strapi);
  const notices = strapiNoticeStore(strapi);
  const accountUrl = ground.forumUrl ?? `${ground.publicUrl}/api/forum/me/notices`;
  return {
    ...{ citizens, accounts, notices },
    unreadAmong: (keys: readonly string[]) => notices.unreadAmong(keys),
    tellCitizen: makeTellCitizen({ ...ground, citizens, accounts, notices, accountUrl }),
    /** The address of a citizen, for who was allowed to have it. */
    findAddress: async (citizenId: number): Promise<string | undefined> => {
      const citizen = await citizens.find(citizenId);
      return citizen && (await accounts.find(citizen.userId))?.email;
    },
  };
};

/** Where citizens are kept, and what tells them something. */
export type CitizenGround = ReturnType<typeof buildCitizenBook>;

/** What the rooms of citizens want from the rest of the hub. */
export interface CitizenOptions extends Ground {
  readonly ground: CitizenGround;
  /** The key that signs the sessions of citizens. */
  readonly sessionSecret: string;
  readonly judgeName: JudgeName;
  readonly foldName: FoldName;
  readonly takeTurn: TakeTurn;
  readonly renameAuthor: RenameAuthor;
  readonly currentRules: CurrentRules;
  /** Every other room that holds data about citizens. */
  readonly rooms: readonly PersonalData[];
  readonly forgetMailsTo: (address: string) => Promise<void>;
  readonly purgeMails: (done: {
    readonly keyPrefix: string;
    readonly before: Date;
  }) => Promise<number>;
  readonly toRefusalError: (refusal: CitizenRefusal) => Error;
}

const guardDoors = (
  strapi: Core.Strapi,
  options: CitizenOptions,
  shared: {
    readonly accounts: AccountStore;
    readonly inTransaction: InTransaction;
  },
) => {
  const { clock, queueMail, publicUrl, toRefusalError, forumUrl, takeTurn } = options;
  const confirmationUrl = `${publicUrl}${CONFIRMATION_PATH}`;
  const mailAccount = makeMailAccount({ queueMail, confirmationUrl });
  const deps = { ...shared, mailAccount, clock, newSecret, hash };
  // Strapi judges tokens by the clock of the machine; the reason has to fit its judgement.
  const readToken = makeReadToken({ secret: options.sessionSecret, clock: systemClock });
  const explainToken = makeExplainToken({ accounts: shared.accounts, readToken });
  const registering = {
    registerAccount: makeRegisterAccount(deps),
    confirmAddress: makeConfirmAddress(deps),
  };
  hideAccounts(strapi);
  extendAccountDoors(strapi, {
    ...{ toRefusalError, forumUrl, takeTurn, accounts: shared.accounts, ...registering },
    tellPasswordChanged: makeTellPasswordChanged(deps),
    sendConfirmation: makeSendConfirmation(deps),
    askForPassword: makeAskForPassword(deps),
    checkNewPassword: makeCheckNewPassword(deps),
    checkSignIn: makeCheckSignIn(deps),
  });
  return {
    ...{ mailAccount, ...registering },
    explainSignIn: makeExplainSignIn({ explainToken, toRefusalError }),
    signIn: makeSignInStrategy({
      ...{ readToken, findSignedIn: makeFindSignedIn(strapi), rightsOf: keptRights(strapi) },
    }),
    askForAddress: makeAskForAddress(deps),
    changeAddress: makeChangeAddress(deps),
  };
};

/** Builds what citizens do with their accounts, and sets it before the doors of users-permissions. */
export const buildCitizens = (strapi: Core.Strapi, options: CitizenOptions) => {
  const { accounts, citizens, notices } = options.ground;
  const inTransaction: InTransaction = (work) => run(strapi, () => work());
  const consents = strapiConsentStore(strapi);
  const shared = { accounts, citizens, notices, consents, inTransaction };
  const { mailAccount, ...doors } = guardDoors(strapi, options, shared);
  const rooms = [makeOwnData(shared), ...options.rooms];
  const currentVersions = makeCurrentVersions(options.currentRules);
  const deps = { ...options, ...shared, rooms, mailAccount, currentVersions };
  return {
    ...{ ...doors, finishErasures: makeFinishErasures(deps) },
    toRefusalError: options.toRefusalError,
    showMe: makeShowMe(deps),
    saveProfile: makeSaveProfile(deps),
    giveConsent: makeGiveConsent(deps),
    withdrawConsent: makeWithdrawConsent(deps),
    readNotices: makeReadNotices(deps),
    markNoticesRead: makeMarkNoticesRead(deps),
    exportData: makeExportData(deps),
    eraseMe: makeEraseMe(deps),
    purgeOldData: makePurgeOldData(deps),
  };
};

/** What citizens do with their accounts. */
export type CitizenUseCases = ReturnType<typeof buildCitizens>;

const ERASURE_SECONDS = 45; // what a request left unfinished
const PURGE_SECONDS = 58; // it finds nothing nearly every time

/** Starts the sweeps: erasures that a dead process left unfinished, and what may be kept no longer. */
export const startCitizens = (
  jobs: Jobs,
  { finishErasures, purgeOldData }: Pick<CitizenUseCases, 'finishErasures' | 'purgeOldData'>,
): void => {
  jobs.add({
    name: 'hub.citizens-erasures',
    everySeconds: ERASURE_SECONDS,
    run: async (stopping) => {
      await finishErasures(stopping);
    },
  });
  jobs.add({
    name: 'hub.citizens-retention',
    everySeconds: PURGE_SECONDS,
    run: async (stopping) => {
      await purgeOldData(stopping);
    },
  });
};
