import type { Channel, Plan } from '../../../../channels/contract';
import { findChannel } from '../../../../channels/registry';
import { canonicalJson } from '../../../../kernel/canonical-json';
import type { Issue } from '../../../../kernel/failures';
import type { DocumentSnapshot, SnapshotPlan } from '../../../editorial';
import type { Account, AccountStore, OutboxStore } from '../ports';
import { findTakenPlaces, type PlaceWish } from './taken-places';
import { toPiece, toPlan, type OfficeFacts } from './to-piece';

/** A post written for one plan, with what is wrong with it. */
export interface ComposedPlan {
  readonly index: number;
  readonly stored: SnapshotPlan;
  readonly plan: Plan;
  readonly channel: Channel;
  readonly settings: unknown;
  readonly payload: unknown;
  readonly issues: readonly Issue[];
}

/** A plan for which no post can be written, and why. */
export interface UncomposedPlan {
  readonly index: number;
  readonly stored: SnapshotPlan;
  readonly issues: readonly Issue[];
}

/** Writes the post of every plan of a document. */
export type ComposePlans = (
  document: DocumentSnapshot,
) => Promise<readonly (ComposedPlan | UncomposedPlan)[]>;

/** True where a post was written. */
export const isComposed = (plan: ComposedPlan | UncomposedPlan): plan is ComposedPlan =>
  'channel' in plan;

/** Settings that the hub's configuration gives to every account of a channel, by channel. */
export type SettingsDefaults = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const blame = (index: number, key: string, issue: Omit<Issue, 'field' | 'severity'>): Issue => ({
  ...issue,
  field: `channelPlans.${String(index)}.${key}`,
  severity: 'error',
});

type Known = ComposedPlan | UncomposedPlan;

/** What only one plan may take: an account for one audience, and the post on it where one could be written. */
const shareOf = (plan: Known): readonly string[] => {
  const { channel, accountKey, audience } = plan.stored;
  const slot = canonicalJson({ channel, accountKey, audience });
  if (!isComposed(plan)) return [slot];
  return [slot, canonicalJson({ channel, accountKey, payload: plan.payload })];
};

/**
 * Blames every plan but the first of those that would put the same post on one account: planned for one audience, or
 * for two of which one reads the general text for want of its own.
 */
const blameTwins = (plans: readonly Known[]): readonly Known[] => {
  // Counted and not compared pair by pair: a form may hold far more plans than a document may.
  const taken = new Map<string, number>();
  return plans.map((plan) => {
    const shares = shareOf(plan);
    const before = Math.max(...shares.map((share) => taken.get(share) ?? 0));
    for (const share of shares) taken.set(share, (taken.get(share) ?? 0) + 1);
    if (before === 0) return plan;
    const twin = blame(plan.index, 'channel', {
      code: 'duplicate_plan',
      limit: 1,
      actual: before + 1,
    });
    return { ...plan, issues: [twin, ...plan.issues] };
  });
};

/** Marks issues with the channel that found them: two channels may use one code for two sentences. */
export const ofChannel = (channel: Channel, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, details: { ...issue.details, channel: channel.id } }));

const wishOf = (document: DocumentSnapshot, plan: Known): PlaceWish | undefined => {
  const place = isComposed(plan) ? plan.channel.place(plan.payload) : undefined;
  if (place === undefined) return undefined;
  const { channel, accountKey, audience } = plan.stored;
  const { documentId: contentDocumentId, locale: contentLocale } = document;
  const slot = { contentDocumentId, contentLocale, audience, channel, accountKey };
  return { slot, place };
};

/** Blames every plan whose place on the platform another post has, or is to have. */
const blameTaken = async (
  outbox: Pick<OutboxStore, 'inPlaces'>,
  document: DocumentSnapshot,
  plans: readonly Known[],
): Promise<readonly Known[]> => {
  const wishes = plans.map((plan) => wishOf(document, plan));
  const taken = await findTakenPlaces(
    outbox.inPlaces,
    wishes.filter((wish) => wish !== undefined),
  );
  return plans.map((plan, index) => {
    const wish = wishes[index];
    const found = wish && taken.get(wish);
    if (wish === undefined || found === undefined) return plan;
    const issue = blame(plan.index, wish.place.field, {
      code: found.code,
      limit: 1,
      details: { channel: wish.slot.channel, title: found.title },
    });
    return { ...plan, issues: [...plan.issues, issue] };
  });
};

/** Settings of an account over the defaults of its channel. */
export const settingsOf = (account: Account, defaults: SettingsDefaults): unknown => ({
  ...defaults[account.channel],
  ...(typeof account.settings === 'object' ? account.settings : {}),
});

const missingAccount = (
  stored: SnapshotPlan,
  index: number,
  accounts: readonly Account[],
): Issue => {
  const known = accounts.filter((account) => account.channel === stored.channel);
  return blame(index, 'accountKey', {
    code: 'account_missing',
    actual: stored.accountKey,
    limit: known.map((account) => account.key).join(', ') || '–',
    details: { channel: stored.channel },
  });
};

/** Builds the writer of posts that the preview and the outbox share: what an editor sees is what is sent. */
export const makeComposePlans =
  (deps: {
    accounts: AccountStore;
    outbox: Pick<OutboxStore, 'inPlaces'>;
    office: OfficeFacts;
    settingsDefaults: SettingsDefaults;
  }): ComposePlans =>
  async (document) => {
    if (document.plans.length === 0) return [];
    const accounts = await deps.accounts.list();
    const plans = document.plans.map((stored, index): Known => {
      const channel = findChannel(stored.channel);
      const account = accounts.find(
        (known) => known.channel === stored.channel && known.key === stored.accountKey,
      );
      if (channel === undefined) {
        return { index, stored, issues: [blame(index, 'channel', { code: 'channel_missing' })] };
      }
      if (account === undefined) {
        return { index, stored, issues: [missingAccount(stored, index, accounts)] };
      }
      const plan = toPlan(stored, index);
      const settings = settingsOf(account, deps.settingsDefaults);
      const piece = toPiece({ document, audience: stored.audience, office: deps.office });
      const payload = channel.compose({ piece, plan, settings });
      const issues = ofChannel(channel, channel.validate({ payload, plan, settings }));
      return { index, stored, plan, channel, settings, payload, issues };
    });
    return blameTaken(deps.outbox, document, blameTwins(plans));
  };
