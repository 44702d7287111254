/** What we touch of the definition of a request that changes something. */
export interface ChangingRequest {
  onQueryStarted?: unknown;
}

/**
 * Takes from a request the step that shows its outcome before the server has agreed. Strapi 5.54 rolls that step back
 * when a save is refused, and its form then starts again from what was last stored: all unsaved writing is gone
 * (https://github.com/strapi/strapi/issues/22646). A request that Strapi does not know any more is left alone.
 */
export const withoutOptimism = (request: ChangingRequest | undefined): void => {
  if (request !== undefined) delete request.onQueryStarted;
};
