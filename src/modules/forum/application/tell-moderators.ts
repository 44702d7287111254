import type { OpenCaseFor } from '../../moderation';
import { caseOriginOf, heaviest, type PassedText } from './judge-text';
import type { PostInPlace } from './post-ports';
import { toTarget } from './to-target';

/** Opens the case of a text that is held, or public with something found in it; in the transaction that wrote it. */
export const tellModerators = async (
  { openCase }: { readonly openCase: OpenCaseFor },
  written: { readonly inPlace: PostInPlace; readonly passed: PassedText; readonly at: Date },
): Promise<void> => {
  const { inPlace, passed, at } = written;
  // An edit of what waits is waiting too, whatever the checks say of it.
  const origin = inPlace.newest.state === 'held' ? 'held' : caseOriginOf(passed);
  if (origin === undefined) return;
  const reason = heaviest(passed.judged.findings)?.code ?? origin;
  await openCase({ target: toTarget(inPlace), origin, reason, at });
};
