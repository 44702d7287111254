import { z } from 'zod';
import type { DeliveryFailure } from '../contract';

type FailureClass = DeliveryFailure['class'];

/** An answer that is an error, as Google's client library throws it. */
const answeredSchema = z.object({
  response: z.object({ status: z.number(), data: z.unknown() }),
});

/** The error of an API: `errors` is the old form of the reason, `details` the newer one. */
const apiErrorSchema = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
    details: z.array(z.object({ reason: z.string().optional() })).default([]),
  }),
});

/** The error of the token endpoint, where `error` is a string. */
const tokenErrorSchema = z.object({ error: z.string() });

// Google: "YouTube Data API: errors". Reasons are compared in lower case without "_", since the newer form has both.
const BY_REASON: ReadonlyMap<string, FailureClass> = new Map<string, FailureClass>([
  ['invalidtitle', 'validation'],
  ['invaliddescription', 'validation'],
  ['invalidtags', 'validation'],
  ['invalidcategoryid', 'validation'],
  ['invalidvideometadata', 'validation'],
  ['defaultlanguagenotset', 'validation'],
  ['autherror', 'auth'],
  ['youtubesignuprequired', 'auth'],
  ['insufficientpermissions', 'auth'],
  ['accesstokenscopeinsufficient', 'auth'],
  ['forbidden', 'forbidden'],
  ['videonotfound', 'not_found'],
  ['quotaexceeded', 'rate_limited'],
  ['ratelimitexceeded', 'rate_limited'],
  ['userratelimitexceeded', 'rate_limited'],
  ['conditionnotmet', 'conflict'],
  ['backenderror', 'retryable'],
  ['invalidgrant', 'auth'],
  ['invalidclient', 'auth'],
  ['unauthorizedclient', 'auth'],
]);

const BY_STATUS: ReadonlyMap<number, FailureClass> = new Map<number, FailureClass>([
  [401, 'auth'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [412, 'conflict'],
  [429, 'rate_limited'],
]);

const DAILY_QUOTA = 'quotaexceeded';
const HOUR_MS = 60 * 60 * 1000;
const HOURS_WITHIN_WHICH_A_DAY_ENDS = 25; // the longest day of the year, when summer time ends

const pacificHour = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Seconds until midnight in Pacific time, summer time included, when Google fills up the daily quota again. */
export const secondsUntilQuotaReset = (now: Date): number => {
  // Midnight there falls on a whole hour of UTC, in summer and in winter.
  const nextHour = (Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS;
  const hours = Array.from({ length: HOURS_WITHIN_WHICH_A_DAY_ENDS }, (_, place) => place);
  const isMidnight = (hour: number): boolean =>
    pacificHour.format(new Date(nextHour + hour * HOUR_MS)) === '00';
  const midnight = nextHour + (hours.find(isMidnight) ?? 0) * HOUR_MS;
  return Math.ceil((midnight - now.getTime()) / 1000);
};

/** What Google's answer says, in either of its forms; undefined where it is none of them. */
const readReason = (data: unknown): { reason: string; message: string } | undefined => {
  const api = apiErrorSchema.safeParse(data);
  if (api.success) {
    const { errors, details, message } = api.data.error;
    const newer = details.find((detail) => detail.reason !== undefined)?.reason;
    return { reason: errors[0]?.reason ?? newer ?? '', message };
  }
  const token = tokenErrorSchema.safeParse(data);
  return token.success ? { reason: token.data.error, message: '' } : undefined;
};

const classOf = (reason: string, status: number): FailureClass =>
  BY_REASON.get(reason) ?? BY_STATUS.get(status) ?? (status >= 500 ? 'retryable' : 'validation');

/**
 * Something that was thrown by Google's client library, as a failure of ours. `isRefusal` tells whether Google clearly
 * said no, so that nothing was changed; it is false where the network failed, the server did, or the answer is unreadable.
 */
export const toFailure = (
  thrown: unknown,
  now: Date,
): { readonly failure: DeliveryFailure; readonly isRefusal: boolean } => {
  const answered = answeredSchema.safeParse(thrown);
  const status = answered.success ? answered.data.response.status : undefined;
  const told = answered.success ? readReason(answered.data.response.data) : undefined;
  if (status === undefined || told === undefined) {
    return {
      failure: {
        class: 'retryable',
        code: status === undefined ? 'no_answer' : `http_${String(status)}`,
        message: 'Google could not be reached, or its answer could not be read.',
      },
      isRefusal: false,
    };
  }
  const reason = told.reason.toLowerCase().replaceAll('_', '');
  const code = told.reason === '' ? `http_${String(status)}` : told.reason;
  return {
    failure: {
      class: classOf(reason, status),
      code,
      message: `Google answered with ${code}${told.message === '' ? '.' : `: ${told.message}`}`,
      ...(reason === DAILY_QUOTA ? { retryAfterSeconds: secondsUntilQuotaReset(now) } : {}),
    },
    isRefusal: status < 500,
  };
};
