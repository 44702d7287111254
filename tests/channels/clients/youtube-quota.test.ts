import type { ClientsDeps } from '../../../src/channels/clients';
import { startGoogleEmulator, type GoogleEmulator } from '../../emulators/google';
import { addressesOf, onYoutube, OWN_CHANNEL, youtubeOn } from './google-kit';
import { quotaDaysInMemory, VIDEO } from './kit';

const PROJECT = '123456';
// Ten at night on the last day of summer time in Pacific time: midnight is two hours away.
const NOW = '2026-11-01T05:00:00Z';
const DAY = { project: PROJECT, day: '2026-10-31' };

let google: GoogleEmulator;

beforeEach(async () => {
  google = await startGoogleEmulator();
  google.addChannel(OWN_CHANNEL);
  const snippet = { title: 'Kelas', description: 'Halo', categoryId: '27' };
  google.addVideo({ id: VIDEO, channelId: OWN_CHANNEL.channelId, snippet });
});

afterEach(() => google.close());

const clientWith = (quotaUnits: number, quotaDays = quotaDaysInMemory()) => {
  const changes: Partial<ClientsDeps> = {
    google: { ...addressesOf(google), quotaUnits, quotaDays },
    clock: { now: () => new Date(NOW) },
  };
  return { client: youtubeOn(google, changes), quotaDays };
};

const calls = (method: string): number =>
  google.journal.filter((entry) => entry.method === method && entry.path !== '/token').length;

const usedUp = {
  kind: 'failed',
  failure: { class: 'rate_limited', code: 'daily_quota_used_up', retryAfterSeconds: 2 * 3_600 },
};

describe('the quota of a day', () => {
  it('counts what a delivery costs: a list to prepare, a list and an update to send', async () => {
    const { client, quotaDays } = clientWith(10_000);
    await client.prepare(onYoutube(), {});
    expect(await quotaDays.used(DAY)).toBe(1);
    await client.commit(onYoutube(), {});
    expect(await quotaDays.used(DAY)).toBe(52);
    expect(google.quotaUsed(OWN_CHANNEL.clientId)).toBe(52);
  });

  it('is asked before an update, which is not sent where too little is left', async () => {
    const { client } = clientWith(50);
    expect(await client.commit(onYoutube(), {})).toMatchObject(usedUp);
    expect([calls('GET'), calls('PUT')]).toEqual([1, 0]);
  });

  it('is asked before a list, too', async () => {
    const { client, quotaDays } = clientWith(51);
    await quotaDays.fill(DAY, 51);
    expect(await client.prepare(onYoutube(), {})).toMatchObject(usedUp);
    expect(calls('GET')).toBe(0);
  });

  it('spends nothing on an update where the text is already right', async () => {
    const { client, quotaDays } = clientWith(10_000);
    await client.commit(onYoutube(), {});
    await client.commit(onYoutube(), {});
    expect(await quotaDays.used(DAY)).toBe(51 + 1);
    expect(calls('PUT')).toBe(1);
  });

  it('is noted as used up where Google says so, and nobody asks Google again that day', async () => {
    google.faults.add({ on: 'list', kind: 'refuse', error: { reason: 'quotaExceeded' } });
    const { client } = clientWith(10_000);
    expect(await client.prepare(onYoutube(), {})).toMatchObject({
      failure: { class: 'rate_limited', code: 'quotaExceeded', retryAfterSeconds: 2 * 3_600 },
    });
    expect(await client.prepare(onYoutube(), {})).toMatchObject(usedUp);
    expect(calls('GET')).toBe(1);
  });

  it('is there again on the next day', async () => {
    const { client, quotaDays } = clientWith(60);
    await quotaDays.fill({ ...DAY, day: '2026-10-30' }, 60);
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'published' });
  });

  it('is one for all accounts of one application', async () => {
    const { client, quotaDays } = clientWith(10_000);
    await client.prepare(onYoutube(), {});
    expect(await quotaDays.used({ ...DAY, project: OWN_CHANNEL.clientId })).toBe(0);
    expect(await quotaDays.used(DAY)).toBe(1);
  });
});

describe('a rate that is too fast', () => {
  it.each([
    [403, 'rateLimitExceeded'],
    [429, 'rateLimitExceeded'],
    [429, 'RATE_LIMIT_EXCEEDED'],
    [403, 'userRateLimitExceeded'],
  ])('waits for two minutes (%s %s) where Google says no more', async (status, reason) => {
    google.faults.add({ on: 'update', kind: 'refuse', error: { status, reason } });
    expect(await youtubeOn(google).commit(onYoutube(), {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'rate_limited', code: reason, retryAfterSeconds: 120 },
    });
  });

  it.each([
    ['90', 90],
    ['Sun, 01 Nov 2026 05:10:00 GMT', 600],
    ['0', 1],
    ['999999', 86_400],
    ['soon', 120],
  ])('waits for as long as Google asks: %s', async (told, retryAfterSeconds) => {
    const refuse: typeof fetch = async (address, init) => {
      if (!String(address instanceof Request ? address.url : address).includes('/videos')) {
        return fetch(address, init);
      }
      const error = { code: 429, message: 'Slow down', errors: [{ reason: 'rateLimitExceeded' }] };
      return new Response(JSON.stringify({ error }), {
        status: 429,
        headers: { 'content-type': 'application/json', 'retry-after': told },
      });
    };
    const client = youtubeOn(google, { http: refuse, clock: { now: () => new Date(NOW) } });
    expect(await client.prepare(onYoutube(), {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'rate_limited', retryAfterSeconds },
    });
  });
});

describe('an answer that nobody knows', () => {
  it('fails a preparation, and leaves a commit unclear', async () => {
    const error = { status: 400, reason: 'somethingNew' };
    google.faults.add({ on: 'list', kind: 'refuse', error });
    const client = youtubeOn(google);
    expect(await client.prepare(onYoutube(), {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'validation', code: 'somethingNew' },
    });
    google.faults.add({ on: 'update', kind: 'refuse', error });
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'unknown' });
  });

  it('names the field that Google blames, without the links in its sentence', async () => {
    const refuse: typeof fetch = async (address, init) => {
      if (init?.method !== 'PUT') return fetch(address, init);
      const error = {
        code: 400,
        message: 'The tags are <a href="https://example.test">invalid</a>.',
        errors: [{ reason: 'invalidTags', location: 'body.snippet.tags' }],
      };
      return new Response(JSON.stringify({ error }), {
        status: 400,
        headers: { 'content-type': 'application/json' },
      });
    };
    expect(await youtubeOn(google, { http: refuse }).commit(onYoutube(), {})).toMatchObject({
      kind: 'failed',
      failure: {
        class: 'validation',
        field: 'body.snippet.tags',
        message: 'Google answered with invalidTags: The tags are invalid.',
      },
    });
  });
});
