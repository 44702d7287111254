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
  readonly trigrams: () => readonly string[];
  /** Of all its keywords. */
  readonly weight: number;
}

interface Candidate {
  hits: number;
  weight: number;
}

/** A word in many claims (the name of the office) tells them apart less than one in few. */
const weighKeywords = (sets: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const keyword of sets.flat()) {
    counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  }
  return new Map(
    Array.from(counts, ([keyword, count]) => [keyword, Math.log(1 + sets.length / count)]),
  );
};

/** The trigrams of a claim, taken apart when somebody asks and kept; none where it is too short to be known by them. */
const keepTrigrams = (folded: string): Claim['trigrams'] => {
  let kept: readonly string[] | undefined;
  return () => (kept ??= folded.length < SHORTEST_CLAIM ? [] : Array.from(trigramsOf(folded)));
};

const shareOfTrigrams = (claim: Claim, text: ReadonlySet<string>): number => {
  const wanted = claim.trigrams();
  if (wanted.length === 0) return 0;
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
    const keywords = Array.from(keywordsOf(folded));
    return { rebuttalId, trigrams: keepTrigrams(folded), keywords };
  });
  const weights = weighKeywords(known.map(({ keywords }) => keywords));
  const weightOf = (keyword: string): number => weights.get(keyword) ?? 0;
  const byKeyword = new Map<string, Claim[]>();
  for (const { rebuttalId, trigrams, keywords } of known) {
    const weight = keywords.reduce((sum, keyword) => sum + weightOf(keyword), 0);
    const claim = { rebuttalId, trigrams, weight };
    for (const keyword of keywords) {
      const others = byKeyword.get(keyword);
      if (others === undefined) byKeyword.set(keyword, [claim]);
      else others.push(claim);
    }
  }
  const candidatesFor = (folded: string): readonly (readonly [Claim, Candidate])[] => {
    const found = new Map<Claim, Candidate>();
    for (const keyword of keywordsOf(folded)) {
      const weight = weightOf(keyword);
      for (const claim of byKeyword.get(keyword) ?? []) {
        const candidate = found.get(claim);
        if (candidate === undefined) {
          found.set(claim, { hits: 1, weight });
        } else {
          candidate.hits += 1;
          candidate.weight += weight;
        }
      }
    }
    return Array.from(found)
      .sort(([, one], [, other]) => other.weight - one.weight)
      .slice(0, MOST_CANDIDATES);
  };
  return (folded) => {
    const candidates = candidatesFor(folded);
    if (candidates.length === 0) return [];
    const trigrams = trigramsOf(folded);
    const matching = candidates.filter(
      ([claim, { hits, weight }]) =>
        (hits >= FEWEST_KEYWORDS && weight >= claim.weight * KEYWORD_SHARE) ||
        shareOfTrigrams(claim, trigrams) >= TRIGRAM_SHARE,
    );
    return Array.from(new Set(matching.map(([{ rebuttalId }]) => rebuttalId))).slice(
      0,
      MOST_MATCHES,
    );
  };
};
