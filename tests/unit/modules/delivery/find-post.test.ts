import type { ReconcileOutcome, RemoteRef } from '../../../../src/channels/contract';
import { fail, succeed } from '../../../../src/kernel/result';
import { makeFindPost } from '../../../../src/modules/delivery/application/desk/find-post';
import { isSameAddress } from '../../../../src/modules/delivery/domain/post-address';
import { FakeChannelClient } from '../../../support/channel-fake';
import { aDelivery } from '../../../support/delivery-desk-fakes';
import { InMemoryAccounts } from '../../../support/delivery-fakes';
import { Transactions } from '../../../support/transactions';
import { ACCOUNTS } from './world';

const PERMALINK = 'https://www.instagram.com/p/Cabc123/';
const INTENDED = new Date('2026-07-01T01:00:00.000Z');

class ReadableChannel extends FakeChannelClient {
  found: ReconcileOutcome | Error = { kind: 'unknown', message: '' };
  /** Posts of the account, by id. */
  readonly known = new Map<string, string>();
  asked: readonly string[] = [];

  override async locate(_job: unknown, ref: RemoteRef): Promise<RemoteRef> {
    this.asked = [...this.asked, `locate ${ref.remoteId}`];
    return Promise.resolve({ ...ref, permalink: this.known.get(ref.remoteId) ?? ref.permalink });
  }

  override readonly reconcile = async (
    _job: unknown,
    { intendedAt }: { readonly intendedAt: string },
  ): Promise<ReconcileOutcome> => {
    this.asked = [...this.asked, `reconcile ${intendedAt}`];
    if (this.found instanceof Error) throw this.found;
    return Promise.resolve(this.found);
  };
}

const setUp = () => {
  const client = new ReadableChannel('instagram');
  const accounts = new InMemoryAccounts(ACCOUNTS, new Transactions());
  const surprises: unknown[] = [];
  const findPost = makeFindPost({
    accounts,
    findClient: () => client,
    settingsDefaults: { instagram: { hashtagLimit: 5 } },
    onSurprise: (_id, error) => surprises.push(error),
  });
  const payload = { caption: 'Mulai Senin.', images: [] };
  const row = aDelivery({ state: 'unlinked', payload, intendedAt: INTENDED });
  return { client, accounts, surprises, findPost, row };
};

const candidate = { remoteId: '17', permalink: PERMALINK, publishedAt: '2026-07-01T01:00:09Z' };

describe('the post that a person means', () => {
  it('is a candidate of the row, for which nobody is asked', async () => {
    const { client, findPost, row } = setUp();
    const unlinked = { ...row, candidates: [{ ...candidate, excerpt: 'Mulai' }] };
    for (const named of [
      { remoteId: '17', permalink: '' },
      { remoteId: '', permalink: 'https://instagram.com/p/Cabc123?igsh=x' },
    ]) {
      expect(await findPost(unlinked, named)).toMatchObject(succeed(candidate));
    }
    expect(client.asked).toEqual([]);
  });

  it('is one whose id the channel knows', async () => {
    const { client, findPost, row } = setUp();
    client.known.set('18', PERMALINK);
    expect(await findPost(row, { remoteId: '18', permalink: '' })).toEqual(
      succeed({ remoteId: '18', permalink: PERMALINK, publishedAt: '' }),
    );
    expect(await findPost(row, { remoteId: '19', permalink: '' })).toEqual(
      fail({ code: 'post_not_confirmed', field: 'remoteId' }),
    );
  });

  it('is looked for by its address among those that the channel shows', async () => {
    const { client, findPost, row } = setUp();
    client.found = { kind: 'unlinked', candidates: [{ ...candidate, excerpt: '' }] };
    expect(await findPost(row, { remoteId: '', permalink: PERMALINK })).toMatchObject(
      succeed(candidate),
    );
    expect(await findPost(row, { remoteId: '', permalink: `${PERMALINK}x` })).toEqual(
      fail({ code: 'post_not_found', field: 'permalink' }),
    );
    expect(client.asked[0]).toBe(`reconcile ${INTENDED.toISOString()}`);
  });

  it('may be the one that the channel now finds by itself', async () => {
    const { client, findPost, row } = setUp();
    client.found = { kind: 'published', ref: { remoteId: '20', permalink: '' } };
    client.known.set('20', PERMALINK);
    expect(await findPost(row, { remoteId: '', permalink: PERMALINK })).toMatchObject({
      value: { remoteId: '20' },
    });
  });

  it('is not confirmed where the account cannot be asked, or the asking breaks off', async () => {
    const { client, accounts, surprises, findPost, row } = setUp();
    client.found = new Error('GET /?access_token=rahasia');
    const named = { remoteId: '', permalink: PERMALINK };
    const unconfirmed = { failure: { code: 'post_not_confirmed' } };
    expect(await findPost(row, named)).toMatchObject(unconfirmed);
    expect(surprises).toHaveLength(1);
    accounts.forgetCredentials();
    expect(await findPost(row, { remoteId: '18', permalink: '' })).toMatchObject(unconfirmed);
    expect(await findPost({ ...row, accountKey: 'lain' }, named)).toMatchObject(unconfirmed);
  });

  it('has to be named', async () => {
    const { findPost, row } = setUp();
    expect(await findPost(row, { remoteId: '', permalink: '' })).toMatchObject({
      failure: { code: 'post_missing' },
    });
  });
});

describe('two addresses', () => {
  it.each([
    [PERMALINK, 'https://instagram.com/p/Cabc123', true],
    [PERMALINK, 'http://www.instagram.com/p/Cabc123/?utm_source=ig#x', true],
    [PERMALINK, 'https://instagram.com/p/cabc123', false],
    ['https://www.youtube.com/watch?v=a1', 'https://youtube.com/watch?v=a1&t=3', true],
    ['https://www.youtube.com/watch?v=a1', 'https://youtube.com/watch?v=a2', false],
    ['', '', false],
    ['', PERMALINK, false],
    [PERMALINK, 'bukan alamat', false],
  ])('%s and %s lead to one post: %s', (known, pasted, expected) => {
    expect(isSameAddress(known, pasted)).toBe(expected);
  });
});
