import { z } from 'zod';
import type { DeliveryFailure } from '../contract';

/** An error as Meta's Graph API tells it. */
export const platformErrorSchema = z.object({
  message: z.string().default(''),
  code: z.number(),
  error_subcode: z.number().optional(),
  is_transient: z.boolean().optional(),
});

/** An error as Meta's Graph API tells it. */
export type PlatformError = z.infer<typeof platformErrorSchema>;

interface Meaning {
  readonly class: DeliveryFailure['class'];
  /** Said before anything can have been made public, so that it settles a commit too. */
  readonly isRefusedUnpublished: boolean;
}

const meaning = (failureClass: DeliveryFailure['class']): Meaning => ({
  class: failureClass,
  isRefusedUnpublished: false,
});
const refusal = (failureClass: DeliveryFailure['class']): Meaning => ({
  class: failureClass,
  isRefusedUnpublished: true,
});

/*
 * From Meta's "Error codes" of content publishing, in the classes of our delivery rules. 4/2207051 was seen on a post
 * that was live, and so is no refusal. 9004/2207052 (picture cannot be fetched) may pass, and so is tried again.
 */
const BY_SUBCODE: ReadonlyMap<number, Meaning> = new Map([
  [2207001, meaning('retryable')],
  [2207003, meaning('retryable')],
  [2207032, meaning('retryable')],
  [2207052, meaning('retryable')],
  [2207053, meaning('retryable')],
  [2207027, refusal('retryable')],
  [2207006, meaning('container_gone')],
  [2207008, meaning('container_gone')],
  [2207020, meaning('container_gone')],
  [2207004, meaning('validation')],
  [2207005, meaning('validation')],
  [2207009, meaning('validation')],
  [2207010, meaning('validation')],
  [2207026, meaning('validation')],
  [2207028, meaning('validation')],
  [2207042, refusal('rate_limited')],
  [2207050, meaning('account_restricted')],
  [2207051, meaning('account_restricted')],
]);

const BY_CODE: ReadonlyMap<number, Meaning> = new Map([
  [-1, meaning('retryable')],
  [1, meaning('retryable')],
  [2, meaning('retryable')],
  [4, refusal('rate_limited')],
  [17, refusal('rate_limited')],
  [32, refusal('rate_limited')],
  [341, refusal('rate_limited')],
  [613, refusal('rate_limited')],
  [80002, refusal('rate_limited')],
  [10, meaning('forbidden')],
  [24, meaning('container_gone')],
  [102, refusal('auth')],
  [190, refusal('auth')],
  [352, meaning('validation')],
  [368, meaning('account_restricted')],
  [9007, refusal('retryable')],
]);

const NOT_VISIBLE = { code: 100, subcode: 33 };
const PERMISSION_CODES = { least: 200, most: 299 };
const IMAGE_CODES = { least: 36_000, most: 36_004 };

const isWithin = (value: number, range: { least: number; most: number }): boolean =>
  value >= range.least && value <= range.most;

/** What an error means. The subcode decides before the code; a code that nobody knows fails for good, unless transient. */
const meaningOf = (error: PlatformError, status: number): Meaning => {
  const { code, error_subcode: subcode } = error;
  const bySubcode = subcode === undefined ? undefined : BY_SUBCODE.get(subcode);
  if (bySubcode !== undefined) return bySubcode;
  const byCode = BY_CODE.get(code);
  if (byCode !== undefined) {
    // A subcode that nobody knows may tell of a post that is live, as 4/2207051 did; those of a token tell why it died.
    return subcode === undefined || byCode.class === 'auth' ? byCode : meaning(byCode.class);
  }
  if (code === NOT_VISIBLE.code && subcode === NOT_VISIBLE.subcode) return meaning('not_found');
  if (isWithin(code, PERMISSION_CODES)) return meaning('forbidden');
  if (isWithin(code, IMAGE_CODES)) return meaning('validation');
  return meaning(status >= 500 || error.is_transient === true ? 'retryable' : 'validation');
};

/**
 * An error of the Graph API as a failure of ours. `isRefusedUnpublished` tells whether it also settles a commit:
 * only token, rate limit and "not ready" do, and never with a server error; after any other the container has to be read.
 * `message` must hold no secret when it comes in.
 */
export const toFailure = (input: {
  readonly error: PlatformError;
  readonly status: number;
  readonly retryAfterSeconds?: number | undefined;
}): { readonly failure: DeliveryFailure; readonly isRefusedUnpublished: boolean } => {
  const { error, status, retryAfterSeconds } = input;
  const found = meaningOf(error, status);
  const subcode = error.error_subcode;
  const code =
    subcode === undefined ? String(error.code) : `${String(error.code)}/${String(subcode)}`;
  return {
    failure: {
      class: found.class,
      code,
      message: `Instagram answered with error ${code}: ${error.message}`,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    },
    isRefusedUnpublished: found.isRefusedUnpublished && status < 500,
  };
};

/**
 * The failure behind the `status` text of a container that went wrong, where that names one of Meta's subcodes;
 * else the container is simply gone and is made anew.
 */
export const toContainerFailure = (statusText: string): DeliveryFailure => {
  const named = Number(/\b2207\d{3}\b/.exec(statusText)?.[0] ?? Number.NaN);
  const known = BY_SUBCODE.get(named);
  return {
    class: known === undefined ? 'container_gone' : known.class,
    code: known === undefined ? 'container_error' : String(named),
    message: `Instagram could not prepare the picture: ${statusText}`,
  };
};
