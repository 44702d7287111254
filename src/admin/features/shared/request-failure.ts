/** Why an answer did not come, by what the person can do about it. */
export type RequestFailure = 'forbidden' | 'unreachable' | 'refused';

/** The status of an answer that did not come as hoped; undefined where none came at all. */
export const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error
    ? Number(error.status)
    : undefined;

/**
 * Reads what a request threw. `forbidden`: the role lacks the permission, and asking again is no use;
 * `unreachable`: nothing came back, or the server is ill; `refused`: the server did not take what was sent.
 */
export const toRequestFailure = (error: unknown): RequestFailure => {
  const status = statusOf(error);
  if (status === 401 || status === 403) return 'forbidden';
  return status !== undefined && status >= 400 && status < 500 ? 'refused' : 'unreachable';
};

/** Why a page has nothing to show: the role may not see it, or no answer came. */
export const toLoadFailure = (error: unknown): 'forbidden' | 'unreachable' =>
  toRequestFailure(error) === 'forbidden' ? 'forbidden' : 'unreachable';
