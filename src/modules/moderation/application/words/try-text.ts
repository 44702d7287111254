import { describeIssue } from '../../../../kernel/describe-issue';
import type { Language } from '../../../../kernel/language';
import type { Finding } from '../../domain/finding';
import { SIGNAL_TEXTS } from '../../domain/signals/signal-texts';
import { foldText } from '../../domain/words/fold';
import type { CurrentSignals } from './current-signals';

/** A finding with its sentence. */
export interface TriedFinding extends Finding {
  readonly message: string;
}

/** What the signals say of a text. */
export interface TriedText {
  readonly findings: readonly TriedFinding[];
  /** The text as it is compared. */
  readonly folded: string;
}

/** Shows what the signals find in a text that nobody posts; nothing is stored. */
export type TryText = (input: {
  readonly text: string;
  readonly language: Language;
}) => Promise<TriedText>;

const toMessage = ({ code, details = {} }: Finding, language: Language): string =>
  describeIssue({ code, field: '', severity: 'warning', details }, SIGNAL_TEXTS, language);

/** Builds the use case. */
export const makeTryText =
  ({ currentSignals }: { readonly currentSignals: CurrentSignals }): TryText =>
  async ({ text, language }) => {
    const signals = await currentSignals();
    const findings = signals(text).map((finding) => ({
      ...finding,
      message: toMessage(finding, language),
    }));
    return { findings, folded: foldText(text).text };
  };
