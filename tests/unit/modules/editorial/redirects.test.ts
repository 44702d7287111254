import fc from 'fast-check';
import { makeCheckRedirect } from '../../../../src/modules/editorial/application/check-redirect';
import type { RedirectTarget } from '../../../../src/modules/editorial/application/edition-ports';
import {
  followAddress,
  type AddressRecords,
  type RetiredAddress,
} from '../../../../src/modules/editorial/application/follow-address';
import { makeResolveAddress } from '../../../../src/modules/editorial/application/resolve-address';
import {
  MAX_REDIRECTS,
  parseRedirectUrl,
  toAddressKey,
  toOwnAddress,
  type OwnSites,
} from '../../../../src/modules/editorial/domain/redirects';

const SITES: OwnSites = {
  siteUrl: 'https://kantor.example/{locale}/{type}/{slug}',
  publicUrl: 'https://hub.kantor.example',
  types: [
    { contentType: 'article', path: 'articles' },
    { contentType: 'faq', path: 'faqs' },
  ],
};
const ID = { contentType: 'article', locale: 'id' };
const place = (documentId: string) => ({ ...ID, documentId });
const toDocument = (documentId: string, contentType = 'article'): RedirectTarget => ({
  kind: 'document',
  contentType,
  documentId,
});
const toUrl = (url: string): RedirectTarget => ({ kind: 'url', url });

type State = 'live' | 'withdrawn' | { readonly target: RedirectTarget | undefined };

/** Documents `a`, `b` … under the slugs `slug-a`, `slug-b` …, each public or leading somewhere; counts the reads. */
const aWorld = (states: Readonly<Record<string, State>>) => {
  const retired = new Map<string, RetiredAddress>();
  for (const [documentId, state] of Object.entries(states)) {
    if (typeof state === 'string') continue;
    const entry = { ...place(documentId), target: state.target };
    retired.set(toAddressKey(place(documentId)), entry);
    retired.set(toAddressKey({ ...ID, slug: `slug-${documentId}` }), entry);
  }
  const reads = { count: 0 };
  const records: AddressRecords = {
    findLive(address) {
      reads.count += 1;
      const id = 'slug' in address ? address.slug.replace('slug-', '') : address.documentId;
      const state = address.contentType === 'article' ? states[id] : undefined;
      const isLive = address.locale === 'id' && (state === 'live' || state === 'withdrawn');
      return Promise.resolve(
        isLive
          ? { ...place(id), slug: `slug-${id}`, isWithdrawn: state === 'withdrawn' }
          : undefined,
      );
    },
    findRetired: (key) => Promise.resolve(retired.get(key)),
  };
  const check = makeCheckRedirect({ records, sites: SITES });
  return {
    reads,
    records,
    resolve: makeResolveAddress({ records, sites: SITES }),
    codeOf: async (documentId: string, target: RedirectTarget) =>
      (await check(place(documentId), target))?.code,
  };
};

