import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Language } from '../kernel/language';
import { CITIZEN_REFUSAL_STATUS } from '../modules/citizens';
import {
  DOOR_REFUSAL_STATUS,
  FORUM_REFUSAL_STATUS,
  makeAskAround,
  makeReadOwnPosts,
  makeSearchForum,
  makeSpeakUp,
  makeJoinIn,
  makeTakePart,
  makeTellWhyWaiting,
  TOOL_REFUSAL_STATUS,
  type ParticipationRefusal,
} from '../modules/forum';
import { extendGraphqlWithForum } from '../modules/forum/strapi/forum-graphql';
import { buildForumDoors, type ForumDoors } from '../modules/forum/strapi/install-doors';
import { strapiOwnPostBook } from '../modules/forum/strapi/own-post-book';
import { strapiSearchBook } from '../modules/forum/strapi/search-book';
import { renderText } from '../modules/forum/strapi/markdown-renderer';
import {
  CASE_REFUSAL_STATUS,
  tellFinding,
  type Finding,
  type QuarterlyReport,
  type RuleVersion,
} from '../modules/moderation';
import type { ProofOfWork } from '../modules/moderation/strapi/proof-of-work';
import { once } from '../platform/first-boot';
import { toHttpError } from '../platform/http-errors';
import { clockOf } from '../platform/hub-container';
import { grantActions } from '../platform/public-permissions';
import { requestLanguage } from '../platform/request-language';
import { settingsOf } from './build-rooms';
import type { Tell } from './words';

const { sign_in_needed, profile_needed } = CITIZEN_REFUSAL_STATUS;
const STATUS = {
  ...{ ...FORUM_REFUSAL_STATUS, ...CASE_REFUSAL_STATUS, ...DOOR_REFUSAL_STATUS },
  ...{ ...TOOL_REFUSAL_STATUS, sign_in_needed, profile_needed },
};

type Told = ParticipationRefusal & {
  readonly field?: string;
  readonly limit?: number;
  readonly actual?: number | string;
  readonly details?: Readonly<Record<string, number | string>>;
  readonly findings?: readonly Finding[];
};

/** What was found in a text, as far as its author is told: where it stands and what to do. */
const toldFindings = (language: Language, findings: readonly Finding[]) => {
  // What is only noted, or weighs nothing against the author, is for moderators.
  const told = findings.filter(({ severity }) => severity === 'refuse' || severity === 'nudge');
  return told.flatMap(({ code, field, span, details }) => {
    const finding = { code, ...(details === undefined ? {} : { details }) };
    const message = tellFinding(finding, { language, to: 'author' });
    return message === undefined ? [] : [{ code, field: field ?? '', span, message }];
  });
};

/** A refusal as the error that a citizen gets: status, a sentence in their language, and a stable code in `details`. */
export const toCitizenError =
  (strapi: Core.Strapi, tell: Tell) =>
  (refusal: ParticipationRefusal): Error => {
    const { code, field, limit, actual, details, findings = [] }: Told = refusal;
    const [told] = tell([
      {
        ...{ code, field: field ?? '', severity: 'error' },
        ...(limit === undefined ? {} : { limit }),
        ...(actual === undefined ? {} : { actual }),
        ...(details === undefined ? {} : { details }),
      },
    ]);
    const reasons = toldFindings(requestLanguage(strapi), findings);
    const sentences = [told?.message ?? code, ...reasons.map(({ message }) => message)];
    return toHttpError(STATUS[code], {
      message: sentences.join(' '),
      details: { ...details, code, field, limit, actual, findings: reasons },
    });
  };

/** Builds what anybody may read of the forum, and adds it to the GraphQL API. */
export const buildReading = (strapi: Core.Strapi, tell: Tell): ForumDoors => {
  const doors = buildForumDoors(strapi, {
    clock: clockOf(strapi),
    toHtml: (markdown) => renderText(markdown).html,
    publicUrl: settingsOf(strapi).HUB_PUBLIC_URL,
  });
  extendGraphqlWithForum(strapi, doors, (refusal) => toCitizenError(strapi, tell)(refusal).message);
  return doors;
};

type ParticipationNeeds = Omit<Parameters<typeof makeTakePart>[0], 'tellWhyWaiting'> &
  Parameters<typeof makeJoinIn>[0] &
  Omit<Parameters<typeof makeSpeakUp>[0], 'hashVisitor'> & {
    readonly quarterlyReport: QuarterlyReport;
    readonly issueProof: ProofOfWork['issue'];
    /** The rules in force; none before the first version. */
    readonly findRules: () => Promise<RuleVersion | undefined>;
  };

/** Builds what citizens do in the forum, and visitors who report. */
export const buildParticipation = (strapi: Core.Strapi, needs: ParticipationNeeds) => {
  const key = settingsOf(strapi).ENCRYPTION_KEY;
  const ownPosts = strapiOwnPostBook(strapi);
  const hashVisitor = (address: string) =>
    createHmac('sha256', key).update(`forum visitor ${address}`).digest('hex');
  return {
    ...makeTakePart({ ...needs, tellWhyWaiting: makeTellWhyWaiting({ ownPosts }) }),
    ...makeJoinIn(needs),
    ...makeSpeakUp({ ...needs, hashVisitor }),
    ...makeAskAround({
      ...{ ...needs, hashVisitor },
      searchForum: makeSearchForum({ book: strapiSearchBook(strapi) }),
    }),
    readOwnPosts: makeReadOwnPosts({ ...needs, ownPosts }),
    quarterlyReport: needs.quarterlyReport,
    findRules: needs.findRules,
  };
};

/** What citizens do in the forum, and visitors who report. */
export type Participation = ReturnType<typeof buildParticipation>;

const EVERYBODY = [
  'category.find',
  'category.threads',
  'thread.findBySlug',
  'thread.posts',
  'feed.category',
  'feed.thread',
  'search.find',
  'numbers.find',
  'proof.issue',
  'rules.show',
  'report.create',
  // These ask for a citizen themselves, so that whoever is not signed in hears why, with a code.
  ...['thread.create', 'post.create', 'post.update', 'post.delete', 'appeal.create'],
  ...['follow.add', 'follow.remove', 'poll.vote', 'own-post.find'],
].map((action) => `api::forum.${action}`);

/** Opens the public routes of the forum, once: what an operator closes stays closed. */
export const openForumDoors = (strapi: Core.Strapi): Promise<void> =>
  once(strapi, 'forum-doors', () =>
    grantActions(strapi, { roles: ['public', 'authenticated'], actions: EVERYBODY }),
  );
