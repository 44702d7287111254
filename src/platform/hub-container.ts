import type { Core } from '@strapi/strapi';
import { systemClock, type Clock } from '../kernel/clock';

// In Strapi's own container and not in a module variable: two copies of this file (compiled and not) see one hub.
const KEY = 'humas-hub';

/** Puts the hub where every room that has Strapi finds it. */
export const keepHub = (strapi: Core.Strapi, hub: unknown): void => {
  strapi.add(KEY, () => hub);
};

const PARTICIPATION_KEY = 'humas-hub.participation';

/** Puts what citizens do in the forum where the routes of the forum find it. */
export const keepParticipation = (strapi: Core.Strapi, participation: unknown): void => {
  strapi.add(PARTICIPATION_KEY, () => participation);
};

/** What was put there. */
export const foundParticipation = (strapi: Core.Strapi): unknown => strapi.get(PARTICIPATION_KEY);

const CLOCK_KEY = 'humas-hub.clock';

/** Gives a Strapi that is not loaded yet another clock than the machine's: tests move time. */
export const keepClock = (strapi: Core.Strapi, clock: Clock): void => {
  strapi.add(CLOCK_KEY, () => clock);
};

/** The clock that was given, else that of the machine. */
export const clockOf = (strapi: Core.Strapi): Clock =>
  strapi.has(CLOCK_KEY) ? strapi.get<Clock>(CLOCK_KEY) : systemClock;

/** The hub that was put there. */
export const foundHub = (strapi: Core.Strapi): unknown => strapi.get(KEY);
