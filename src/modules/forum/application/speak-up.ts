import { fail, succeed, type Result } from '../../../kernel/result';
import type { CitizenBook } from '../../citizens';
import type {
  FileAppeal,
  ReportCommand,
  ReportReason,
  ReportTarget,
  SpendProof,
  TakeRoom,
} from '../../moderation';
import type { Answered, HashVisitor, ParticipationRefusal, Visitor } from './participation-ports';
import type { PostBook } from './post-ports';
import { nameOfVisitor } from './ask-around';
import { citizenOf, nameOfCitizen, roomFor } from './citizen-of';

interface SpeakDeps {
  readonly citizens: Pick<CitizenBook, 'ofUser'>;
  readonly takeRoom: TakeRoom;
  readonly spendProof: SpendProof;
  readonly hashVisitor: HashVisitor;
  readonly book: Pick<PostBook, 'findPost'>;
  readonly reportTarget: ReportTarget;
  readonly fileAppeal: FileAppeal;
}

const PROOF_REFUSAL = {
  missing: 'report_needs_proof',
  invalid: 'proof_not_valid',
  expired: 'proof_run_out',
  replayed: 'proof_used',
} as const;

type Reporter = Result<ReportCommand['reporter'], ParticipationRefusal>;

const visitingReporter = async (
  deps: SpeakDeps,
  { from, proof, email }: { from: Visitor; proof: unknown; email: string | undefined },
): Promise<Reporter> => {
  const key = nameOfVisitor(deps, from);
  const seconds = await deps.takeRoom({ act: 'visitor_report', who: key });
  if (seconds !== undefined) return fail({ code: 'too_many_acts', limit: seconds });
  const state = await deps.spendProof(proof);
  if (state !== 'valid') return fail({ code: PROOF_REFUSAL[state] });
  const { language } = from;
  return succeed({ kind: 'visitor', key, isVerified: false, contact: email, language });
};

const signedReporter = async (deps: SpeakDeps, from: Visitor): Promise<Reporter> => {
  const citizen = await citizenOf(deps, from);
  if (!citizen.ok) return citizen;
  const { id, isVerified, language } = citizen.value;
  const room = await roomFor(deps, { act: 'report', citizen: { id } });
  if (!room.ok) return room;
  return succeed({ kind: 'citizen', id, key: nameOfCitizen({ id }), isVerified, language });
};

/** Lets people report what they read, and authors appeal. Visitors report too, with a proof of work. */
export const makeSpeakUp = (deps: SpeakDeps) => ({
  async reportPost({
    from,
    postId,
    reason,
    note,
    proof,
    email,
  }: {
    readonly from: Visitor;
    readonly postId: string;
    readonly reason: ReportReason;
    readonly note: string;
    readonly proof?: unknown;
    readonly email?: string | undefined;
  }): Answered<{ readonly isTaken: true }> {
    const post = await deps.book.findPost(postId);
    if (post === undefined) return fail({ code: 'report_target_gone' });
    const reporter =
      from.userId === undefined
        ? await visitingReporter(deps, { from, proof, email })
        : await signedReporter(deps, from);
    if (!reporter.ok) return reporter;
    const ref = { kind: 'post', id: post.id } as const;
    const taken = await deps.reportTarget({ ref, reason, note, reporter: reporter.value });
    return taken.ok ? succeed({ isTaken: true }) : taken;
  },
  async fileAppeal({
    from,
    decision,
    text,
  }: {
    readonly from: Visitor;
    readonly decision: string;
    readonly text: string;
  }): Answered<{ readonly filedAt: Date; readonly dueAt: Date }> {
    const citizen = await citizenOf(deps, from);
    if (!citizen.ok) return citizen;
    const room = await roomFor(deps, { act: 'appeal', citizen: citizen.value });
    if (!room.ok) return room;
    const filed = await deps.fileAppeal({ decision, citizenId: citizen.value.id, text });
    if (!filed.ok) return filed;
    const { filedAt, dueAt } = filed.value;
    return succeed({ filedAt, dueAt });
  },
});
