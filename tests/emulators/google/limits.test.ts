import { aBody, reasonOf, setStage, type Stage, VIDEO } from './support';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Status and reason of an update with these properties of the snippet. */
const outcomeOf = async (snippet: object, on = stage): Promise<string> => {
  const answer = await on.update(aBody(snippet));
  return `${answer.status} ${reasonOf(answer)}`;
};

const OK = '200 no error';

describe('rule title-required', () => {
  it.each([undefined, '', '  '])('refuses %p', async (title) => {
    expect(await outcomeOf({ title })).toBe('400 invalidTitle');
  });

  it('refuses an update without any snippet, and changes nothing', async () => {
    const answer = await stage.update({ id: VIDEO.id });
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'invalidTitle']);
    expect(stage.emulator.video(VIDEO.id)?.title).toBe(VIDEO.snippet.title);
  });
});

describe('rule category-required', () => {
  it('refuses none', async () => {
    expect(await outcomeOf({ categoryId: undefined })).toBe('400 invalidCategoryId');
  });
});

describe('rule category-known', () => {
  it('refuses a category that no video can have, unless switched off', async () => {
    const loose = await setStage({ disabledRules: ['category-known'] });
    const outcomes = [
      await outcomeOf({ categoryId: '30' }),
      await outcomeOf({ categoryId: '30' }, loose),
    ];
    await loose.close();
    expect(outcomes).toEqual(['400 invalidCategoryId', OK]);
  });
});

describe('rule title-length', () => {
  it('takes 100 characters and refuses one more', async () => {
    expect(await outcomeOf({ title: 'é'.repeat(100) })).toBe(OK);
    expect(await outcomeOf({ title: 'é'.repeat(101) })).toBe('400 invalidTitle');
  });
});

describe('rule description-bytes', () => {
  it('counts bytes and not characters', async () => {
    expect(await outcomeOf({ description: 'é'.repeat(2_500) })).toBe(OK);
    expect(await outcomeOf({ description: `${'é'.repeat(2_500)}a` })).toBe(
      '400 invalidDescription',
    );
  });
});

describe('rule angle-brackets', () => {
  it.each(['<', '>'])('refuses %s in title and description', async (sign) => {
    expect(await outcomeOf({ title: `a ${sign} b` })).toBe('400 invalidTitle');
    expect(await outcomeOf({ description: `a ${sign} b` })).toBe('400 invalidDescription');
  });
});

describe('rule tags-length', () => {
  it('takes 500, with commas, and refuses one more', async () => {
    expect(await outcomeOf({ tags: ['a'.repeat(249), 'b'.repeat(250)] })).toBe(OK);
    expect(await outcomeOf({ tags: ['a'.repeat(250), 'b'.repeat(250)] })).toBe('400 invalidTags');
  });

  it('counts two quotation marks for a tag with a space', async () => {
    expect(await outcomeOf({ tags: [`a ${'b'.repeat(496)}`] })).toBe(OK);
    expect(await outcomeOf({ tags: [`a ${'b'.repeat(497)}`] })).toBe('400 invalidTags');
  });
});

describe('rule default-language', () => {
  it('refuses localizations on a video without a default language', async () => {
    const body = { ...aBody({ defaultLanguage: undefined }), localizations: VIDEO.localizations };
    const answer = await stage.update(body, { part: 'snippet,localizations' });
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'defaultLanguageNotSet']);
  });
});

describe('rule localization-limits', () => {
  it('holds localized texts to the same limits, unless switched off', async () => {
    const loose = await setStage({ disabledRules: ['localization-limits'] });
    const en = { title: 'x'.repeat(101), description: '' };
    const body = { ...aBody(), localizations: { en } };
    const options = { part: 'snippet,localizations' };
    const reasons = [
      reasonOf(await stage.update(body, options)),
      reasonOf(await loose.update(body, options)),
    ];
    await loose.close();
    expect(reasons).toEqual(['invalidVideoMetadata', 'no error']);
  });
});

describe('bad input', () => {
  it('is 400: a body of the wrong types, no id, no part', async () => {
    const answers = [
      await stage.update({ id: 5, snippet: 'text' }),
      await stage.update({ snippet: VIDEO.snippet }),
      await stage.update(aBody(), { part: '' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(answers.map(reasonOf)).toEqual(['badRequest', 'badRequest', 'missingRequiredParameter']);
  });
});
