import type { Finding } from '../../domain/finding';
import {
  checkAccountAge,
  checkFirstPosts,
  checkOpenCases,
  checkRejections,
} from '../../domain/judging/author';
import { toClassifierFindings } from '../../domain/judging/classify';
import { isCitizensPost, type Context } from '../../domain/judging/context';
import { findCopies, isComparable } from '../../domain/judging/copies';
import { decide } from '../../domain/judging/decide';
import {
  checkHoneypot,
  checkMembership,
  checkPlace,
  checkProof,
  checkSanctions,
  checkSlowMode,
} from '../../domain/judging/gate';
import { checkLinkCount, checkLinkTexts, checkVisible } from '../../domain/judging/links';
import { checkLength, checkTitle, foldForComparing } from '../../domain/judging/normalise';
import { checkHoldsAll, checkLinksAllowed, checkNewThread } from '../../domain/judging/policy';
import type { RenderText } from '../judge-port';
import { asking, making, pure, type Check } from './check';
import type { ClaimsNow, Classify, FindPastTexts, HashText, SignalsNow } from './judging-ports';

/** What the checks ask for. */
export interface PipelineDeps {
  readonly renderText: RenderText;
  readonly findPastTexts: FindPastTexts;
  readonly signalsNow: SignalsNow;
  readonly claimsNow: ClaimsNow;
  /** Absent where the office uses none. */
  readonly classify?: Classify | undefined;
  readonly hash: HashText;
}

const CLASSIFIER_LIMIT_MS = 2000; // somebody is waiting for the answer

const findSignals = async (
  { signalsNow }: PipelineDeps,
  { submission: { title, text } }: Context,
): Promise<readonly Finding[]> => {
  const signals = await signalsNow();
  return [...(title === '' ? [] : signals(title, 'title')), ...signals(text, 'text')];
};

const findClaims = async (
  { claimsNow }: PipelineDeps,
  { submission: { title }, folded }: Context,
): Promise<readonly Finding[]> => {
  const matchClaims = await claimsNow();
  return matchClaims(`${foldForComparing(title)} ${folded}`.trim()).map((rebuttal) => ({
    ...{ phase: 'signals', code: 'rebutted_claim', severity: 'flag' },
    details: { rebuttal },
  }));
};

const lookForCopies = async (
  { findPastTexts }: PipelineDeps,
  context: Context,
): Promise<readonly Finding[]> => {
  const { submission, textHash } = context;
  const { author, at, place } = submission;
  const past = await findPastTexts({ author, textHash, at, exceptPostId: place.postId });
  return findCopies(context, past);
};

const isCitizens = { concerns: ({ submission }: Context) => isCitizensPost(submission) };
const isPost = { concerns: ({ submission }: Context) => submission.kind !== 'display_name' };
// A text that is refused leaves the hub to nobody.
const mayLeave = {
  limitMs: CLASSIFIER_LIMIT_MS,
  concerns: ({ findings }: Context) => findings.every(({ severity }) => severity !== 'refuse'),
};

const classifying = ({ classify }: PipelineDeps): readonly Check[] => {
  if (classify === undefined) return [];
  const ask = async ({ submission }: Context, signal: AbortSignal) => {
    const { kind, language, title, text } = submission;
    return toClassifierFindings(await classify({ kind, language, title, text }, signal));
  };
  return [asking('classifier', 'classify', ask, mayLeave)];
};

/** The checks in the order in which they run. Take one out, and a test of its phase fails. */
export const buildPipeline = (deps: PipelineDeps): readonly Check[] => {
  const { renderText, hash } = deps;
  return [
    // 0 The gate, first: it looks at who speaks and where, not at what is said, and needs nothing of what follows. Whoever
    // writes too much is turned away by the door before this, so that a flood costs no check.
    pure('gate', checkHoneypot),
    pure('gate', checkProof),
    pure('gate', checkSanctions),
    pure('gate', checkMembership),
    pure('gate', checkPlace),
    pure('gate', checkSlowMode),

    // 1 Normalised before anything is compared: one text in two spellings is one text. The original stays as it is.
    pure('normalise', checkLength),
    pure('normalise', checkTitle),
    making('normalise', 'foldText', ({ submission: { text } }) => {
      const folded = foldForComparing(text);
      return { folded, textHash: hash(folded) };
    }),

    // 2 Rendered before links are counted, here and by the policy: a link is what readers can press, not what looks like one.
    making('render', 'renderText', ({ submission: { text, kind } }) =>
      kind === 'display_name' ? {} : { rendered: renderText(text) },
    ),
    pure('render', checkVisible, isPost),
    pure('render', checkLinkCount, isPost),
    pure('render', checkLinkTexts, isPost),

    // 3 Copies after normalising, since they are known by the hash of the normalised text.
    asking('duplicates', 'findCopies', (context) => lookForCopies(deps, context), {
      concerns: isComparable,
    }),

    // 4 What is said. The words first, in the original, so that spans lead there; then what the office has answered before.
    asking('signals', 'findSignals', (context) => findSignals(deps, context)),
    asking('signals', 'findRebuttedClaims', (context) => findClaims(deps, context), isPost),

    // 5 Who says it, after what: a good name excuses no word. Staff answer to the office instead.
    pure('author', checkFirstPosts, isCitizens),
    pure('author', checkRejections, isCitizens),
    pure('author', checkAccountAge, isCitizens),
    pure('author', checkOpenCases, isCitizens),

    // 6 A service outside, as late as possible: it is slow, may be gone, and gets to see no text that is refused anyway.
    ...classifying(deps),

    // 7 The rules of the place, which may be stricter than all the rest; they count the links of 2. Staff set them.
    pure('policy', checkHoldsAll, isCitizens),
    pure('policy', checkLinksAllowed, isCitizens),
    pure('policy', checkNewThread, isCitizens),

    // 8 The decision, last: it weighs everything that was found.
    making('decide', 'decide', ({ findings, submission: { wasNudged } }) => ({
      outcome: decide(findings, wasNudged),
    })),
  ];
};
