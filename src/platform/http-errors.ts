import createError from 'http-errors';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import type { Issue } from '../kernel/failures';

/** A failure together with the sentence that a person reads. */
export interface ToldIssue extends Issue {
  readonly message: string;
}

/** One sentence as it is; several as a list that stays one where line breaks are lost (the admin's notifications). */
const toMessage = (issues: readonly ToldIssue[]): string =>
  issues.length === 1
    ? (issues[0]?.message ?? '')
    : issues.map((issue) => `• ${issue.message}`).join('\n');

/** What was found, for programs (`issues`) and in the form that the admin sets beside its fields (`errors`). */
export const toIssueDetails = (issues: readonly ToldIssue[]) => ({
  issues,
  errors: issues.map((issue) => ({
    path: issue.field.split('.'),
    message: issue.message,
    name: 'ValidationError',
  })),
});

/**
 * Issues as an HTTP 400 in Strapi's error shape: `error.details.issues` for programs, `error.details.errors` in the form
 * that the admin sets beside its fields.
 */
export const toValidationError = (issues: readonly ToldIssue[]): Error =>
  new errors.ValidationError(toMessage(issues), toIssueDetails(issues));

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

/**
 * A refusal as an HTTP error in Strapi's shape, with the status that belongs to it and a stable code in `error.details`.
 * Strapi's own ForbiddenError loses its message in the content API.
 */
export const toHttpError = (
  status: number,
  { message, details }: { readonly message: string; readonly details: object },
): Error => createError(status, message, { details });
