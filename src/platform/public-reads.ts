/** What Strapi knows of the caller after authentication. */
export interface CallerAuth {
  readonly strategy?: { readonly name?: string };
}

/** Why drafts are refused: a message for the caller, and a stable code. */
export const DRAFTS_REFUSED = {
  message:
    'Drafts are not public: leave out "status", or send an API token that may read this type.',
  details: { code: 'drafts_need_a_token', field: 'status' },
} as const;

/**
 * Drafts are for holders of an API token (a preview of the front end, say); visitors and signed-in readers get what is
 * published, whatever they ask for. An empty `status` counts as asking: Strapi takes it for "draft".
 */
export const mayReadStatus = (auth: CallerAuth | undefined, status: unknown): boolean =>
  status === undefined || status === 'published' || auth?.strategy?.name === 'content-api-token';
