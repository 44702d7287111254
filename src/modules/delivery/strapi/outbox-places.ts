import type { Core } from '@strapi/strapi';
import { UID } from '../../../platform/uids';
import type { OutboxStore } from '../application/ports';
import type { Delivery } from '../domain/delivery';
import { goalOf, isKeptOut, PLACE_STATES, placesOf } from '../domain/place';
import { toDelivery, type DeliveryRow } from './delivery-row';

type Places = Pick<OutboxStore, 'inPlaces' | 'withTakenPlaces'>;

/** Who has which place on a channel, in Strapi's tables. */
export const outboxPlaces = (strapi: Core.Strapi): Places => {
  const select = async (where: object): Promise<readonly Delivery[]> => {
    const rows = await strapi.db.query(UID.delivery).findMany({ where });
    return (rows as unknown as readonly DeliveryRow[]).map(toDelivery);
  };

  const inPlaces: Places['inPlaces'] = async (channel, places) => {
    if (places.length === 0) return [];
    const holding = { channel, state: { $in: PLACE_STATES } };
    const there = await select({ ...holding, place: { $in: places } });
    // No database here looks into JSON as the other does; rows that something is to follow are few.
    const moving = await select({ ...holding, followUp: { $notNull: true } });
    const wanted = new Set(places);
    const found = [...there, ...moving].filter((row) =>
      placesOf(row).some((place) => wanted.has(place)),
    );
    return Array.from(new Map(found.map((row) => [row.id, row])).values()).sort(
      (one, other) => one.id - other.id,
    );
  };

  /** Whoever else wants to know about these places waits, until the transaction ends. SQLite has one writer. */
  const lock = async (channel: string, places: readonly string[]): Promise<void> => {
    await strapi.db
      .queryBuilder(UID.delivery)
      .select('id')
      .where({ channel, place: { $in: places } })
      // In one order, so that two callers never wait for each other.
      .orderBy({ id: 'asc' })
      .forUpdate()
      .execute();
  };

  return {
    inPlaces,
    async withTakenPlaces(rows) {
      const keptOut = new Set<number>();
      const going = rows.filter((row) => goalOf(row) !== undefined);
      for (const channel of new Set(going.map((row) => row.channel))) {
        const ofChannel = going.filter((row) => row.channel === channel);
        const places = Array.from(new Set(ofChannel.map(goalOf))).filter(
          (place) => place !== undefined,
        );
        await lock(channel, places);
        const others = await inPlaces(channel, places);
        for (const row of ofChannel) {
          if (others.some((other) => isKeptOut(row, other))) keptOut.add(row.id);
        }
      }
      return keptOut;
    },
  };
};
