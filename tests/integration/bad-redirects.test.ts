import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { expectRefused, type BadInput } from '../support/bad-input';
import { anArticle, published } from '../support/content';
import { atDesk, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';

const REASON = 'Angkanya ternyata salah.';
const HUB = 'https://hub.kantor.example';

type Body = Record<string, unknown>;

describe('a redirect, where a text is taken down, that leads readers nowhere', () => {
  let booted: BootedHub;
  let lead: Colleague;
  let live: EditionPlace;
  let draft: EditionPlace;

  const placeOf = (documentId: string): EditionPlace => ({
    contentType: UID.article,
    documentId,
    locale: 'id',
  });

  beforeAll(async () => {
    booted = await bootHub({ HUB_PUBLIC_URL: HUB });
    lead = await atDesk(booted, { role: 'hub-lead' });
    draft = await lead.write();
    live = placeOf((await published(booted.strapi, anArticle({ slug: 'tayang' }))).documentId);
  });

  afterAll(() => booted.stop());

  const expectBad = (place: EditionPlace, bad: BadInput): Promise<void> =>
    expectRefused(booted, { by: lead, place }, bad);

  const unpublish = (rest: Body): Body => ({ action: 'unpublish', reason: REASON, ...rest });
  const toUrl = (url: unknown): Body => unpublish({ redirectTo: { url } });
  const toText = (documentId: string, contentType: string = UID.article): Body =>
    unpublish({ isMerged: true, redirectTo: { contentType, documentId } });
  const NO_ADDRESS = /Write it in full with http:\/\/ or https:\/\//;
  const NOT_PUBLIC = /target is not public in this language\. Choose/;

  it.each<BadInput>([
    ['missing', unpublish({ isMerged: true }), 400, 'redirect_missing', /choose the text that/],
    ['unknown', toText('tidakada'), 400, 'redirect_target_not_public', NOT_PUBLIC],
    ['of another type', toText('x', UID.tag), 400, 'redirect_target_not_public', NOT_PUBLIC],
    ['javascript:', toUrl('javascript:alert(1)'), 400, 'redirect_address_invalid', NO_ADDRESS],
    ['data:', toUrl('data:text/html,hai'), 400, 'redirect_address_invalid', NO_ADDRESS],
    ['no address', toUrl('kantor'), 400, 'redirect_address_invalid', NO_ADDRESS],
    [
      'with a password',
      toUrl('https://a:b@example.org/'),
      400,
      'redirect_address_invalid',
      NO_ADDRESS,
    ],
    [
      'over two lines',
      toUrl('https://example.org/\nx'),
      400,
      'redirect_address_invalid',
      NO_ADDRESS,
    ],
    ['a number', toUrl(7), 400, 'invalid_input', /redirectTo/],
    ['a list', unpublish({ redirectTo: [] }), 400, 'invalid_input', /redirectTo/],
  ])('%s', async (...bad) => {
    await expectBad(live, bad);
  });

  it('to itself, by its id and by its address', async () => {
    const { documentId } = live;
    const addresses = [`${HUB}/api/articles/${documentId}`, `${HUB}/api/articles/slug/tayang`];
    for (const body of [toText(documentId), ...addresses.map(toUrl)]) {
      await expectBad(live, ['', body, 400, 'redirect_to_itself', /Choose another one/]);
    }
  });

  it('to a draft', async () => {
    const bad: BadInput = [
      '',
      toText(draft.documentId),
      400,
      'redirect_target_not_public',
      NOT_PUBLIC,
    ];
    await expectBad(live, bad);
  });

  it('in a circle', async () => {
    const address = `${HUB}/api/articles/${live.documentId}`;
    const other = placeOf((await published(booted.strapi)).documentId);
    await lead.does(other, unpublish({ redirectTo: { url: address } }));
    const back = `${HUB}/api/articles/${other.documentId}`;
    await expectBad(live, ['', toUrl(back), 400, 'redirect_in_a_circle', /leads readers back/]);
  });
});
