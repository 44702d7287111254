import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../../kernel/clock';
import { UID } from '../../../../platform/uids';
import type { ClaimsNow } from '../../application/judging/judging-ports';
import {
  makeMatchClaims,
  type MatchClaims,
  type RebuttedClaim,
} from '../../domain/judging/match-claims';
import { foldForComparing } from '../../domain/judging/normalise';

const FRESH_MS = 60_000; // a rebuttal counts a minute after it was published, in every process
const MOST_REBUTTALS = 1000;

interface RebuttalRow {
  readonly documentId: string;
  readonly claimReviewed: string;
  readonly myth: string | null;
}

/** What readers can look up now; a claim that was found to be true is none to warn of. */
const readClaims = async (strapi: Core.Strapi): Promise<readonly RebuttedClaim[]> => {
  const rows = (await strapi.db.query(UID.hoaxRebuttal).findMany({
    where: {
      publishedAt: { $notNull: true },
      verdict: { $ne: 'true_claim' },
      withdrawal: { $null: true },
    },
    select: ['documentId', 'claimReviewed', 'myth'],
    orderBy: { id: 'desc' },
    limit: MOST_REBUTTALS,
  })) as readonly RebuttalRow[];
  return rows.flatMap(({ documentId, claimReviewed, myth }) =>
    [claimReviewed, myth ?? '']
      .filter((claim) => claim !== '')
      .map((claim) => ({ rebuttalId: documentId, claim })),
  );
};

/** The claims of all published rebuttals, read at most once a minute and by one reader at a time. */
export const strapiPublishedClaims = (
  strapi: Core.Strapi,
  { clock }: { readonly clock: Clock },
): ClaimsNow => {
  let newest: { readonly until: number; readonly matchClaims: Promise<MatchClaims> } | undefined;
  const read = async (): Promise<MatchClaims> =>
    makeMatchClaims({ fold: foldForComparing }, await readClaims(strapi));
  return () => {
    const now = clock.now().getTime();
    if (newest === undefined || newest.until <= now) {
      const matchClaims = read();
      newest = { until: now + FRESH_MS, matchClaims };
      // Who asks next tries again.
      matchClaims.catch(() => {
        newest = undefined;
      });
    }
    return newest.matchClaims;
  };
};
