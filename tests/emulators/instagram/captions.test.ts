import { codesOf, IG_USER, setStage, type Stage } from './support';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const words = (count: number, sign: string): string =>
  Array.from({ length: count }, (_, index) => `${sign}kata${index}`).join(' ');

const codesFor = async (caption: string, on = stage): Promise<string> =>
  codesOf(await on.container({ caption }));

describe('rule caption-length', () => {
  it('takes 2,200 characters, an emoji being one, and refuses one more', async () => {
    expect(await codesFor('🙂'.repeat(2_200))).toBe('no error');
    expect(await codesFor('a'.repeat(2_201))).toBe('36004/2207010');
  });

  it('tells the person what is wrong', async () => {
    const { status, body } = await stage.container({ caption: 'a'.repeat(2_201) });
    expect(status).toBe(400);
    expect(body.error).toEqual({
      message: 'Caption too long',
      type: 'OAuthException',
      code: 36_004,
      error_subcode: 2_207_010,
      is_transient: false,
      error_user_title: 'Caption too long',
      error_user_msg: expect.any(String) as string,
      fbtrace_id: expect.any(String) as string,
    });
  });
});

describe('rule caption-tags', () => {
  it('takes 30 hashtags and 20 mentions and refuses one more of either', async () => {
    expect(await codesFor(`${words(30, '#')} ${words(20, '@')}`)).toBe('no error');
    expect(await codesFor(words(31, '#'))).toBe('36004/2207010');
    expect(await codesFor(words(21, '@'))).toBe('36004/2207010');
  });

  it('takes no address and no fragment for a mention or a hashtag', async () => {
    const text = Array.from({ length: 40 }, () => 'halo@contoh.test contoh.test/a#b').join(' ');
    expect(await codesFor(text)).toBe('no error');
  });
});

describe('rule hashtag-limit', () => {
  it('refuses a sixth hashtag where five is the limit, unless switched off', async () => {
    const five = await setStage({ hashtagLimit: 5 });
    const off = await setStage({ hashtagLimit: 5, disabledRules: ['hashtag-limit'] });
    const answers = [
      await codesFor(words(5, '#'), five),
      await codesFor(words(6, '#'), five),
      await codesFor(words(6, '#'), off),
    ];
    await five.close();
    await off.close();
    expect(answers).toEqual(['no error', '36004/2207010', 'no error']);
  });
});

describe('rule child-caption', () => {
  it('refuses a caption on a carousel item, unless switched off', async () => {
    const fields = { is_carousel_item: 'true', caption: 'Halo' };
    const lenient = await setStage({ disabledRules: ['child-caption'] });
    const answers = [
      codesOf(await stage.container(fields)),
      codesOf(await lenient.container(fields)),
    ];
    await lenient.close();
    expect(answers).toEqual(['100', 'no error']);
  });
});

describe('rule alt-text', () => {
  it('takes 1,000 characters and refuses one more', async () => {
    expect(codesOf(await stage.container({ alt_text: 'é'.repeat(1_000) }))).toBe('no error');
    expect(codesOf(await stage.container({ alt_text: 'é'.repeat(1_001) }))).toBe('100');
  });

  it('is refused on a carousel, which is no image', async () => {
    const answer = await stage.post(`${IG_USER}/media`, {
      media_type: 'CAROUSEL',
      children: '1,2',
      alt_text: 'Dua loket',
    });
    expect(codesOf(answer)).toBe('100');
  });
});
