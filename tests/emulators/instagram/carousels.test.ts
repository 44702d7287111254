import { call } from '../shared/call';
import { codesOf, idOf, IG_USER, setStage, type Stage, TOKEN } from './support';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const child = (alt = ''): Promise<string> =>
  stage.finishedContainer({ is_carousel_item: 'true', alt_text: alt });

const carousel = (children: readonly string[], caption = '') =>
  stage.post(`${IG_USER}/media`, { media_type: 'CAROUSEL', children: children.join(','), caption });

describe('rule carousel-count', () => {
  it('refuses one item and eleven', async () => {
    expect(codesOf(await carousel([await child()]))).toBe('100/2207028');
    expect(codesOf(await carousel(Array.from({ length: 11 }, () => '1')))).toBe('100/2207028');
  });

  it('takes two, and shows them in their order as one post', async () => {
    const children = [await child('Satu'), await child('Dua')];
    const id = idOf(await carousel(children, 'Dua gambar'));
    await stage.get(`${id}?fields=status_code`);
    const media = idOf(await stage.publish(id));
    const [post] = stage.emulator.posts();
    expect(post?.images.map(({ alt }) => alt)).toEqual(['Satu', 'Dua']);
    expect((await stage.get(`${media}?fields=media_type`)).body.media_type).toBe('CAROUSEL_ALBUM');
  });

  it('takes the children as a JSON array too', async () => {
    const answer = await call(`${stage.emulator.url}/v26.0/${IG_USER}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ media_type: 'CAROUSEL', children: [await child(), await child()] }),
    });
    expect(codesOf(answer)).toBe('no error');
  });
});

describe('rule carousel-children', () => {
  it('refuses a child that is unknown, no carousel item, still in progress, or expired', async () => {
    const good = await child();
    const single = await stage.finishedContainer();
    const young = idOf(await stage.container({ is_carousel_item: 'true' }));
    expect(codesOf(await carousel([good, '1']))).toBe('24/2207008');
    expect(codesOf(await carousel([good, single]))).toBe('100');
    expect(codesOf(await carousel([good, young]))).toBe('9007/2207027');
    stage.emulator.advance(86_400_000);
    expect(codesOf(await carousel([good, await child()]))).toBe('24/2207008');
  });
});

describe('rule child-alone', () => {
  it('refuses to publish a carousel item by itself', async () => {
    expect(codesOf(await stage.publish(await child()))).toBe('100');
    expect(stage.emulator.posts()).toEqual([]);
  });
});
