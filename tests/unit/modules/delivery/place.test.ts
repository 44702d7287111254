import type { Delivery, FollowUp } from '../../../../src/modules/delivery/domain/delivery';
import { finishFollowUp, withoutPost } from '../../../../src/modules/delivery/domain/follow-up';
import {
  isKeptOut,
  PLACE_STATES,
  placesOf,
  refusesPlace,
} from '../../../../src/modules/delivery/domain/place';
import { aDelivery } from '../../../support/delivery-desk-fakes';

const HERE = 'hUmAsHuB001/id';
const THERE = 'hUmAsHuB002/id';

const movingTo = (place: string | undefined): FollowUp => ({
  ...{ kind: 'revise', payload: { block: 'Baru.' }, contentHash: 'hash-2', note: '' },
  at: '2026-07-01T01:00:00.000Z',
  place,
});

const inPlace = (changes: Partial<Delivery> = {}): Delivery =>
  aDelivery({ channel: 'youtube', place: HERE, ...changes });

describe('the place of a delivery', () => {
  it('is held until it is certain that nothing is out, or is to be', () => {
    const free = ['failed', 'cancelled', 'missed_window', 'rehearsed', 'withdrawn'];
    expect(PLACE_STATES.filter((state) => free.includes(state))).toEqual([]);
    expect(PLACE_STATES).toEqual(expect.arrayContaining(['queued', 'published', 'manual_action']));
  });

  it('is two while the post moves, and the new one once it has', () => {
    const followUp = movingTo(THERE);
    expect(placesOf(inPlace({ followUp }))).toEqual([HERE, THERE]);
    expect(placesOf(inPlace({ followUp: movingTo(HERE) }))).toEqual([HERE]);
    expect(finishFollowUp(followUp, 1)).toMatchObject({ place: THERE });
    expect(withoutPost({ followUp }, new Date())).toMatchObject({ state: 'waiting', place: THERE });
    expect(finishFollowUp(movingTo(undefined), 1)).toMatchObject({ place: null });
  });
});

describe('a delivery at its place', () => {
  const out = inPlace({ id: 2, state: 'published' });

  it.each(['published', 'publishing', 'unknown', 'withdrawing', 'manual_action'] as const)(
    'keeps another one out while it is %s',
    (state) => {
      expect(isKeptOut(inPlace(), inPlace({ id: 2, state }))).toBe(true);
    },
  );

  it.each(['queued', 'prepared', 'failed', 'cancelled', 'withdrawn'] as const)(
    'keeps nobody out while it is %s: the first to be sent has the place',
    (state) => {
      expect(isKeptOut(inPlace(), inPlace({ id: 2, state }))).toBe(false);
    },
  );

  it('keeps out nobody of another place or channel, and none without a place', () => {
    expect(isKeptOut(inPlace({ place: THERE }), out)).toBe(false);
    expect(isKeptOut(inPlace({ channel: 'instagram' }), out)).toBe(false);
    expect(isKeptOut(inPlace({ place: undefined }), { ...out, place: undefined })).toBe(false);
    expect(isKeptOut(out, out)).toBe(false);
  });

  it('keeps out a post that is to move there, and lets one that is there already be corrected', () => {
    const moving = inPlace({ place: THERE, state: 'correcting', followUp: movingTo(HERE) });
    expect(isKeptOut(moving, out)).toBe(true);
    expect(isKeptOut({ ...moving, place: HERE }, out)).toBe(false);
  });

  it('is awaited by who is sent while a post moves there', () => {
    const moving = inPlace({ id: 2, place: THERE, state: 'correcting', followUp: movingTo(HERE) });
    expect(isKeptOut(inPlace(), moving)).toBe(true);
  });

  it('goes to the older of two posts that are both to move there', () => {
    const older = inPlace({ place: THERE, state: 'correcting', followUp: movingTo(HERE) });
    const newer = { ...older, id: 2, place: undefined };
    expect([isKeptOut(older, newer), isKeptOut(newer, older)]).toEqual([false, true]);
  });
});

describe('a place that a new edition asks for', () => {
  const slot = inPlace();

  it('is refused by every delivery of another text, or of another language', () => {
    expect(refusesPlace(inPlace({ contentDocumentId: 'lain' }), slot)).toBe(true);
    expect(refusesPlace(inPlace({ contentLocale: 'en' }), slot)).toBe(true);
  });

  it('is not refused by what the text has in the same slot, nor by what it has not sent yet', () => {
    expect(refusesPlace(inPlace({ state: 'published' }), slot)).toBe(false);
    expect(refusesPlace(inPlace({ audience: 'youth' }), slot)).toBe(false);
  });

  it('is refused by what the text has out for other readers, or on another account', () => {
    expect(refusesPlace(inPlace({ audience: 'youth', state: 'published' }), slot)).toBe(true);
    expect(refusesPlace(inPlace({ accountKey: 'cabang', state: 'unknown' }), slot)).toBe(true);
  });
});
