import type { Issue } from '../../../kernel/failures';
import type { AdminRoute } from '../../../platform/admin-routes';
import { ACTION } from '../../../platform/permissions';
import type { DocumentSnapshot } from '../../editorial';
import type { PlanPreview } from '../application/planning/preview-plans';

interface Deps {
  /** Reads the body of a request as a draft; throws a 400 where it is none. */
  readonly readDraft: (body: unknown) => Promise<DocumentSnapshot>;
  readonly previewPlans: (document: DocumentSnapshot) => Promise<readonly PlanPreview[]>;
  /** Issues of the document that concern every channel, such as images without alt text. */
  readonly checkDocument: (document: DocumentSnapshot) => Promise<readonly Issue[]>;
  /** Adds the sentences that a person reads. */
  readonly tell: (issues: readonly Issue[]) => readonly Issue[];
}

/** `POST /hub/channels/preview`: each planned post of a draft as its channel would show it, and what is wrong with it. */
export const deliveryRoutes = (deps: Deps): readonly AdminRoute[] => [
  {
    method: 'POST',
    path: '/channels/preview',
    action: ACTION.previewChannels,
    handler: async (context) => {
      const document = await deps.readDraft(context.request.body);
      const plans = await deps.previewPlans(document);
      context.body = {
        data: {
          issues: deps.tell(await deps.checkDocument(document)),
          plans: plans.map((plan) => ({ ...plan, issues: deps.tell(plan.issues) })),
        },
      };
    },
  },
];