describe('where readers may be sent', () => {
  it('takes a text that is public in the same language', async () => {
    const { codeOf } = aWorld({ a: 'live', b: 'live' });
    expect(await codeOf('a', toDocument('b'))).toBeUndefined();
    expect(await codeOf('a', toUrl('https://kantor.example/id/articles/slug-b'))).toBeUndefined();
  });

  it('takes any page elsewhere, and pages of the site that are no text of the hub', async () => {
    const { codeOf } = aWorld({ a: 'live' });
    expect(await codeOf('a', toUrl('https://lain.example/halaman'))).toBeUndefined();
    expect(await codeOf('a', toUrl('https://kantor.example/kontak'))).toBeUndefined();
    expect(await codeOf('a', toUrl('https://kantor.example/id/articles/lain'))).toBeUndefined();
  });

  it.each<[string, RedirectTarget]>([
    ['a text that never was', toDocument('x')],
    ['a text that is gone', toDocument('gone')],
    ['a text under a banner', toDocument('withdrawn')],
    ['a text that itself leads to another', toDocument('leads-on')],
    ['a type that is not public', toDocument('b', 'delivery')],
    [
      'the API address of a text that never was',
      toUrl('https://hub.kantor.example/api/articles/x'),
    ],
    ['the page of a text that is gone', toUrl('https://kantor.example/id/articles/slug-gone')],
  ])('refuses %s', async (_what, target) => {
    const { codeOf } = aWorld({
      a: 'live',
      b: 'live',
      gone: { target: undefined },
      withdrawn: 'withdrawn',
      'leads-on': { target: toDocument('b') },
    });
    expect(await codeOf('a', target)).toBe('redirect_target_not_public');
  });

  it.each<[string, RedirectTarget]>([
    ['by its id', toDocument('a')],
    ['by its page', toUrl('https://kantor.example/id/articles/slug-a')],
    ['by its page, written otherwise', toUrl('http://KANTOR.example:80/id/articles/slug-a/?x=1#y')],
    ['by its page, percent-encoded', toUrl('https://kantor.example/id/articles/%73lug-a')],
    ['by its address in the API', toUrl('https://hub.kantor.example/api/articles/a')],
    [
      'by its slug in the API',
      toUrl('https://hub.kantor.example/api/articles/slug/slug-a?locale=id'),
    ],
  ])('refuses the text itself, named %s', async (_what, target) => {
    const { codeOf } = aWorld({ a: 'live' });
    expect(await codeOf('a', target)).toBe('redirect_to_itself');
  });

  it.each<[string, RedirectTarget]>([
    ['directly', toDocument('b')],
    ['over three texts', toDocument('d')],
    ['through a page of the site', toDocument('e')],
    [
      'through a page of the site that it names',
      toUrl('https://kantor.example/id/articles/slug-b'),
    ],
  ])('refuses a circle: %s', async (_what, target) => {
    const { codeOf } = aWorld({
      a: 'live',
      b: { target: toDocument('a') },
      c: { target: toDocument('b') },
      d: { target: toDocument('c') },
      e: { target: toUrl('https://kantor.example/id/articles/slug-a') },
    });
    expect(await codeOf('a', target)).toBe('redirect_in_a_circle');
  });

  it.each([
    '',
    'slug-lain',
    '/articles/slug',
    '//lain.example/x',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://lain.example/x',
    'https://',
    'https://user:rahasia@lain.example/',
    'https://user@lain.example/',
    'https://lain.example/a b',
    'https://lain.example/a\nSet-Cookie: x=1',
    'https://lain.example/\u0000',
    'https://lain.example\\@jahat.example/',
    'https://lain.example/\u200f\u2028',
  ])('refuses what is no plain web address: %j', (url) => {
    expect(parseRedirectUrl(url)).toMatchObject({
      ok: false,
      failure: { code: 'redirect_address_invalid', field: 'redirectTo.url' },
    });
  });

  it('takes 2,000 characters and not one more, counted as they are sent', () => {
    const url = 'https://lain.example/'.padEnd(2000, 'a');
    expect(parseRedirectUrl(url)).toEqual({ ok: true, value: url });
    expect(parseRedirectUrl(`${url}a`)).toMatchObject({ failure: { limit: 2000, actual: 2001 } });
    const grown = 'https://lain.example/'.padEnd(1000, 'é');
    expect(parseRedirectUrl(grown)).toMatchObject({ failure: { limit: 2000 } });
  });

  it('gives only what any HTTP header can carry', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const parsed = parseRedirectUrl(url);
        if (parsed.ok) expect(parsed.value).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
      }),
    );
  });
});

describe('addresses of the hub itself', () => {
  const read = (href: string, sites: Partial<OwnSites> = {}) =>
    toOwnAddress(href, { ...SITES, ...sites }, ID)?.address;

  it('reads language and type from a page of the site', () => {
    expect(read('https://kantor.example/en/faqs/jam-buka')).toEqual({
      contentType: 'faq',
      locale: 'en',
      slug: 'jam-buka',
    });
  });

  it('takes from the text itself what the pattern of the site does not name', () => {
    const siteUrl = 'https://kantor.example/baca?artikel={slug}';
    expect(read('https://kantor.example/baca?artikel=x', { siteUrl })).toEqual({
      ...ID,
      slug: 'x',
    });
    expect(read('https://kantor.example/baca?lain=x', { siteUrl })).toBeUndefined();
  });

  it('takes neither another host nor another folder for its own', () => {
    expect(read('https://kantor.example.jahat.example/id/articles/x')).toBeUndefined();
    expect(read('https://kantorXexample/id/articles/x')).toBeUndefined();
    expect(read('https://kantor.example/id/articles/x/y')).toBeUndefined();
    expect(read('https://kantor.example/id/people/x')).toBeUndefined();
    expect(read('https://hub.kantor.example/uploads/articles/x')).toBeUndefined();
  });

  it('reads any web address without breaking off', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.webPath(), (url, path) => {
        toOwnAddress(url, SITES, ID);
        toOwnAddress(new URL(`https://kantor.example/id${path}`).href, SITES, ID);
      }),
    );
    expect(read('https://kantor.example/id/articles/%E0%A4%A')).toMatchObject({ slug: '%E0%A4%A' });
  });
});

