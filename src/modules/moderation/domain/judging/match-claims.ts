/** A false claim that the office has rebutted in public. */
export interface RebuttedClaim {
  /** The document id of the rebuttal. */
  readonly rebuttalId: string;
  readonly claim: string;
}

/** Looks for rebutted claims in a folded text; gives the ids of the rebuttals, the best match first. */
export type MatchClaims = (folded: string) => readonly string[];

const MOST_MATCHES = 3; // whoever reads the note looks at one of them

// Words that stand in every claim and say nothing of what it is about.
const STOP_WORDS = new Set(
  (
    'yang untuk dengan pada dari akan telah sudah oleh dalam kepada bagi agar juga tidak bukan atau karena adalah bahwa ' +
    'kalau jika bila supaya lewat bisa dapat harus wajib semua setiap para ialah ' +
    'that this with from have will been their they which into must every about would there were when what'
  ).split(' '),
);

const SHORTEST_KEYWORD = 4;
const SHORTEST_STEM = 4;

const AFFIXES = [
  /(?:nya|lah|kah)$/,
  /(?:kan|an|i)$/,
  /^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)/,
];

/**
 * The middle of a word without what Indonesian puts before and behind it: membagikan, dibagikan and pembagian agree on it.
 * No stem of a grammar: two words that fall together by chance count as one of several.
 */
const stem = (word: string): string =>
  AFFIXES.reduce((rest, affix) => {
    const shorter = rest.replace(affix, '');
    return shorter.length >= SHORTEST_STEM ? shorter : rest;
  }, word);

const keywordsOf = (folded: string): ReadonlySet<string> =>
  new Set(
    folded
      .split(' ')
      .filter((word) => word.length >= SHORTEST_KEYWORD && !STOP_WORDS.has(word))
      .map(stem),
  );

const trigramsOf = (folded: string): ReadonlySet<string> => {
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= folded.length; at += 1) trigrams.add(folded.slice(at, at + 3));
  return trigrams;
};

const FEWEST_KEYWORDS = 3; // two words may meet by chance
const KEYWORD_SHARE = 0.6;
const SHORTEST_CLAIM = 20;
const TRIGRAM_SHARE = 0.75; // with a slip in every fifth word
const MOST_CANDIDATES = 10; // whose trigrams are looked at

interface Claim {
  readonly rebuttalId: string;
  readonly folded: string;
  readonly keywords: ReadonlySet<string>;
  readonly weight: number;
}

interface Candidate {
  readonly claim: Claim;
  hits: number;
  weight: number;
}

/** A word in many claims (the name of the office) tells them apart less than one in few. */
const weighKeywords = (sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const keyword of sets.flatMap((set) => Array.from(set))) {
    counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  }
  return new Map(
    Array.from(counts, ([keyword, count]) => [keyword, Math.log(1 + sets.length / count)]),
  );
};

const shareOfTrigrams = (claim: Claim, text: ReadonlySet<string>): number => {
  if (claim.folded.length < SHORTEST_CLAIM) return 0;
  const wanted = Array.from(trigramsOf(claim.folded));
  return wanted.filter((trigram) => text.has(trigram)).length / wanted.length;
};

/**
 * Builds the search for a list of claims; build it once for each version of the list. `fold` makes a text comparable as the
 * texts are that it will be asked about. A claim is found by its words in whatever order, or nearly as it is written.
 */
export const makeMatchClaims = (
  { fold }: { readonly fold: (text: string) => string },
  claims: readonly RebuttedClaim[],
): MatchClaims => {
  const known = claims.map(({ rebuttalId, claim }) => {
    const folded = fold(claim);
    return { rebuttalId, folded, keywords: keywordsOf(folded) };
  });
  const weights = weighKeywords(known.map(({ keywords }) => keywords));
  const byKeyword = new Map<string, Claim[]>();
  for (const one of known) {
    const keywords = Array.from(one.keywords);
    const weight = keywords.reduce((sum, keyword) => sum + (weights.get(keyword) ?? 0), 0);
    for (const keyword of keywords) {
      byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), { ...one, weight }]);
    }
  }
  const candidatesFor = (folded: string): readonly Candidate[] => {
    const found = new Map<string, Candidate>();
    for (const keyword of keywordsOf(folded)) {
      for (const claim of byKeyword.get(keyword) ?? []) {
        const key = `${claim.rebuttalId} ${claim.folded}`;
        const candidate = found.get(key) ?? { claim, hits: 0, weight: 0 };
        candidate.hits += 1;
        candidate.weight += weights.get(keyword) ?? 0;
        found.set(key, candidate);
      }
    }
    return Array.from(found.values())
      .sort((one, other) => other.weight - one.weight)
      .slice(0, MOST_CANDIDATES);
  };
  return (folded) => {
    const candidates = candidatesFor(folded);
    if (candidates.length === 0) return [];
    const trigrams = trigramsOf(folded);
    const matching = candidates.filter(
      ({ claim, hits, weight }) =>
        (hits >= FEWEST_KEYWORDS && weight >= claim.weight * KEYWORD_SHARE) ||
        shareOfTrigrams(claim, trigrams) >= TRIGRAM_SHARE,
    );
    return Array.from(new Set(matching.map(({ claim }) => claim.rebuttalId))).slice(
      0,
      MOST_MATCHES,
    );
  };
};
