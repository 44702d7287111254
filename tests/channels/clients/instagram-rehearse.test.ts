import { setInstagramStage, type InstagramStage } from './instagram-stage';

let stage: InstagramStage;

beforeEach(async () => {
  stage = await setInstagramStage();
});

afterEach(() => stage.close());

describe('a rehearsal', () => {
  it('lists the requests of a single picture, without a token', () => {
    const requests = stage.client().rehearse(stage.post());
    expect(requests.map(({ method, url }) => `${method} ${url.split('/v26.0/')[1] ?? ''}`)).toEqual(
      [
        'POST 17841400000000001/media',
        'GET {container}',
        'GET 17841400000000001/content_publishing_limit',
        'GET 17841400000000001/media',
        'POST 17841400000000001/media_publish',
        'GET {post}',
      ],
    );
    expect(requests[0]?.fields).toMatchObject({
      image_url: stage.pictureUrl,
      alt_text: 'Gambar 1',
      caption: (stage.post().payload as { caption: string }).caption,
    });
    expect(JSON.stringify(requests)).not.toContain('IGAA');
  });

  it('lists the children of a carousel before the carousel', () => {
    const requests = stage.client().rehearse(stage.post(2));
    expect(requests.slice(0, 5).map(({ fields }) => fields)).toMatchObject([
      { alt_text: 'Gambar 1', is_carousel_item: 'true' },
      { alt_text: 'Gambar 2', is_carousel_item: 'true' },
      { fields: 'status_code,status' },
      { fields: 'status_code,status' },
      { media_type: 'CAROUSEL', children: '{child-1},{child-2}' },
    ]);
    expect(requests.at(-2)?.fields).toEqual({ creation_id: '{container}' });
  });

  it('sends the same requests as a real post', async () => {
    const rehearsed = stage.client().rehearse(stage.post(2));
    await stage.client().commit(stage.post(2), await stage.ready(2));
    const written = (method: string): boolean => method === 'POST';
    const named = rehearsed
      .filter(({ method }) => written(method))
      .map(({ fields }) => Object.keys(fields));
    const sent = stage.emulator.journal
      .filter(({ method }) => written(method))
      .map(({ body }) => Object.keys(body));
    expect(sent).toEqual(named);
  });
});
