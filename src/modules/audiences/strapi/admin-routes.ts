import type { AdminRoute } from '../../../platform/admin-routes';
import { ACTION } from '../../../platform/permissions';
import { checkTexts, type DraftTexts } from '../application/check-texts';
import type { Issue } from '../../../kernel/failures';

interface Deps {
  /** Reads the body of a request as a draft; throws a 400 where it is none. */
  readonly readDraft: (body: unknown) => Promise<DraftTexts>;
  /** Adds the sentences that a person reads. */
  readonly tell: (issues: readonly Issue[]) => readonly Issue[];
}

/** `POST /hub/texts/check`: the plain-language findings of a draft that need not be saved. */
export const audienceRoutes = ({ readDraft, tell }: Deps): readonly AdminRoute[] => [
  {
    method: 'POST',
    path: '/texts/check',
    action: ACTION.checkTexts,
    handler: async (context) => {
      const report = checkTexts(await readDraft(context.request.body));
      context.body = {
        data: {
          issues: tell(report.issues),
          audiences: report.audiences.map((one) => ({ ...one, issues: tell(one.issues) })),
        },
      };
    },
  },
];
