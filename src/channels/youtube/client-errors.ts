import { z } from 'zod';
import type { DeliveryFailure } from '../contract';
import { secondsUntilQuotaReset } from './client-quota';

type FailureClass = DeliveryFailure['class'];

interface HeaderReader {
  get(name: string): string | null;
}

const isHeaderReader = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';

/** An answer that is an error, as Google's client library throws it. */
const answeredSchema = z.object({
  response: z.object({
    status: z.number(),
    data: z.unknown(),
    headers: z.custom<HeaderReader>(isHeaderReader).optional().catch(undefined),
  }),
});

/** The error of an API: `errors` is the old form of the reason, `details` the newer one. */
const apiErrorSchema = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z
      .array(z.object({ reason: z.string().optional(), location: z.string().optional() }))
      .default([]),
    details: z.array(z.object({ reason: z.string().optional() })).default([]),
  }),
});

/** The error of the token endpoint, where `error` is a string. */
const tokenErrorSchema = z.object({ error: z.string() });

// Google: "YouTube Data API: errors". Reasons are compared in lower case without "_", since the newer form has both.
const BY_REASON: ReadonlyMap<string, FailureClass> = new Map<string, FailureClass>([
  ['badrequest', 'validation'],
  ['required', 'validation'],
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
const RATE_PAUSE_SECONDS = 120; // Google counts such rates by the minute; twice that, since others count along
const LONGEST_PAUSE_SECONDS = 24 * 60 * 60; // no quota of Google's lasts longer than a day

interface Told {
  readonly reason: string;
  readonly message: string;
  /** The property of the request that is to blame, where Google names one. */
  readonly location?: string | undefined;
}

const MARKUP = /<[^>]*>/g; // Google puts links into its sentences
const MESSAGE_CHARACTERS = 300; // one sentence, for a person

/** What Google's answer says, in either of its forms; undefined where it is none of them. */
const readReason = (data: unknown): Told | undefined => {
  const api = apiErrorSchema.safeParse(data);
  if (api.success) {
    const { errors, details, message } = api.data.error;
    const reasons = [...errors, ...details].map(({ reason = '' }) => reason);
    return {
      reason: reasons.find((reason) => reason !== '') ?? '',
      message: message.replace(MARKUP, '').slice(0, MESSAGE_CHARACTERS),
      location: errors.find(({ location = '' }) => location !== '')?.location,
    };
  }
  const token = tokenErrorSchema.safeParse(data);
  return token.success ? { reason: token.data.error, message: '' } : undefined;
};

/** invalidTitle, invalidDescription, invalidTags and their like, which name what is wrong with the video. */
const isInvalid = (reason: string): boolean => reason.startsWith('invalid');

const knownClass = (reason: string, status: number): FailureClass | undefined =>
  BY_REASON.get(reason) ?? (isInvalid(reason) ? 'validation' : BY_STATUS.get(status));

/** Seconds that the answer asks to wait, as a number or as a date. RFC 9110, 10.2.3. */
const readRetryAfter = (headers: HeaderReader | undefined, now: Date): number | undefined => {
  const told = headers?.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(told)
    ? Number(told)
    : Math.ceil((Date.parse(told) - now.getTime()) / 1000);
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(Math.max(seconds, 1), LONGEST_PAUSE_SECONDS);
};

const pauseFor = (
  reason: string,
  headers: HeaderReader | undefined,
  now: Date,
): { readonly retryAfterSeconds: number } => ({
  retryAfterSeconds:
    reason === DAILY_QUOTA
      ? secondsUntilQuotaReset(now)
      : (readRetryAfter(headers, now) ?? RATE_PAUSE_SECONDS),
});

/** What was thrown, as a failure of ours, and what it says about the request. */
export interface Problem {
  readonly failure: DeliveryFailure;
  /**
   * Google clearly said no, so that nothing was changed. False where the network failed, the server did, or the answer
   * is unreadable or of a kind that nobody knows.
   */
  readonly isRefusal: boolean;
  /** Google said that nothing is left of the day's quota. */
  readonly isDailyQuota: boolean;
}

const noClearAnswer = (status: number | undefined): Problem => ({
  failure: {
    class: 'retryable',
    code: status === undefined ? 'no_answer' : `http_${String(status)}`,
    message: 'Google could not be reached, or its answer could not be read.',
  },
  isRefusal: false,
  isDailyQuota: false,
});

/** Something that was thrown by Google's client library, as a failure of ours. */
export const toFailure = (thrown: unknown, now: Date): Problem => {
  const answered = answeredSchema.safeParse(thrown);
  if (!answered.success) return noClearAnswer(undefined);
  const { status, data, headers } = answered.data.response;
  const told = readReason(data);
  if (told === undefined) return noClearAnswer(status);
  const reason = told.reason.toLowerCase().replaceAll('_', '');
  const code = told.reason === '' ? `http_${String(status)}` : told.reason;
  const known = knownClass(reason, status);
  const isServerFault = status >= 500;
  const failureClass = known ?? (isServerFault ? 'retryable' : 'validation');
  return {
    failure: {
      class: failureClass,
      code,
      message: `Google answered with ${code}${told.message === '' ? '.' : `: ${told.message}`}`,
      ...(failureClass === 'validation' && told.location !== undefined
        ? { field: told.location }
        : {}),
      ...(failureClass === 'rate_limited' ? pauseFor(reason, headers, now) : {}),
    },
    isRefusal: known !== undefined && !isServerFault,
    isDailyQuota: reason === DAILY_QUOTA,
  };
};
