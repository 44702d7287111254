import { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result';
import type { DeliveryFailure } from '../contract';
import { toFailure } from './client-errors';
import type { GraphAnswer } from './client-http';

/** Why an answer was not what was asked for. */
export interface Trouble {
  readonly failure: DeliveryFailure;
  /** True where a request that writes may have done its work all the same. */
  readonly mayBeDone: boolean;
}

/** What the Graph API answers wherever it made something. */
export const idSchema = z.object({ id: z.string().min(1) });

const UNREADABLE: DeliveryFailure = {
  class: 'retryable',
  code: 'no_clear_answer',
  message: 'Instagram could not be reached, or its answer could not be read.',
};

/** The body of an answer in the form that was asked for, or why there is none. */
export const readAnswer = <Value>(
  answer: GraphAnswer,
  schema: z.ZodType<Value>,
): Result<Value, Trouble> => {
  if (answer.kind === 'refused') {
    const { failure } = toFailure(answer);
    return fail({ failure, mayBeDone: answer.status >= 500 || failure.class === 'retryable' });
  }
  const read = answer.kind === 'ok' ? schema.safeParse(answer.body) : undefined;
  return read?.success === true
    ? succeed(read.data)
    : fail({ failure: UNREADABLE, mayBeDone: true });
};
