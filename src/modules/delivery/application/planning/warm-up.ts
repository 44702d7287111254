import type { DocumentSnapshot } from '../../../editorial';
import { isComposed, type ComposePlans } from './compose-plans';
import type { EnsureRenditions } from '../ports';

/**
 * Makes the derivatives of all plans before the transaction that publishes opens, so that it holds no lock while images
 * are cropped. An image that cannot be read is told by the transaction, which asks for the same derivatives again.
 */
export const makeWarmUp =
  (deps: { composePlans: ComposePlans; ensureRenditions: EnsureRenditions }) =>
  async (document: DocumentSnapshot): Promise<void> => {
    const plans = (await deps.composePlans(document)).filter(isComposed);
    await deps.ensureRenditions(plans.flatMap((plan) => plan.channel.renditions(plan.payload)));
  };
