import type { Core } from '@strapi/strapi';
import { citizens } from '../../../sample/forum';
import type { WholeHub } from '../../../src/hub';
import type { Participation } from '../../../src/hub/build-doors';
import { foundHub, foundParticipation } from '../../../src/platform/hub-container';
import type { SeedClock } from './clock';
import { addCannedText, addRule, addWords } from './house';
import { openJournal } from './journal';
import { answerAppeal, appeal, decide, report, sweep } from './moderate';
import { findPeople, forgetMailsToCitizens, renewPasswords } from './people';
import { officeThreadId } from './published';
import type { ForumStage } from './stage';
import { pastSteps, todaysSteps, type ForumStep } from './steps';
import { follow, useTool, vote } from './tools';
import { edit, open, say } from './write';

const HOUR_MS = 60 * 60 * 1000;

const take = async (stage: ForumStage, step: ForumStep): Promise<void> => {
  switch (step.does) {
    case 'join':
      return stage.people.join(step.citizen);
    case 'rules':
      return addRule(stage);
    case 'words':
      return addWords(stage);
    case 'canned_text':
      return addCannedText(stage);
    case 'open':
      return open(stage, step);
    case 'find':
      stage.journal.note(step.talk.key, await officeThreadId(stage.strapi, step.talk.about));
      return;
    case 'say':
      return say(stage, step);
    case 'edit':
      return edit(stage, step);
    case 'report':
      return report(stage, step);
    case 'decide':
      return decide(stage, step.about, step.decision);
    case 'appeal':
      return appeal(stage, step);
    case 'answer_appeal':
      return answerAppeal(stage, step);
    case 'tool':
      return useTool(stage, step);
    case 'vote':
      return vote(stage, step);
    case 'follow':
      return follow(stage, step);
    case 'sweep':
      return sweep(stage);
  }
};

/**
 * Lets the sample of the forum happen, by the same use cases through which people act, with a clock that shows the moment
 * of each step. `past` comes before the office publishes its texts, so that the record tells everything in its order;
 * `today` after it. Each step is taken once in the life of a database.
 */
export const prepareForumSample = async (
  strapi: Core.Strapi,
  {
    clock,
    ...options
  }: {
    readonly clock: SeedClock;
    /** Ids of staff by the code of their role. */
    readonly staff: ReadonlyMap<string, string>;
    /** The password of every citizen. */
    readonly password: string;
    readonly tell: (text: string) => void;
  },
) => {
  const hub = foundHub(strapi) as WholeHub;
  const participation = foundParticipation(strapi) as Participation;
  const journal = await openJournal(strapi, clock.now());
  const people = await findPeople(strapi, { hub, ...options });
  const stage: ForumStage = { strapi, hub, participation, people, clock, journal };
  const { password, tell } = options;
  await renewPasswords(strapi, { keys: citizens.map(({ key }) => key), password });

  const happen = async (steps: readonly ForumStep[]): Promise<number> => {
    const left = steps.filter(({ id }) => !journal.isDone(id));
    for (const step of left) {
      if (step.hoursAgo > 0) {
        clock.show(new Date(journal.startedAt.getTime() - step.hoursAgo * HOUR_MS));
      }
      await take(stage, step);
      await journal.finish(step.id);
    }
    clock.letGo();
    return left.length;
  };

  return {
    async past(): Promise<void> {
      if ((await happen(pastSteps())) === 0) return;
      await forgetMailsToCitizens(strapi);
      tell(`${citizens.length} citizens and what they talk about`);
    },
    async today(): Promise<void> {
      if ((await happen(todaysSteps())) > 0) tell('answers to what the office has published');
    },
  };
};
