import type { PreviewModel } from '../../../../channels/contract';
import type { Issue } from '../../../../kernel/failures';
import type { DocumentSnapshot } from '../../../editorial';
import { isComposed, type ComposePlans } from './compose-plans';

/** What the editor sees of one plan. */
export interface PlanPreview {
  readonly index: number;
  readonly channel: string;
  readonly accountKey: string;
  readonly audience: string;
  /** Absent where no post can be written; the issues say why. */
  readonly preview?: PreviewModel;
  readonly issues: readonly Issue[];
}

/** Shows every planned post of a document, saved or not, as its channel would. */
export const makePreviewPlans =
  ({ composePlans }: { composePlans: ComposePlans }) =>
  async (document: DocumentSnapshot): Promise<readonly PlanPreview[]> => {
    const plans = await composePlans(document);
    return plans.map((plan) => ({
      index: plan.index,
      channel: plan.stored.channel,
      accountKey: plan.stored.accountKey,
      audience: plan.stored.audience,
      issues: plan.issues,
      preview: isComposed(plan)
        ? plan.channel.preview({ payload: plan.payload, settings: plan.settings })
        : undefined,
    }));
  };
