import {
  addedRule,
  citizens,
  officeTalk,
  questions,
  todaysBanner,
  todaysClaim,
  townTalk,
  type SampleAppeal,
  type SampleCitizen,
  type SampleDecision,
  type SampleOfficeTalk,
  type SamplePost,
  type SampleReport,
  type SampleThread,
  type SampleTool,
  type SampleVote,
} from '../../../sample/forum';

/** What one step does. A post is named by its thread and its place there, from 1 on: `sp2d/2`. */
export type ForumDeed =
  | { readonly does: 'join'; readonly citizen: SampleCitizen }
  | { readonly does: 'rules' | 'words' | 'canned_text' | 'sweep' }
  | { readonly does: 'open'; readonly thread: SampleThread; readonly post: SamplePost }
  | { readonly does: 'find'; readonly talk: SampleOfficeTalk }
  | { readonly does: 'say'; readonly thread: string; readonly post: SamplePost }
  | { readonly does: 'edit'; readonly by: string; readonly text: string }
  | { readonly does: 'report'; readonly report: SampleReport }
  | { readonly does: 'decide'; readonly decision: SampleDecision }
  | { readonly does: 'appeal'; readonly by: string; readonly appeal: SampleAppeal }
  | { readonly does: 'answer_appeal'; readonly answer: NonNullable<SampleAppeal['answer']> }
  | { readonly does: 'tool'; readonly thread: string; readonly use: SampleTool }
  | { readonly does: 'vote'; readonly thread: string; readonly vote: SampleVote }
  | { readonly does: 'follow'; readonly thread: string; readonly by: string };

/** One step of the sample: when, what, and to which post. */
export type ForumStep = ForumDeed & {
  /** Names the step, so that none is taken twice. */
  readonly id: string;
  readonly hoursAgo: number;
  /** The post that it is about; empty where it is about none. */
  readonly about: string;
};

const step = (about: string, hoursAgo: number, id: string, deed: ForumDeed): ForumStep => ({
  ...{ id: `${id} ${about}`, hoursAgo, about },
  ...deed,
});

const stepsOfDecision = (
  about: string,
  by: string,
  decision: SampleDecision,
): readonly ForumStep[] => {
  const { appeal } = decision;
  const decide = step(about, decision.hoursAgo, `decide ${decision.action}`, {
    does: 'decide',
    decision,
  });
  if (appeal === undefined) return [decide];
  const file = step(about, appeal.hoursAgo, 'appeal', { does: 'appeal', by, appeal });
  const { answer } = appeal;
  return answer === undefined
    ? [decide, file]
    : [decide, file, step(about, answer.hoursAgo, 'answer', { does: 'answer_appeal', answer })];
};

const stepsAfterPost = (
  about: string,
  { by, edit, reports = [], decisions = [] }: SamplePost,
): readonly ForumStep[] => [
  ...(edit ? [step(about, edit.hoursAgo, 'edit', { does: 'edit', by, text: edit.text })] : []),
  ...reports.map((report) =>
    step(about, report.hoursAgo, `report ${report.by}`, { does: 'report', report }),
  ),
  ...decisions.flatMap((decision) => stepsOfDecision(about, by, decision)),
];

/** Everything in a thread after its beginning; `from` is the place of the first of these posts. */
const stepsOfTalk = (
  { key, posts, tools = [], votes = [], followers = [] }: SampleOfficeTalk | SampleThread,
  from: number,
): readonly ForumStep[] => {
  const [first] = posts;
  return [
    ...posts.flatMap((post, index) => {
      const about = `${key}/${String(index + 1)}`;
      const say = step(about, post.hoursAgo, 'say', { does: 'say', thread: key, post });
      return [...(index < from ? [] : [say]), ...stepsAfterPost(about, post)];
    }),
    ...followers.map((by) =>
      step(key, first?.hoursAgo ?? 0, `follow ${by}`, { does: 'follow', thread: key, by }),
    ),
    ...tools.map((use) =>
      step(key, use.hoursAgo, `tool ${use.tool}`, { does: 'tool', thread: key, use }),
    ),
    ...votes.map((vote) =>
      step(key, vote.hoursAgo, `vote ${vote.by}`, { does: 'vote', thread: key, vote }),
    ),
  ];
};

const stepsOfThread = (thread: SampleThread): readonly ForumStep[] => {
  const [post] = thread.posts;
  if (post === undefined) throw new Error(`The thread "${thread.key}" has no post.`);
  const about = `${thread.key}/1`;
  return [
    step(about, post.hoursAgo, 'open', { does: 'open', thread, post }),
    ...stepsOfTalk(thread, 1),
  ];
};

const SWEPT_HOURS_AGO = 4.8; // what many reports hide is hidden then; every clock runs out later

/** What happened before today, the oldest first. */
export const pastSteps = (): readonly ForumStep[] => {
  const steps = [
    step('', addedRule.hoursAgo, 'rules', { does: 'rules' }),
    step('', addedRule.hoursAgo, 'words', { does: 'words' }),
    step('', addedRule.hoursAgo, 'canned', { does: 'canned_text' }),
    ...citizens.map((citizen) =>
      step(citizen.key, citizen.joinedHoursAgo, 'join', { does: 'join', citizen }),
    ),
    ...[...questions, ...townTalk].flatMap(stepsOfThread),
    step('', SWEPT_HOURS_AGO, 'sweep past', { does: 'sweep' }),
  ];
  return steps.toSorted((one, other) => other.hoursAgo - one.hoursAgo);
};

/** What happens after the office has published its texts, as it is written. */
export const todaysSteps = (): readonly ForumStep[] => {
  const { thread, ...banner } = todaysBanner;
  const { by, text } = todaysClaim;
  const use: SampleTool = { ...banner, hoursAgo: 0 };
  const post: SamplePost = { by, text, hoursAgo: 0 };
  return [
    ...officeTalk.flatMap((talk) => [
      step(talk.key, 0, 'find', { does: 'find', talk }),
      ...stepsOfTalk(talk, 0),
    ]),
    step(`${thread}/claim`, 0, 'say', { does: 'say', thread: todaysClaim.thread, post }),
    step(thread, 0, `tool ${use.tool}`, { does: 'tool', thread, use }),
    step('', 0, 'sweep today', { does: 'sweep' }),
  ];
};
