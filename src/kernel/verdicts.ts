import type { Bilingual, Language } from './language';

/** What the check of a claim may come to. */
export const VERDICTS = ['false_claim', 'misleading', 'unproven', 'satire', 'true_claim'] as const;

/** What the check of a claim came to. */
export type Verdict = (typeof VERDICTS)[number];

/** The word for each verdict. */
const VERDICT_LABELS: Readonly<Record<Verdict, Bilingual>> = {
  false_claim: { id: 'HOAKS', en: 'HOAX' },
  misleading: { id: 'MENYESATKAN', en: 'MISLEADING' },
  unproven: { id: 'BELUM TERBUKTI', en: 'UNPROVEN' },
  satire: { id: 'SATIRE', en: 'SATIRE' },
  true_claim: { id: 'BENAR', en: 'TRUE' },
};

const ALT_PREFIXES: Bilingual = { id: 'HOAKS:', en: 'HOAX:' };

/**
 * Whether the picture of a checked claim is shown only with the HOAKS stamp across it.
 * Yes where the claim misled people (false, misleading, satire taken for news), so that the picture cannot go round
 * again by itself; no where it was found true or could not be settled, since the stamp would say more than the check.
 */
export const carriesHoaxStamp = (verdict: Verdict): boolean =>
  verdict === 'false_claim' || verdict === 'misleading' || verdict === 'satire';

const FACT_CHECK_LABELS: Bilingual = { id: 'CEK FAKTA', en: 'FACT CHECK' };

/**
 * The title of a rebuttal with a label in front (`[CEK FAKTA] …`), unless it begins with that label or the verdict's
 * word. Not the verdict itself: the title leads with the fact, and "[HOAKS]" before a fact would call the fact a hoax.
 */
export const labelTitle = (input: {
  readonly title: string;
  readonly verdict: Verdict;
  readonly language: Language;
}): string => {
  const label = FACT_CHECK_LABELS[input.language];
  const beginning = input.title.replace(/^[^\p{L}]+/u, '').toUpperCase();
  const isLabelled = [label, VERDICT_LABELS[input.verdict][input.language]].some((word) =>
    beginning.startsWith(word),
  );
  return isLabelled ? input.title : `[${label}] ${input.title}`;
};

const WRITTEN_PREFIX = /^\s*(?:hoaks|hoax)\s*:\s*/i;

/**
 * Alt text of a stamped picture: begins with what the stamp says, once, in the language of the text. An alt text that is
 * missing stays missing.
 */
export const stampAlt = (alt: string, language: Language): string =>
  alt.trim() === ''
    ? alt
    : `${ALT_PREFIXES[language]} ${alt.replace(WRITTEN_PREFIX, '').trim()}`.trimEnd();
