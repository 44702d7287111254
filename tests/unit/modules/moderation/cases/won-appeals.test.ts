import {
  seenVersion,
  type DecisionAction,
} from '../../../../../src/modules/moderation/domain/cases/decisions';
import type { Moderator } from '../../../../../src/modules/moderation/domain/cases/who-may';
import {
  AUTHOR_ID,
  discussionStage,
  type DiscussionStage,
} from '../../../../support/discussion-stage';
import { aLead, aModerator, BECAUSE, SECOND } from '../../../../support/moderation-stage';

const SARI = aModerator();
const LEAD = aLead();
const DEPUTY = aLead({ id: 22, name: 'Wakil' });

/** A thread with one answer, which somebody has reported. */
const begin = async (text = 'Ya, buka.') => {
  const stage = discussionStage();
  const opened = await stage.openThread('Apakah loket buka?');
  if (!opened.ok) throw new Error(opened.failure.code);
  const answered = await stage.answer(opened.value.threadId, text);
  if (!answered.ok) throw new Error(answered.failure.code);
  const { postId } = answered.value;
  const post = () => {
    const found = stage.book.posts.find((one) => one.postId === postId);
    if (found === undefined) throw new Error('There is no post.');
    return found;
  };
  const ref = { kind: 'post' as const, id: post().id };
  const reporter = { kind: 'citizen', id: 100, key: 'citizen:100', isVerified: false } as const;
  await stage.reportTarget({
    ref,
    reason: 'spam',
    note: '',
    reporter: { ...reporter, language: 'id' },
  });
  return {
    ...{ stage, ref },
    shown: () => post().shown,
    edit: (text: string) => stage.edit(postId, post().version, text),
    decide: (by: Moderator, action: DecisionAction) => decide(stage, { ref, by, action }),
  };
};

interface Asked {
  readonly ref: { readonly kind: 'post'; readonly id: number };
  readonly by: Moderator;
  readonly action: DecisionAction;
}

/** Decides, and lets the time go by after which the decision takes effect; gives its id in addresses. */
const decideOnly = async (stage: DiscussionStage, asked: Asked): Promise<string> => {
  const target = await stage.targets.find(asked.ref);
  const [known] = stage.cases.all;
  if (known === undefined) throw new Error('There is no case.');
  const { by, action } = asked;
  const version = seenVersion(known, target);
  const made = await stage.decideCase({
    ...BECAUSE,
    caseId: known.id,
    by,
    action,
    version,
    days: 3,
  });
  if (!made.ok) throw new Error(made.failure.code);
  stage.clock.pass(10 * SECOND);
  return made.value.documentId;
};

/** Decides, and lets the decision take effect. */
const decide = async (stage: DiscussionStage, asked: Asked): Promise<string> => {
  const decision = await decideOnly(stage, asked);
  await stage.applyDueDecisions();
  return decision;
};

const win = async (stage: DiscussionStage, decision: string, by = LEAD): Promise<void> => {
  const filed = await stage.fileAppeal({ decision, citizenId: AUTHOR_ID, text: 'Mohon ditinjau.' });
  if (!filed.ok) throw new Error(filed.failure.code);
  const answer = { outcome: 'overturned', reply: 'Anda benar.', by, version: 1 } as const;
  const decided = await stage.decideAppeal({ ...answer, appealId: filed.value.id });
  if (!decided.ok) throw new Error(decided.failure.code);
};

describe('an appeal that was won', () => {
  it('brings back what the decision took away', async () => {
    const { stage, shown, decide: by } = await begin();
    await win(stage, await by(SARI, 'hide'));
    expect(shown()).toBe('Ya, buka.');
  });

  it('lifts the sanction alone, where the text was hidden by another decision', async () => {
    const { stage, shown, decide: by } = await begin();
    await by(SARI, 'hide');
    await win(stage, await by(DEPUTY, 'mute'));
    expect(shown()).toBeUndefined();
    expect(stage.sanctions.all.map(({ liftedAt }) => liftedAt)).not.toContain(undefined);
  });

  it('brings nothing back that was hidden again, for whatever other reason, since then', async () => {
    const { stage, shown, decide: by } = await begin();
    const first = await by(SARI, 'hide');
    await by(LEAD, 'show');
    await by(SARI, 'hide');
    await win(stage, first);
    expect(shown()).toBeUndefined();
  });

  it('brings nothing back that another decision hides at the same moment', async () => {
    const { stage, ref, shown, edit, decide: by } = await begin();
    await edit('TAHAN dulu');
    const rejected = await by(SARI, 'reject');
    await decideOnly(stage, { ref, by: SARI, action: 'hide' });
    const findLocked = stage.targets.findLocked.bind(stage.targets);
    // Whoever wants the text waits for the one that is hiding it.
    jest.spyOn(stage.targets, 'findLocked').mockImplementationOnce(async (wanted) => {
      await stage.applyDueDecisions();
      return findLocked(wanted);
    });
    await win(stage, rejected);
    expect(shown()).toBeUndefined();
  });

  it('unlocks nothing that was locked again since then', async () => {
    const { stage, decide: by } = await begin();
    const first = await by(SARI, 'lock');
    await by(LEAD, 'unlock');
    await by(SARI, 'lock');
    await win(stage, first);
    expect(stage.book.posts[1]?.state).toBe('locked');
  });

  it('shows the wording that stood there, and no edit that was rejected before', async () => {
    const { stage, shown, edit, decide: by } = await begin();
    await edit('TAHAN dulu');
    await by(SARI, 'reject');
    expect(shown()).toBe('Ya, buka.');
    await win(stage, await by(SARI, 'hide'));
    expect(shown()).toBe('Ya, buka.');
  });

  it('shows the edit that it was about, where that was rejected', async () => {
    const { stage, shown, edit, decide: by } = await begin();
    await edit('TAHAN dulu');
    await win(stage, await by(SARI, 'reject'));
    expect(shown()).toBe('TAHAN dulu');
  });
});

describe("an author's edit", () => {
  it('of what waits for a person goes on waiting, though the checks let it pass', async () => {
    const { stage, shown, edit } = await begin('TAHAN dulu');
    expect((await edit('Ya, buka.')).ok).toBe(true);
    expect(shown()).toBeUndefined();
    expect(stage.book.posts[1]?.state).toBe('held');
  });

  it('of what was hidden until somebody decides stays hidden', async () => {
    const { stage, ref, shown, edit } = await begin();
    const at = stage.clock.now();
    await stage.targets.move({ ref, move: 'hide_auto', at, reason: 'spam' });
    expect((await edit('Semua baik.')).ok).toBe(true);
    expect(shown()).toBeUndefined();
  });

  it('of what a moderator hid or rejected is refused', async () => {
    const hidden = await begin();
    await hidden.decide(SARI, 'hide');
    const rejected = await begin('TAHAN dulu');
    await rejected.decide(SARI, 'reject');
    for (const { edit, shown } of [hidden, rejected]) {
      expect(await edit('Semua baik.')).toMatchObject({ failure: { code: 'post_not_editable' } });
      expect(shown()).toBeUndefined();
    }
  });
});
