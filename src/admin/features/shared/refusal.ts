import { toRequestFailure } from './request-failure';

/** Why something that a person asked for was not done. */
export interface Refusal {
  /** Stable code of the server; `forbidden` or `unreachable` where it gave none. */
  readonly code: string;
  /** In the language of the person; empty where the server said nothing that they could read. */
  readonly message: string;
}

interface ServerError {
  readonly message?: string;
  readonly details?: { readonly code?: string };
}

/** Reads what the server answered instead of doing it. */
export const toRefusal = (error: unknown): Refusal => {
  const { message, details } = error as ServerError;
  if (details?.code !== undefined) return { code: details.code, message: message ?? '' };
  const failure = toRequestFailure(error);
  // What the server found wrong with a request has no code of its own, but a sentence.
  return failure === 'refused'
    ? { code: failure, message: message ?? '' }
    : { code: failure, message: '' };
};

/** True where what a person acted on has changed meanwhile, so that they look at it again first. */
export const isStale = ({ code }: Refusal): boolean => code === 'stale';