describe('where an address ends', () => {
  it('has nothing to say of an address that was never in use, or is in use now', async () => {
    const { resolve } = aWorld({ a: 'live' });
    expect(await resolve({ ...ID, slug: 'tidak-ada' })).toBeUndefined();
    expect(await resolve({ ...ID, slug: 'slug-a' })).toBeUndefined();
  });

  it('names the text that stands at the end of a chain, with its page', async () => {
    const { resolve } = aWorld({
      a: { target: toDocument('b') },
      b: { target: toDocument('c') },
      c: 'withdrawn',
    });
    expect(await resolve({ ...ID, slug: 'slug-a' })).toEqual({
      kind: 'moved',
      contentType: 'article',
      type: 'articles',
      documentId: 'c',
      slug: 'slug-c',
      url: 'https://kantor.example/id/articles/slug-c',
    });
  });

  it('is gone where the text at the end is gone, or vanished without a trace', async () => {
    const { resolve } = aWorld({
      a: { target: toDocument('b') },
      b: { target: undefined },
      c: { target: toDocument('vanished') },
    });
    expect(await resolve({ ...ID, slug: 'slug-a' })).toEqual({ kind: 'gone' });
    expect(await resolve({ ...ID, slug: 'slug-c' })).toEqual({ kind: 'gone' });
  });

  it('goes five steps and no further', async () => {
    const chain = (length: number) =>
      Object.fromEntries([
        ...Array.from({ length }, (_, index): [string, State] => [
          String(index),
          { target: toDocument(String(index + 1)) },
        ]),
        [String(length), 'live'],
      ] as [string, State][]);
    const five = await aWorld(chain(MAX_REDIRECTS)).resolve({ ...ID, slug: 'slug-0' });
    expect(five).toMatchObject({ kind: 'moved', documentId: '5' });
    const six = await aWorld(chain(MAX_REDIRECTS + 1)).resolve({ ...ID, slug: 'slug-0' });
    expect(six).toEqual({ kind: 'gone' });
  });

  const anyTarget = (names: readonly string[]) =>
    fc.option(
      fc.oneof(
        fc.constantFrom(...names).map((name) => toDocument(name)),
        fc
          .constantFrom(...names)
          .map((name) => toUrl(`https://kantor.example/id/articles/slug-${name}`)),
        fc.constant(toUrl('https://lain.example/')),
      ),
      { nil: undefined },
    );
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  it('never loops, whatever is stored', async () => {
    const anyState = fc.oneof(
      fc.constantFrom<State>('live', 'withdrawn'),
      anyTarget(NAMES).map((target): State => ({ target })),
    );
    const anyStates = fc.dictionary(fc.constantFrom(...NAMES), anyState);
    await fc.assert(
      fc.asyncProperty(anyStates, fc.constantFrom(...NAMES), async (states, name) => {
        const world = aWorld(states);
        await followAddress(world.records, { start: place(name), through: SITES });
        expect(world.reads.count).toBeLessThanOrEqual(MAX_REDIRECTS + 1);
        await world.resolve({ ...ID, slug: `slug-${name}` });
        await world.codeOf('a', toDocument(name));
      }),
    );
  });

  it('never stores a circle: what the check lets pass leads out, in any order of takedowns', async () => {
    const anyTakedowns = fc.array(
      fc.record({ name: fc.constantFrom(...NAMES), target: anyTarget(NAMES) }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(anyTakedowns, async (takedowns) => {
        const states: Record<string, State> = Object.fromEntries(
          NAMES.map((name) => [name, 'live'] as const),
        );
        for (const { name, target } of takedowns) {
          const code = target && (await aWorld(states).codeOf(name, target));
          if (code !== undefined) continue;
          states[name] = { target };
          expect(leadsOut(states, name)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Follows targets without any bound but the number of texts: a circle is what takes longer. */
const leadsOut = (states: Readonly<Record<string, State>>, from: string): boolean => {
  let name: string | undefined = from;
  for (let steps = 0; steps <= Object.keys(states).length; steps += 1) {
    const state: State | undefined = name === undefined ? undefined : states[name];
    if (state === undefined || typeof state === 'string') return true;
    name =
      state.target?.kind === 'document'
        ? state.target.documentId
        : state.target?.url.split('/slug-')[1];
  }
  return false;
};
