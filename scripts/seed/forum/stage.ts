import type { Core } from '@strapi/strapi';
import type { WholeHub } from '../../../src/hub';
import type { Participation } from '../../../src/hub/build-doors';
import type { SeedClock } from './clock';
import type { Journal } from './journal';
import type { People } from './people';

/** What the steps of the forum work with. */
export interface ForumStage {
  readonly strapi: Core.Strapi;
  readonly hub: WholeHub;
  readonly participation: Participation;
  readonly people: People;
  readonly clock: SeedClock;
  readonly journal: Journal;
}

/** A citizen as the doors of the forum know who asks. */
export const visitor = async ({ people }: ForumStage, key: string) =>
  ({ userId: await people.userOf(key), address: '', language: 'id' }) as const;
