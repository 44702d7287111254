import type { SampleOfficer } from '../../../sample/forum';
import { hoaxRebuttalId } from './published';
import { visitor, type ForumStage } from './stage';
import type { ForumStep } from './steps';
import { valueOf, valueOrKnown } from './value-of';

type Does<Name extends ForumStep['does']> = Extract<ForumStep, { readonly does: Name }>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What every tool is called with: who, on which thread, in the version that they see. */
export const callOn = async ({ hub, people }: ForumStage, thread: string, post: SampleOfficer) => {
  const by = people.officer(post);
  const { version } = valueOf(thread, await hub.discussion.tools.showThread({ by, thread }));
  return { by, thread, version };
};

/** Uses a tool on a thread as a whole. */
export const useTool = async (stage: ForumStage, { thread: key, use }: Does<'tool'>) => {
  const { tools } = stage.hub.discussion;
  const thread = stage.journal.find(key);
  const call = await callOn(stage, thread, use.by);
  const tried = `${use.tool} ${key}`;
  switch (use.tool) {
    case 'summary':
      valueOf(tried, await tools.writeSummary({ ...call, text: use.text }));
      return;
    case 'note': {
      const { id } = valueOf(tried, await tools.showThread(call));
      const subject = { kind: 'thread', id } as const;
      const { by } = call;
      const known = valueOf(tried, await tools.listNotes({ by, subject }));
      if (known.some(({ text }) => text === use.text)) return;
      valueOf(tried, await tools.writeNote({ by, subject, text: use.text }));
      return;
    }
    case 'poll': {
      const { question, options } = use;
      const asked = await tools.openPoll({ ...call, question, options, closesAt: undefined });
      valueOrKnown(tried, asked, ['poll_exists']);
      return;
    }
    case 'pin': {
      const until = new Date(stage.clock.now().getTime() + use.days * DAY_MS);
      valueOf(tried, await tools.pinThread({ ...call, until }));
      return;
    }
    case 'rebuttal': {
      const rebuttal = await hoaxRebuttalId(stage.strapi, use.slug);
      valueOf(tried, await tools.linkRebuttal({ ...call, rebuttal }));
    }
  }
};

/** Votes in the poll of a thread. */
export const vote = async (stage: ForumStage, { thread: key, vote: given }: Does<'vote'>) => {
  const threadId = stage.journal.find(key);
  const by = stage.people.officer('lead');
  const { tools } = stage.hub.discussion;
  const { poll } = valueOf(key, await tools.showThread({ by, thread: threadId }));
  const option = poll?.options.find(({ label }) => label === given.option)?.key;
  if (option === undefined) throw new Error(`"${given.option}" is not in the poll of "${key}".`);
  const from = await visitor(stage, given.by);
  const voted = await stage.participation.vote({ from, threadId, option });
  valueOrKnown(`vote ${key}`, voted, ['already_voted']);
};

/** Lets a citizen hear of new posts in a thread. */
export const follow = async (stage: ForumStage, { thread, by }: Does<'follow'>) => {
  const threadId = stage.journal.find(thread);
  const from = await visitor(stage, by);
  const followed = await stage.participation.follow({ from, threadId, isFollowing: true });
  valueOf(`follow ${thread}`, followed);
};
