import { errors } from '@strapi/utils';
import type { z } from 'zod';
import type { Issue } from '../kernel/failures';

/** A failure together with the sentence that a person reads. */
export interface ToldIssue extends Issue {
  readonly message: string;
}

/**
 * Issues as an HTTP 400 in Strapi's error shape: `error.details.issues` for programs, `error.details.errors` in the form
 * that the admin sets beside its fields.
 */
export const toValidationError = (issues: readonly ToldIssue[]): Error =>
  new errors.ValidationError(issues.map((issue) => issue.message).join('\n'), {
    issues,
    errors: issues.map((issue) => ({
      path: issue.field.split('.'),
      message: issue.message,
      name: 'ValidationError',
    })),
  });

/**
 * Parses input at the edge.
 * @throws ValidationError (HTTP 400) that names each wrong field
 */
export const parseInput = <Output>(schema: z.ZodType<Output>, input: unknown): Output => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw toValidationError(
    parsed.error.issues.map((issue) => ({
      code: 'invalid_input',
      field: issue.path.join('.'),
      severity: 'error',
      message: `${issue.path.join('.') || 'body'}: ${issue.message}`,
    })),
  );
};
