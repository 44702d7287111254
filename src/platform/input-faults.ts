import type { z } from 'zod';
import type { InputFault } from '../kernel/input-faults';

type Issue = z.core.$ZodIssue;

const boundsOf = ({ maximum, minimum }: { maximum?: unknown; minimum?: unknown }) => {
  const bound = maximum ?? minimum;
  return typeof bound === 'number' ? { limit: bound } : {};
};

const toFault = (issue: Issue): InputFault => {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return { code: 'input_unknown', field: [...issue.path, issue.keys[0] ?? ''].join('.') };
  }
  if (issue.code === 'too_big') return { code: 'input_too_long', field, ...boundsOf(issue) };
  if (issue.code === 'too_small') {
    return issue.origin === 'string' && issue.minimum === 1
      ? { code: 'input_missing', field }
      : { code: 'input_too_short', field, ...boundsOf(issue) };
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return { code: isMissing ? 'input_missing' : 'input_malformed', field };
};

/**
 * Parses what somebody without an editor sent: a citizen, a front end.
 * @throws what `toError` makes of the first fault
 */
export const parseForm = <Output>(
  schema: z.ZodType<Output>,
  sent: unknown,
  toError: (fault: InputFault) => Error,
): Output => {
  const parsed = schema.safeParse(sent, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw toError(first === undefined ? { code: 'input_malformed', field: '' } : toFault(first));
};
