import {
  EMPTY_VALUES,
  faultsOf,
  firstAction,
  introName,
  isPublic,
  isUnclear,
  OTHER_POST,
  saysWhatToDo,
  toActionInput,
  toldTask,
} from '../../../../src/admin/features/deliveries/rules/actions';
import { aCandidate, aDeliveryLine } from './builders';

const candidates = [aCandidate('17'), aCandidate('18')];

describe('what is filled in for an action', () => {
  it('needs a reason, and a look, before a post is said not to be there', () => {
    const values = { ...EMPTY_VALUES, reason: 'Belum.' };
    expect(faultsOf({ action: 'not_there', values, candidates: [] })).toEqual({
      reason: { code: 'too_short', limit: 10 },
      hasLooked: 'missing',
    });
    const looked = { ...EMPTY_VALUES, reason: 'Profil sudah saya lihat.', hasLooked: true };
    expect(faultsOf({ action: 'not_there', values: looked, candidates: [] })).toEqual({});
  });

  it('needs no reason to hold or to cancel, which may not be endless either', () => {
    expect(faultsOf({ action: 'hold', values: EMPTY_VALUES, candidates: [] })).toEqual({});
    const values = { ...EMPTY_VALUES, reason: 'a'.repeat(501) };
    expect(faultsOf({ action: 'cancel', values, candidates: [] })).toEqual({
      reason: { code: 'too_long', limit: 500 },
    });
  });

  it('needs one of the posts that were found, or another one that is named', () => {
    const faultsFor = (candidate: string | undefined, address = '') =>
      faultsOf({ action: 'link', values: { ...EMPTY_VALUES, candidate, address }, candidates });
    expect(faultsFor(undefined)).toEqual({ candidate: 'missing' });
    expect(faultsFor('99')).toEqual({ candidate: 'missing' });
    expect(faultsFor('18')).toEqual({});
    expect(faultsFor(OTHER_POST, ' ')).toEqual({ address: 'missing' });
    expect(faultsFor(OTHER_POST, 'https://kanal.example/p/1')).toEqual({});
    expect(faultsFor(OTHER_POST, '17900001')).toEqual({});
    expect(faultsFor(OTHER_POST, 'javascript:1')).toEqual({ address: 'no_post' });
  });

  it('needs an address where no post was found', () => {
    expect(faultsOf({ action: 'link', values: EMPTY_VALUES, candidates: [] })).toEqual({
      address: 'missing',
    });
  });
});

describe('what is sent for an action', () => {
  const send = (candidate: string, address: string) =>
    toActionInput({
      action: 'link',
      values: { ...EMPTY_VALUES, candidate, address },
      candidates,
    });

  it('names the post that was picked by id and address', () => {
    expect(send('18', 'left over')).toEqual({
      action: 'link',
      remoteId: '18',
      permalink: 'https://kanal.example/p/18',
    });
  });

  it('takes what is no web address for an id', () => {
    const permalink = 'https://kanal.example/p/77';
    expect(send(OTHER_POST, ` ${permalink} `)).toEqual({ action: 'link', permalink });
    expect(send(OTHER_POST, '17900001')).toEqual({ action: 'link', remoteId: '17900001' });
  });

  it('holds a reason only where the action asks for one', () => {
    const values = { ...EMPTY_VALUES, reason: ' Menunggu arahan. ' };
    expect(toActionInput({ action: 'hold', values, candidates })).toEqual({
      action: 'hold',
      reason: 'Menunggu arahan.',
    });
    expect(toActionInput({ action: 'retry', values, candidates })).toEqual({ action: 'retry' });
  });
});

describe('an action', () => {
  it('stands out where it is what the person came for', () => {
    expect(firstAction(['cancel', 'retry'])).toBe('retry');
    expect(firstAction(['link', 'not_there'])).toBe('link');
    expect(firstAction(['hold', 'cancel'])).toBeUndefined();
  });

  it('confirms by “done” what the task was', () => {
    const manualTask = { kind: 'withdraw', steps: [], text: '' } as const;
    expect(introName('done', { manualTask })).toBe('done_withdraw');
    expect(introName('hold', { manualTask })).toBe('hold');
  });
});

describe('a delivery', () => {
  it('is seen by readers from its publication to its withdrawal, whatever fails meanwhile', () => {
    const publishedAt = '2026-11-22T01:00:00.000Z';
    expect(isPublic(aDeliveryLine())).toBe(false);
    expect(isPublic(aDeliveryLine({ publishedAt, state: 'failed', task: 'withdraw' }))).toBe(true);
    expect(isPublic(aDeliveryLine({ publishedAt, state: 'withdrawn' }))).toBe(false);
  });

  it('tells what to do by its reason, but not where a person alone gave one', () => {
    const at = '2026-11-22T01:00:00.000Z';
    const reason = (code: string) => ({ code, message: 'Ditahan: “menunggu”', at });
    expect(saysWhatToDo({ reason: null })).toBe(false);
    expect(saysWhatToDo({ reason: reason('person_hold') })).toBe(false);
    expect(saysWhatToDo({ reason: reason('no_clear_answer') })).toBe(true);
  });
});

describe('what is told of a post of which the hub does not know whether it is out', () => {
  it('is that nobody knows, for as long as the hub looks or waits to look', () => {
    for (const state of ['publishing', 'waiting', 'on_hold', 'needs_reconnect'] as const) {
      const line = aDeliveryLine({ state, task: 'reconcile' });
      expect([state, isUnclear(line), toldTask(line)]).toEqual([state, true, 'reconcile']);
    }
  });

  it('is not that the hub still looks, once a person has to', () => {
    for (const state of ['unknown', 'unlinked'] as const) {
      const line = aDeliveryLine({ state, task: 'reconcile' });
      expect([state, isUnclear(line), toldTask(line)]).toEqual([state, true, undefined]);
    }
  });

  it('is nothing of the kind where it is certain', () => {
    expect(isUnclear(aDeliveryLine({ state: 'waiting', task: 'send' }))).toBe(false);
    const linked = aDeliveryLine({ state: 'published', task: 'reconcile' });
    expect([isUnclear(linked), toldTask(linked)]).toEqual([false, undefined]);
    expect(toldTask(aDeliveryLine({ state: 'correcting', task: 'revise' }))).toBe('revise');
  });
});
