import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { describeIssue } from '../../kernel/describe-issue';
import { toHttpError } from '../http-errors';
import { requestLanguage } from '../request-language';
import { LOST_PART_TEXTS, type LostPart } from './lost-parts';

/** Seconds after which a client may try again: a restart of a database takes about as long. */
const RETRY_AFTER_SECONDS = 5;
const QUIET_AFTER_COMPLAINT_MS = 60_000;

const COMPLAINTS: Readonly<Record<LostPart, string>> = {
  database: 'The database does not answer; see DATABASE_URL',
  storage: 'The file store does not answer; see HUB_S3_ENDPOINT or HUB_PUBLIC_DIR',
};

/** Who answers requests that lost a part on their way. */
export interface AwayAnswers {
  /** Notes for the present request that a part was away; logs it at most once a minute. `why` holds no secret. */
  note(part: LostPart, why: string): void;
  /**
   * A step of the chain: what failed because a part was away becomes a 503 with `Retry-After`, a stable code
   * (`database_away`, `storage_away`) and a sentence. What was answered all the same stays.
   */
  guard(context: Context, next: () => Promise<unknown>): Promise<void>;
}

/** GraphQL answers with 200 and a list of errors. */
const hasFailed = ({ status, body }: Context): boolean =>
  status >= 400 || (typeof body === 'string' && body.startsWith('{"errors"'));

/** Builds what answers for parts that are away; `now` counts milliseconds and never goes back. */
export const makeAwayAnswers = (strapi: Core.Strapi, now: () => number): AwayAnswers => {
  const lost = new WeakMap<object, LostPart>();
  const quietUntil = new Map<LostPart, number>();

  const toRefusal = (context: Context, part: LostPart): Error => {
    context.set('Retry-After', String(RETRY_AFTER_SECONDS));
    const details = { code: `${part}_away`, limit: RETRY_AFTER_SECONDS };
    const issue = { ...details, field: '', severity: 'error' } as const;
    const message = describeIssue(issue, LOST_PART_TEXTS, requestLanguage(strapi));
    return toHttpError(503, { message, details });
  };

  return {
    note(part, why) {
      const context = strapi.requestContext.get();
      if (context !== undefined) lost.set(context, part);
      if (now() < (quietUntil.get(part) ?? 0)) return;
      quietUntil.set(part, now() + QUIET_AFTER_COMPLAINT_MS);
      strapi.log.error(`${COMPLAINTS[part]} (${why}).`);
    },
    async guard(context, next) {
      try {
        await next();
      } catch (error) {
        const part = lost.get(context);
        throw part === undefined ? error : toRefusal(context, part);
      }
      const part = lost.get(context);
      if (part !== undefined && hasFailed(context)) throw toRefusal(context, part);
    },
  };
};
