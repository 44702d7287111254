import { PHASES, type Judged, type Phase } from '../../../../../src/modules/moderation';
import {
  aJudge,
  anAuthor,
  aNewcomer,
  aPastText,
  aSubmission,
  CLAIM,
  sha256,
  type SubmissionChanges,
} from '../../../../support/judging-fakes';

const LONG = 'Kami menunggu tiga jam di loket pajak tanpa nomor antrean, mohon ditambah petugas.';

interface Expectation {
  /** What it shows, for the name of the test. */
  readonly what: string;
  readonly submission: SubmissionChanges;
  readonly given?: Parameters<typeof aJudge>[0];
  readonly isMet: (judged: Judged) => boolean;
}

const hasOutcome = (outcome: Judged['outcome'], code: string) => (judged: Judged) =>
  judged.outcome === outcome && judged.findings.some((finding) => finding.code === code);

const post = (text: string): SubmissionChanges => ({ text });

/** Per phase what is lost without it. */
const EXPECTED: Readonly<Record<Phase, readonly Expectation[]>> = {
  gate: [
    {
      what: 'somebody who is muted is refused',
      submission: { author: anAuthor({ sanctions: [{ kind: 'mute' }] }) },
      isMet: hasOutcome('refuse', 'muted_for_good'),
    },
    {
      what: 'a replayed proof of work is refused',
      submission: { door: { proof: 'replayed' } },
      isMet: hasOutcome('refuse', 'proof_replayed'),
    },
  ],
  normalise: [
    {
      what: 'a text of zero-width characters alone is empty',
      submission: post('\u200b\u200d\ufeff\u2060'),
      isMet: hasOutcome('refuse', 'text_empty'),
    },
    {
      what: 'copies are known however they are spelt',
      submission: post('TERIMA  KASIH, loket baru'),
      isMet: ({ textHash }) => textHash === sha256('terima kasih loket baru'),
    },
  ],
  render: [
    {
      what: 'readers get HTML',
      submission: post('Ini **penting** sekali.'),
      isMet: ({ html }) => html === '<p>Ini <strong>penting</strong> sekali.</p>',
    },
    {
      what: 'links are counted',
      submission: post('Lihat https://a.example https://b.example https://c.example'),
      isMet: hasOutcome('hold', 'too_many_links'),
    },
  ],
  duplicates: [
    {
      what: 'one text from several people is held',
      submission: post(LONG),
      given: { past: [aPastText(LONG, { byId: 8 }), aPastText(LONG, { byId: 9 })] },
      isMet: hasOutcome('hold', 'campaign_copy'),
    },
  ],
  signals: [
    {
      what: 'a listed word is held',
      submission: post('Petugasnya goblok semua.'),
      isMet: hasOutcome('hold', 'listed_word'),
    },
    {
      what: 'a rebutted claim is published with a note that leads to the rebuttal',
      submission: post('Katanya KPPN buka lowongan pegawai, tapi bayar biaya seragam dulu?'),
      isMet: ({ outcome, findings }) =>
        outcome === 'publish_with_note' &&
        findings.some(({ details }) => details?.rebuttal === CLAIM.rebuttalId),
    },
  ],
  author: [
    {
      what: 'the first posts of a newcomer are held',
      submission: { author: aNewcomer() },
      isMet: hasOutcome('hold', 'first_posts'),
    },
  ],
  classifier: [
    {
      what: 'what the classifier is sure of is held',
      submission: {},
      given: { classify: () => Promise.resolve([{ label: 'hate', score: 0.95 }]) },
      isMet: hasOutcome('hold', 'classifier_label'),
    },
  ],
  policy: [
    {
      what: 'a category that holds everything holds this',
      submission: { place: { holdsAll: true } },
      isMet: hasOutcome('hold', 'category_holds_all'),
    },
  ],
  decide: [
    {
      what: 'a text without findings is published',
      submission: {},
      isMet: ({ outcome }) => outcome === 'publish',
    },
  ],
};

const cases = PHASES.flatMap((phase) =>
  EXPECTED[phase].map((expected) => ({ phase, ...expected })),
);

describe('the phases of the checks', () => {
  it.each(cases)('$phase: $what, and not without this phase', async (expected) => {
    const { phase, submission, given = {}, isMet } = expected;
    const whole = await aJudge(given).judge(aSubmission(submission));
    expect(isMet(whole)).toBe(true);
    const without = (check: { readonly phase: Phase }) => check.phase === phase;
    const reduced = await aJudge({ ...given, without }).judge(aSubmission(submission));
    expect(isMet(reduced)).toBe(false);
  });

  it('stand in the list in the order that is agreed, each of them', () => {
    const phases = aJudge().checks.map(({ phase }) => phase);
    expect(phases.filter((phase, at) => phase !== phases[at - 1])).toEqual(PHASES);
  });

  it('all run: a moderator sees every reason, and the strictest one decides', async () => {
    const { judge } = aJudge({
      classify: () => Promise.reject(new Error('never asked about what is refused')),
    });
    const judged = await judge(
      aSubmission({
        text: 'Goblok! https://a.example https://b.example https://c.example',
        author: anAuthor({ approvedPosts: 0, sanctions: [{ kind: 'mute' }] }),
        place: { holdsAll: true },
      }),
    );
    expect(judged.outcome).toBe('refuse');
    expect(judged.html).toBe('');
    expect(judged.findings.map(({ phase, code }) => `${phase} ${code}`)).toEqual([
      'gate muted_for_good',
      'render too_many_links',
      'signals listed_word',
      'author first_posts',
      'policy category_holds_all',
    ]);
  });

  it('without a decision leave the text to a person', async () => {
    const { judge } = aJudge({ without: ({ phase }) => phase === 'decide' });
    expect((await judge(aSubmission())).outcome).toBe('hold');
  });

  it('spare staff the checks of author and place, and not those of the gate and of what is said', async () => {
    const staff = anAuthor({ kind: 'staff', approvedPosts: 0, openCases: 9 });
    const { judge } = aJudge();
    const free = await judge(aSubmission({ author: staff, place: { holdsAll: true } }));
    expect(free).toMatchObject({ outcome: 'publish', findings: [] });
    const said = await judge(aSubmission({ author: staff, text: 'Goblok semua.' }));
    expect(said.outcome).toBe('hold');
    const program = await judge(aSubmission({ author: staff, door: { isHoneypotFilled: true } }));
    expect(program.outcome).toBe('refuse');
  });
});
