import { z } from 'zod';
import type { ChannelClient, DeliveryFailure } from '../../src/channels/contract';
import { redactingClient } from '../../src/channels/redacting-client';
import { REDACTED } from '../../src/kernel/redact';

/** Short enough to pass for a word: only who knows the credentials takes it out. */
const PASSWORD = 'kunci-gudang';
/** Nobody told the hub of this one: it looks like nothing but a token. */
const TOKEN = 'EAAGm0PX4ZCpsBAKZBexample0000';

const said = (what: string): string => `${what} was refused: ${PASSWORD}, ${TOKEN}`;

const refused = (what: string): DeliveryFailure => ({
  class: 'auth',
  code: `190/${TOKEN}`,
  message: said(what),
  field: PASSWORD,
});

const failing = (what: string) =>
  Promise.resolve({ kind: 'failed', checkpoint: {}, failure: refused(what) } as const);

const unclear = (what: string) =>
  Promise.resolve({ kind: 'unclear', message: said(what) } as const);

/** A client of a platform that repeats whatever it was sent. */
const loudClient: ChannelClient = {
  id: 'loud',
  commitsTo: 'channel',
  credentialsSchema: z.unknown(),
  prepare: () => failing('prepare'),
  commit: () => failing('commit'),
  locate: (_job, ref) => Promise.resolve(ref),
  reconcile: () => failing('reconcile'),
  revise: () => failing('revise'),
  withdraw: () => failing('withdraw'),
  metrics: () => failing('metrics'),
  checkConnection: () => failing('checkConnection'),
  refreshCredentials: () => failing('refreshCredentials'),
  rehearse: () => [
    { method: 'POST', url: `https://x.example/${PASSWORD}`, fields: { key: PASSWORD } },
  ],
  comments: {
    list: () => failing('list'),
    answer: () => unclear('answer'),
    setHidden: () => failing('setHidden'),
  },
};

const account = { key: 'kantor', settings: {}, credentials: { accessToken: PASSWORD } };
const job = { account, payload: {}, idempotencyKey: 'k' };
const ref = { remoteId: '1', permalink: '' };
const post = { ref, revision: 2, note: '', changedAt: '2026-06-01T00:00:00.000Z', checkpoint: {} };

const clean = redactingClient(loudClient);

const CALLS: Readonly<Record<string, () => unknown>> = {
  prepare: () => clean.prepare(job, {}),
  commit: () => clean.commit(job, {}),
  reconcile: () => clean.reconcile?.(job, { checkpoint: {}, intendedAt: post.changedAt }),
  revise: () => clean.revise(job, post),
  withdraw: () => clean.withdraw(job, post),
  metrics: () => clean.metrics?.(account, ref),
  checkConnection: () => clean.checkConnection(account),
  refreshCredentials: () =>
    clean.refreshCredentials?.(account, { issuedAt: '', expiresAt: post.changedAt }),
  list: () => clean.comments?.list(account, ref),
  answer: () => clean.comments?.answer(account, { commentRemoteId: '1', text: '' }),
  setHidden: () => clean.comments?.setHidden(account, { commentRemoteId: '1', isHidden: true }),
};

describe('what a client tells the hub', () => {
  it.each(Object.keys(CALLS))('holds no secret that the platform repeated: %s', async (name) => {
    const told = JSON.stringify(await CALLS[name]?.());
    expect(told).toContain(`${name} was refused: ${REDACTED}, ${REDACTED}`);
    expect(told).not.toContain(PASSWORD);
    expect(told).not.toContain(TOKEN);
  });

  it('holds no secret of the account in a rehearsed request', () => {
    expect(clean.rehearse(job)).toEqual([
      { method: 'POST', url: `https://x.example/${REDACTED}`, fields: { key: REDACTED } },
    ]);
  });

  it('is asked of every call that a client has', () => {
    const desk = Object.keys(loudClient.comments ?? {});
    const calls = Object.entries(loudClient)
      .filter(([name, member]) => typeof member === 'function' && name !== 'locate')
      .map(([name]) => name);
    expect([...calls, ...desk].sort()).toEqual([...Object.keys(CALLS), 'rehearse'].sort());
  });
});
