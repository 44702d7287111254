import type { Core } from '@strapi/strapi';
import { Stores } from 'koa2-ratelimit';
import { buildLimiter, makeHide, type Limiter } from './limiter.sql';

const PURPOSE = 'humas-hub tries 1';
const MINUTE = 60;
const MILLISECONDS = 1000;

/** Strapi's own limits, by the setting that they read. */
const DOORS = [
  // Tries in a minute at one door of an account from one address: enough for a family, too few to guess passwords.
  { setting: 'plugin::users-permissions.ratelimit', name: 'try60', times: 10, seconds: MINUTE },
  // Signing in to the admin, and asking for a new password there: Strapi's own numbers.
  { setting: 'admin.rateLimit', name: 'stafftry300', times: 5, seconds: 5 * MINUTE },
  { setting: 'plugin::email.ratelimit', name: 'staffmail300', times: 5, seconds: 5 * MINUTE },
] as const;

/** Where Strapi counts tries: by itself in the memory of each process. */
class SharedTries extends Stores.Store {
  constructor(
    private readonly count: Limiter,
    private readonly hide: (who: string) => string,
  ) {
    super();
  }

  async incr(key: string): Promise<{ readonly counter: number; readonly dateEnd: number }> {
    const { times, endsInMs } = await this.count(this.hide(key));
    return { counter: times, dateEnd: Date.now() + endsInMs };
  }

  /** Asked for only where tries that fail do not count; here all do. */
  decrement(): void {
    throw new Error('Every try counts.');
  }

  /** Whoever tries too often is told so; nobody keeps a list of them. */
  saveAbuse(): void {
    return undefined;
  }
}

/**
 * Has Strapi count tries to sign in, to open an account and to get a new password in the hub's own database, over all its
 * processes: in its own way each process would allow as many again. Who tried stands there as an HMAC.
 */
export const shareTries = (strapi: Core.Strapi, { secret }: { readonly secret: string }): void => {
  const hide = makeHide(secret, PURPOSE);
  for (const { setting, ...limit } of DOORS) {
    strapi.config.set(setting, {
      ...{ enabled: true, interval: limit.seconds * MILLISECONDS, max: limit.times },
      store: new SharedTries(buildLimiter(strapi, limit), hide),
    });
  }
};
