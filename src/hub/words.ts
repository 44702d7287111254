import type { Core } from '@strapi/strapi';
import { channels } from '../channels/registry';
import { describeIssue } from '../kernel/describe-issue';
import type { Issue } from '../kernel/failures';
import type { IssueTexts } from '../kernel/language';
import {
  ACCOUNT_REFUSAL_STATUS,
  ACTION_REFUSAL_STATUS,
  toAccountIssue,
  type AccountRefusal,
  type ActionRefusal,
} from '../modules/delivery';
import { LISTENING_REFUSAL_STATUS, type ListeningRefusal } from '../modules/listening';
import { REFUSAL_STATUS, toIssue, type Refusal } from '../modules/editorial';
import { toHttpError, toIssueDetails, type ToldIssue } from '../platform/http-errors';
import { requestLanguage } from '../platform/request-language';
import { ISSUE_TEXTS } from './issue-texts';

/** A channel's own sentences come first for what that channel found. */
const textsFor = ({ details }: Issue): IssueTexts => {
  const channel = channels.find((known) => known.id === details?.channel);
  return { ...ISSUE_TEXTS, ...channel?.issueTexts };
};

/** Adds the sentences that whoever sent the present request reads. */
export type Tell = (issues: readonly Issue[]) => readonly ToldIssue[];

/** Adds sentences in the language of the present request. */
export const tellIn =
  (strapi: Core.Strapi): Tell =>
  (issues) => {
    const language = requestLanguage(strapi);
    return issues.map((issue) => ({
      ...issue,
      message: describeIssue(issue, textsFor(issue), language),
    }));
  };

/** A refusal of the workflow as the error that a client gets: status, a sentence, and in `details` what a program needs. */
export const toRefusalError =
  (tell: Tell) =>
  (refusal: Refusal): Error => {
    const { issues = [], code, field, limit, actual, edition, details } = refusal;
    const told = tell(issues);
    const [{ message } = { message: code }] = tell([toIssue(refusal)]);
    return toHttpError(REFUSAL_STATUS[code], {
      message: [message, ...told.map((issue) => `• ${issue.message}`)].join('\n'),
      details: { ...details, code, field, limit, actual, edition, ...toIssueDetails(told) },
    });
  };

/** A refusal of what somebody wants to do with a delivery, as the error that a client gets. */
export const toActionRefusalError =
  (tell: Tell) =>
  (refusal: ActionRefusal | { readonly code: 'not_permitted' }): Error => {
    const { code, ...known } = refusal;
    if (code === 'not_permitted') return toRefusalError(tell)({ code });
    const { field = '', limit, actual } = known as Omit<ActionRefusal, 'code'>;
    const [{ message } = { message: code }] = tell([
      {
        ...{ code, field, severity: 'error' },
        ...(limit === undefined ? {} : { limit }),
        ...(actual === undefined ? {} : { actual }),
      },
    ]);
    return toHttpError(ACTION_REFUSAL_STATUS[code], { message, details: refusal });
  };

/** A refusal around accounts as the error that a client gets. */
export const toAccountError =
  (tell: Tell) =>
  (refusal: AccountRefusal): Error => {
    const { code, field, limit, actual } = refusal;
    const [{ message } = { message: code }] = tell([toAccountIssue(refusal)]);
    const details = { code, field, limit, actual };
    return toHttpError(ACCOUNT_REFUSAL_STATUS[code], { message, details });
  };

/** A refusal of what somebody wants to do with a comment, as the error that a client gets. */
export const toListeningRefusalError =
  (tell: Tell) =>
  (refusal: ListeningRefusal | { readonly code: 'not_permitted' }): Error => {
    const { code, ...known } = refusal;
    if (code === 'not_permitted') return toRefusalError(tell)({ code });
    const [{ message } = { message: code }] = tell([
      { code, field: '', severity: 'error', ...known },
    ]);
    return toHttpError(LISTENING_REFUSAL_STATUS[code], { message, details: refusal });
  };
