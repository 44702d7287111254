import type { ChannelPlace, PLACE_CODES } from '../../../../channels/contract';
import type { Delivery, DeliverySlot } from '../../domain/delivery';
import { isOfText, placesOf, refusesPlace } from '../../domain/place';
import type { OutboxStore } from '../ports';

/** A planned post that wants a place to itself. */
export interface PlaceWish {
  readonly slot: Omit<DeliverySlot, 'contentType'>;
  readonly place: ChannelPlace;
}

/** Why a place cannot be had, and the title of the text that has it. */
export interface TakenPlace {
  readonly code: (typeof PLACE_CODES)[number];
  readonly title: string;
}

type FindInPlaces = OutboxStore['inPlaces'];

const nameOf = (channel: string, place: string): string => `${channel} ${place}`;

const readHolders = async (
  findInPlaces: FindInPlaces,
  wishes: readonly PlaceWish[],
): Promise<ReadonlyMap<string, readonly Delivery[]>> => {
  const holders = new Map<string, Delivery[]>();
  // One question for each channel that has places, however many posts are planned.
  for (const channel of new Set(wishes.map(({ slot }) => slot.channel))) {
    const ofChannel = wishes.filter(({ slot }) => slot.channel === channel);
    const keys = Array.from(new Set(ofChannel.map(({ place }) => place.key)));
    for (const row of await findInPlaces(channel, keys)) {
      for (const place of placesOf(row)) {
        const name = nameOf(channel, place);
        holders.set(name, [...(holders.get(name) ?? []), row]);
      }
    }
  }
  return holders;
};

/**
 * Finds which planned posts of a text cannot have the place that they want, in the order of the plans: a delivery has it,
 * or is to have it, or an earlier plan of the same text does. Two plans for one slot are not this rule's to blame.
 */
export const findTakenPlaces = async (
  findInPlaces: FindInPlaces,
  wishes: readonly PlaceWish[],
): Promise<ReadonlyMap<PlaceWish, TakenPlace>> => {
  const holders = await readHolders(findInPlaces, wishes);
  const taken = new Map<PlaceWish, TakenPlace>();
  const planned = new Map<string, PlaceWish>();
  for (const wish of wishes) {
    const { slot, place } = wish;
    const name = nameOf(slot.channel, place.key);
    const first = planned.get(name) ?? wish;
    planned.set(name, first);
    const holder = (holders.get(name) ?? []).find((row) => refusesPlace(row, slot));
    const isTwin =
      first.slot.audience !== slot.audience || first.slot.accountKey !== slot.accountKey;
    if (holder !== undefined && !isOfText(holder, slot)) {
      taken.set(wish, { code: 'place_taken', title: holder.title });
    } else if (holder !== undefined || isTwin) {
      taken.set(wish, { code: 'place_taken_here', title: holder?.title ?? '' });
    }
  }
  return taken;
};
