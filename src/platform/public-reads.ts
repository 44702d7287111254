import { errors } from '@strapi/utils';

/** What Strapi knows of the caller after authentication. */
export interface CallerAuth {
  readonly strategy?: { readonly name?: string };
}

/**
 * Drafts are for holders of an API token (a preview of the front end, say); visitors and signed-in readers get what is
 * published, whatever they ask for. An empty `status` counts as asking: Strapi takes it for "draft".
 * @throws ForbiddenError (HTTP 403)
 */
export const assertMayReadStatus = (auth: CallerAuth | undefined, status: unknown): void => {
  if (status === undefined || status === 'published') return;
  if (auth?.strategy?.name === 'api-token') return;
  throw new errors.ForbiddenError(
    'Drafts are not public: leave out "status", or send an API token that may read this type.',
    { code: 'drafts_need_a_token', field: 'status' },
  );
};
