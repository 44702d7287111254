import type { Core } from '@strapi/strapi';
import {
  CITIZEN_REFUSAL_STATUS,
  type CitizenRefusal,
  type FoldName,
  type PersonalData,
  type TakeTurn,
} from '../modules/citizens';
import {
  buildCitizenBook,
  buildCitizens,
  startCitizens,
  type CitizenGround,
  type CitizenUseCases,
} from '../modules/citizens/strapi/install';
import { openRegistration } from '../modules/citizens/strapi/prepare-accounts';
import {
  buildTellFollowers,
  makeFindShownThreads,
  startFollows,
  strapiPersonalFollows,
} from '../modules/forum/strapi/follow-book';
import { strapiRenameAuthor } from '../modules/forum/strapi/rename-author';
import type { MailUseCases } from '../modules/mail/strapi/install';
import type { Judge } from '../modules/moderation';
import { strapiPersonalCases } from '../modules/moderation/strapi/personal-cases';
import { once } from '../platform/first-boot';
import { toHttpError } from '../platform/http-errors';
import { clockOf } from '../platform/hub-container';
import type { Jobs } from '../platform/jobs';
import { grantActions } from '../platform/public-permissions';
import { settingsOf } from './build-rooms';
import { makeJudgeName } from './judge-name';
import type { Tell } from './words';

/** A refusal around accounts as the error that a client gets. */
export const toCitizenError =
  (tell: Tell) =>
  (refusal: CitizenRefusal): Error => {
    const { code, field = '', limit, actual } = refusal;
    const [{ message } = { message: code }] = tell([
      {
        ...{ code, field, severity: 'error' },
        ...(limit === undefined ? {} : { limit }),
        ...(actual === undefined ? {} : { actual }),
      },
    ]);
    return toHttpError(CITIZEN_REFUSAL_STATUS[code], { message, details: refusal });
  };

const groundOf = (strapi: Core.Strapi, mail: MailUseCases) => {
  const settings = settingsOf(strapi);
  return {
    clock: clockOf(strapi),
    queueMail: mail.queueMail,
    timeZone: settings.HUB_TIME_ZONE,
    publicUrl: settings.HUB_PUBLIC_URL,
    forumUrl: settings.HUB_FORUM_URL,
    findShownThreads: makeFindShownThreads(strapi),
  };
};

/** Builds where citizens are kept and what tells them something: forum and moderation stand on these. */
export const buildCitizenGround = (strapi: Core.Strapi, mail: MailUseCases): CitizenGround =>
  buildCitizenBook(strapi, groundOf(strapi, mail));

/** Builds what citizens do with their accounts. Call it in `register()`, after the forum and the moderation. */
export const buildCitizenRoom = (
  strapi: Core.Strapi,
  options: {
    readonly ground: CitizenGround;
    readonly mail: MailUseCases;
    readonly judge: Judge;
    readonly currentRules: () => Promise<number>;
    readonly foldName: FoldName;
    readonly takeTurn: TakeTurn;
    /** Rooms with data about citizens, beside follows and cases. */
    readonly rooms: readonly PersonalData[];
    readonly tell: Tell;
  },
) => {
  const { ground, mail } = options;
  const citizens = buildCitizens(strapi, {
    ...options,
    ...groundOf(strapi, mail),
    sessionSecret: settingsOf(strapi).JWT_SECRET,
    judgeName: makeJudgeName(options),
    renameAuthor: strapiRenameAuthor(strapi),
    rooms: [...options.rooms, strapiPersonalFollows(strapi), strapiPersonalCases(strapi)],
    forgetMailsTo: mail.forgetMailsTo,
    purgeMails: mail.purgeMails,
    toRefusalError: toCitizenError(options.tell),
  });
  const tellFollowers = buildTellFollowers(strapi, { ...ground, clock: clockOf(strapi) });
  return { ...citizens, tellFollowers };
};

/** What citizens do with their accounts, and what tells them of new posts. */
export type CitizenRoom = ReturnType<typeof buildCitizenRoom>;

const OWN_ACTIONS = [
  ...['show', 'update', 'consent', 'withdraw', 'exportData', 'erase', 'notices', 'readNotices'],
].map((action) => `api::forum.me.${action}`);
const ADDRESS_ACTIONS = ['api::forum.me.askForAddress', 'api::forum.me.changeAddress'];
const PUBLIC_ACTIONS = ['api::forum.privacy.show'];

/** Opens the sign-up and the doors of one's own account, once in the life of a database. */
export const prepareCitizens = async (strapi: Core.Strapi): Promise<void> => {
  await once(strapi, 'citizens-accounts', () => openRegistration(strapi));
  await once(strapi, 'citizens-doors', async () => {
    await grantActions(strapi, { roles: ['authenticated'], actions: OWN_ACTIONS });
    await grantActions(strapi, { roles: ['public', 'authenticated'], actions: PUBLIC_ACTIONS });
  });
  await once(strapi, 'citizens-addresses', () =>
    grantActions(strapi, { roles: ['authenticated'], actions: ADDRESS_ACTIONS }),
  );
};

/** Starts what happens to accounts by itself. */
export const startCitizenRoom = (
  jobs: Jobs,
  citizens: Pick<CitizenUseCases, 'finishErasures' | 'purgeOldData'> &
    Pick<CitizenRoom, 'tellFollowers'>,
): void => {
  startCitizens(jobs, citizens);
  startFollows(jobs, citizens);
};
