import type { Core } from '@strapi/strapi';
import { threadPage } from '../modules/forum';
import { renderText } from '../modules/forum/strapi/markdown-renderer';
import { buildThreadVoices } from '../modules/forum/strapi/tools/install-tools';
import { FIRST_CANNED_TEXTS } from '../modules/moderation/domain/cases/canned-text';
import { makeStandingOf } from '../modules/moderation/strapi/author-standing.sql';
import type { CitizenGround } from '../modules/citizens/strapi/install';
import { startCases } from '../modules/moderation/strapi/cases/install';
import { startJudging } from '../modules/moderation/strapi/judging/install-judging';
import { once } from '../platform/first-boot';
import { clockOf, keepParticipation } from '../platform/hub-container';
import type { Jobs } from '../platform/jobs';
import { buildCitizenGround, buildCitizenRoom, startCitizenRoom } from './build-citizens';
import { buildParticipation } from './build-doors';
import { buildForum, startForum } from './build-forum';
import { buildJudgingRoom } from './build-judging';
import { buildModeration } from './build-moderation';
import { settingsOf, type Rooms } from './build-rooms';
import { buildTools } from './build-tools';
import { makeDescribeAuthor } from './describe-author';
import { foldNameOf } from './fold-name';
import type { Tell } from './words';

/** What the checks and the forum want of each other. */
const buildChecks = (strapi: Core.Strapi, { words, mail, stores, jobs }: Rooms) => {
  const settings = settingsOf(strapi);
  const { HUB_TIME_ZONE: timeZone, HUB_PUBLIC_URL: publicUrl, HUB_HOLIDAYS: holidays } = settings;
  const ground = buildCitizenGround(strapi, mail);
  const forum = buildForum(strapi, { render: renderText, citizens: ground.citizens });
  const moderation = buildModeration(strapi, {
    ...{ ...ground, jobs, timeZone, holidays, publicUrl, clock: clockOf(strapi) },
    ...{ targets: forum.targets, audit: stores.audit, queueMail: mail.queueMail },
  });
  const judging = buildJudgingRoom(strapi, { renderText, currentSignals: words.currentSignals });
  const currentRules = () => words.rules.currentNumber();
  const describeAuthor = makeDescribeAuthor({
    ...{ citizens: ground.citizens, staff: stores.staff, standingOf: makeStandingOf(strapi) },
  });
  const { judge } = judging;
  const { openCaseFor: openCase, closeCaseOf: closeCase } = moderation;
  const writing = forum.write({ judge, describeAuthor, currentRules, openCase, closeCase });
  const voices = buildThreadVoices(strapi, {
    ...{ clock: clockOf(strapi), writePost: writing.writePost, describeAuthor, currentRules },
  });
  return { ground, forum, moderation, judging, currentRules, writing, voices };
};

const buildThreadRoom = (
  strapi: Core.Strapi,
  rooms: Rooms,
  citizens: CitizenGround['citizens'],
) => {
  const { HUB_THREAD_URL: page, HUB_PUBLIC_URL: publicUrl } = settingsOf(strapi);
  return buildTools(strapi, {
    ...{ audit: rooms.stores.audit, citizens, render: renderText },
    threadUrl: (slug) => threadPage({ page, publicUrl }, { slug }),
  });
};

/** Builds what people discuss, and those who see to it: citizens, forum and moderation, in the order in which they need each other. */
export const buildDiscussion = (strapi: Core.Strapi, rooms: Rooms, tell: Tell) => {
  const { ground, forum, moderation, judging, currentRules, writing, voices } = buildChecks(
    strapi,
    rooms,
  );
  const tools = buildThreadRoom(strapi, rooms, ground.citizens);
  const { takeRoom, proofOfWork, judge } = judging;
  const participation = buildParticipation(strapi, {
    ...{ ...writing, ...moderation, takeRoom, spendProof: proofOfWork.spend },
    ...{ issueProof: proofOfWork.issue, findRules: () => rooms.words.rules.current() },
    ...{ citizens: ground.citizens, book: forum.book },
    ...{ castVote: voices.castVote, followThread: tools.followThread },
  });
  keepParticipation(strapi, participation);
  const citizens = buildCitizenRoom(strapi, {
    ...{ ground, mail: rooms.mail, judge, currentRules, tell, foldName: foldNameOf },
    takeTurn: takeRoom,
    rooms: [writing.personalPosts, tools.personalTools],
  });
  return { forum, moderation, judging, citizens, tools, voices, words: rooms.words };
};

/** What people discuss, and those who see to it. */
export type Discussion = ReturnType<typeof buildDiscussion>;

/** Gives a database the justifications that moderators begin with, once. */
export const prepareModeration = (strapi: Core.Strapi, { moderation }: Discussion): Promise<void> =>
  once(strapi, 'moderation-canned-texts', async () => {
    for (const text of FIRST_CANNED_TEXTS) await moderation.cannedTexts.add(text);
  });

/** Starts what runs beside the requests. */
export const startDiscussion = (
  strapi: Core.Strapi,
  jobs: Jobs,
  { moderation, judging, citizens }: Discussion,
): void => {
  startCases(jobs, moderation);
  startJudging(jobs, judging);
  startCitizenRoom(jobs, citizens);
  startForum(strapi, jobs);
};
