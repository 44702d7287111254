import type { Judge } from '../modules/moderation';
import type { CitizenOptions } from '../modules/citizens/strapi/install';

/** No place and no door: a name is judged for its words alone. */
const NOWHERE = {
  isThreadOpen: true,
  isCategoryOpen: true,
  slowModeSeconds: 0,
  holdsAll: false,
  allowsLinks: false,
} as const;

/**
 * Puts a display name through the checks of the forum. Nobody decides on names one by one: what the checks would hold,
 * or ask to rewrite, is not taken.
 */
export const makeJudgeName =
  ({
    judge,
    currentRules,
  }: {
    readonly judge: Judge;
    readonly currentRules: () => Promise<number>;
  }): CitizenOptions['judgeName'] =>
  async ({ name, language, citizen, at }) => {
    const currentRulesVersion = await currentRules();
    const { outcome } = await judge({
      ...{ kind: 'display_name', title: '', text: name, language, at, currentRulesVersion },
      author: {
        ...{ kind: 'citizen', id: citizen?.id ?? 0, isVerified: citizen?.isVerified ?? false },
        // A name is chosen before anything is agreed to.
        ...{ isConfirmed: true, mayTakePart: true, rulesVersion: currentRulesVersion },
        memberSince: citizen?.joinedAt ?? at,
        approvedPosts: citizen?.approvedPosts ?? 0,
        rejectedPosts: citizen?.rejectedPosts ?? 0,
        ...{ openCases: 0, sanctions: [] },
      },
      place: NOWHERE,
      door: { isHoneypotFilled: false },
      wasNudged: false,
    });
    return { isAllowed: outcome === 'publish' || outcome === 'publish_with_note' };
  };
