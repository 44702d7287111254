import type { Result } from '../../../src/kernel/result';

/** The value of a result. @throws Error where it was refused, with what was tried and why not */
export const valueOf = <Value>(tried: string, result: Result<Value, object>): Value => {
  if (result.ok) return result.value;
  throw new Error(
    `The sample of the forum is stuck at "${tried}": ${JSON.stringify(result.failure)}`,
  );
};

/** The same, where some refusals say that it was done before: a step that a broken run has taken. */
export const valueOrKnown = <Value>(
  tried: string,
  result: Result<Value, { readonly code: string }>,
  known: readonly string[],
): Value | undefined => {
  if (!result.ok && known.includes(result.failure.code)) return undefined;
  return valueOf(tried, result);
};
