import type { SampleOfficer, SamplePost } from '../../../sample/forum';
import type { WrittenPost } from '../../../src/modules/forum';
import { decide } from './moderate';
import { visitor, type ForumStage } from './stage';
import type { ForumStep } from './steps';
import { callOn } from './tools';
import { valueOf } from './value-of';

type Does<Name extends ForumStep['does']> = Extract<ForumStep, { readonly does: Name }>;

const APPROVED_AFTER_SECONDS = 45 * 60; // a morning on which somebody looks after the forum

const isOfficer = (by: string): by is SampleOfficer => by === 'moderator' || by === 'lead';

const marksOf = ({ isInsisting = false }: Pick<SamplePost, 'isInsisting'>) => ({
  insist: isInsisting,
  website: '',
});

/** Notes what was written, and lets it through as the moderator would, unless it is left waiting. */
const settle = async (
  stage: ForumStage,
  { about, post }: { readonly about: string; readonly post: SamplePost },
  { postId, state }: WrittenPost,
): Promise<void> => {
  stage.journal.note(about, postId);
  if (post.isLeftWaiting === true && state !== 'held') {
    throw new Error(`"${about}" should be held, and is ${state}.`);
  }
  if (state !== 'held' || post.isLeftWaiting === true) return;
  stage.clock.advance(APPROVED_AFTER_SECONDS);
  const wanted = { by: 'moderator', action: 'approve', justification: '' } as const;
  await decide(stage, about, wanted);
};

/** Opens a thread. */
export const open = async (stage: ForumStage, { about, thread, post }: Does<'open'>) => {
  const { key, category, title, language } = thread;
  const written = valueOf(
    about,
    await stage.participation.writeThread({
      ...{ from: await visitor(stage, post.by), marks: marksOf(post) },
      wish: { category, title, text: post.text, language },
    }),
  );
  stage.journal.note(key, written.threadId);
  await settle(stage, { about, post }, written);
};

/** Answers in a thread, as a citizen or for the office. */
export const say = async (stage: ForumStage, { about, thread, post }: Does<'say'>) => {
  const { by, text } = post;
  const threadId = stage.journal.find(thread);
  const { participation, people, hub } = stage;
  const answered = isOfficer(by)
    ? await hub.discussion.voices.answerThread({ by: people.officer(by), thread: threadId, text })
    : await participation.writePost({
        ...{ from: await visitor(stage, by), marks: marksOf(post) },
        wish: { threadId, text },
      });
  const written = valueOf(about, answered);
  await settle(stage, { about, post }, written);
  if (post.isOfficial !== true) return;
  const call = await callOn(stage, threadId, 'lead');
  const { number } = written;
  valueOf(about, await hub.discussion.tools.markOfficialAnswer({ ...call, number }));
};

/** Changes a post; where the checks hold the new wording, it waits. */
export const edit = async (stage: ForumStage, { about, by, text }: Does<'edit'>) => {
  const postId = stage.journal.find(about);
  const post = await stage.hub.discussion.forum.book.findPost(postId);
  if (post === undefined) throw new Error(`There is no post "${about}".`);
  valueOf(
    `edit ${about}`,
    await stage.participation.editPost({
      ...{ from: await visitor(stage, by), marks: marksOf({}) },
      wish: { postId, version: post.version, text },
    }),
  );
};
