import {
  articles,
  faqs,
  imageCatalogue,
  paintSampleImages,
  people,
  plainText,
  rebuttals,
  sections,
  tags,
  type SamplePlan,
} from '../../../sample';
import { pictures } from '../../../sample/images/catalogue';
import { allTexts, findingsOf, linksOf, severitiesOf } from './sample-texts';

const slugsOf = (things: readonly { readonly slug: string }[]): readonly string[] =>
  things.map(({ slug }) => slug);

const missingFrom = (known: readonly string[], wanted: readonly string[]): readonly string[] =>
  wanted.filter((each) => !known.includes(each));

const documents = [...articles, ...faqs, ...rebuttals];
const plans: readonly SamplePlan[] = documents.flatMap((document) => document.channelPlans);
const imageNames = imageCatalogue.map(({ name }) => name);

describe('the amount of sample content', () => {
  it('shows every kind of document often enough', () => {
    expect(articles.length).toBeGreaterThanOrEqual(12);
    expect(faqs.length).toBeGreaterThanOrEqual(10);
    expect(rebuttals).toHaveLength(7);
    expect(sections.length).toBeGreaterThanOrEqual(5);
    expect(tags.length).toBeGreaterThanOrEqual(10);
    expect(people.length).toBeGreaterThanOrEqual(6);
    expect(imageCatalogue.length).toBeGreaterThanOrEqual(14);
  });

  it('has an explainer in all three audiences that goes to all three channels', () => {
    const found = articles.filter(
      ({ kind, variants, channelPlans }) =>
        kind === 'explainer' && variants.length === 2 && channelPlans.length === 3,
    );
    expect(found.map(({ channelPlans }) => channelPlans.map(({ channel }) => channel))).toEqual([
      ['instagram', 'youtube', 'forum'],
    ]);
  });

  it('announces a class in the future, and gives an opinion its disclaimer', () => {
    const event = articles.find((article) => article.event !== undefined)?.event;
    expect(event?.startsAt).toMatch(/^2027-01-/);
    const opinions = articles.filter(({ kind }) => kind === 'staff_opinion');
    expect(opinions.every(({ disclaimer }) => (disclaimer ?? '').length > 0)).toBe(true);
    expect(opinions.length).toBeGreaterThanOrEqual(1);
  });

  it('has three articles and two questions in English', () => {
    expect(articles.filter(({ en }) => en !== undefined)).toHaveLength(3);
    expect(faqs.filter(({ en }) => en !== undefined)).toHaveLength(2);
  });

  it('plans at least four posts for Instagram, each with an image', () => {
    const posts = plans.filter(({ channel }) => channel === 'instagram');
    expect(posts.length).toBeGreaterThanOrEqual(4);
    expect(posts.filter(({ images }) => (images ?? []).length === 0)).toEqual([]);
  });

  it('sends no two plans to the same video', () => {
    const videos = plans.flatMap(({ videoId }) => (videoId === undefined ? [] : [videoId]));
    expect(videos).toEqual([...new Set(videos)]);
    expect(videos).toContain('humashub001');
  });
});

describe('what the sample refers to', () => {
  it.each([
    ['articles', articles],
    ['faqs', faqs],
    ['rebuttals', rebuttals],
    ['sections', sections],
    ['tags', tags],
    ['people', people],
  ])('has no slug twice among %s', (_name, things) => {
    expect(new Set(slugsOf(things)).size).toBe(things.length);
    expect(slugsOf(things).filter((slug) => !/^[a-z0-9-]+$/.test(slug))).toEqual([]);
  });

  it('exists', () => {
    expect(
      missingFrom(
        slugsOf(sections),
        documents.map(({ section }) => section),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        slugsOf(tags),
        documents.flatMap((each) => each.tags),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        slugsOf(articles),
        articles.flatMap(({ related }) => related),
      ),
    ).toEqual([]);
    const named = [
      ...articles.flatMap(({ authors, sources }) => [...authors, ...sources]),
      ...rebuttals.flatMap(({ authors, checkedBy }) => [...authors, checkedBy]),
    ];
    expect(missingFrom(slugsOf(people), named)).toEqual([]);
    const parents = sections.flatMap(({ parent }) => (parent === undefined ? [] : [parent]));
    expect(parents.length).toBeGreaterThan(0);
    expect(missingFrom(slugsOf(sections), parents)).toEqual([]);
  });

  it('names only people who may do what they are named for', () => {
    const roleOf = new Map(people.map(({ slug, role }) => [slug, role]));
    const authors = [...articles, ...rebuttals].flatMap((each) => each.authors);
    expect(authors.filter((slug) => roleOf.get(slug) === 'source')).toEqual([]);
    const sources = articles.flatMap((each) => each.sources);
    expect(sources.filter((slug) => roleOf.get(slug) === 'author')).toEqual([]);
  });

  it('leads only to addresses that are reserved for examples', () => {
    const urls = [
      ...allTexts.flatMap(({ parts }) => linksOf(parts.body)),
      ...rebuttals.flatMap(({ appearances, evidence }) =>
        [...appearances, ...evidence].flatMap(({ url, archiveUrl }) => [url, archiveUrl]),
      ),
    ];
    const hosts = urls.map((url) => new URL(url).hostname);
    expect(hosts.filter((host) => !/(^|\.)example(\.(org|com|net))?$/.test(host))).toEqual([]);
  });
});

describe('the limits of the fields', () => {
  it.each(allTexts)('hold in $name', ({ kind, parts }) => {
    expect(parts.title.length).toBeLessThanOrEqual(kind === 'faq' ? 150 : 90);
    expect(parts.summary.length).toBeLessThanOrEqual(200);
    if (kind === 'faq') expect(plainText(parts.body).length).toBeLessThanOrEqual(1200);
  });

  it('hold in what stands beside the texts', () => {
    for (const article of articles) {
      expect(article.tags.length).toBeLessThanOrEqual(8);
      expect(article.related.length).toBeLessThanOrEqual(5);
      expect((article.disclaimer ?? '').length).toBeLessThanOrEqual(300);
      const { note } = article.correction ?? { note: 'No correction.' };
      expect(note.length).toBeGreaterThanOrEqual(10);
      expect(note.length).toBeLessThanOrEqual(300);
    }
    for (const { legalBasis } of faqs) expect(legalBasis.length).toBeLessThanOrEqual(300);
  });

  it('give a document one variant for each audience, with at most five hashtags', () => {
    for (const { variants } of [...articles, ...rebuttals]) {
      expect(new Set(variants.map(({ audience }) => audience)).size).toBe(variants.length);
      for (const { hashtags } of variants) {
        expect(hashtags.split(' ').length).toBeLessThanOrEqual(5);
      }
    }
  });
});

describe('the texts', () => {
  it.each(allTexts)('pass the plain-language checks: $name', (text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  it('would be caught by the checks if a number of a variant were wrong', () => {
    const [text] = allTexts.filter(
      ({ name }) => name.includes('kelas-pembayaran') && name.includes('youth'),
    );
    if (text === undefined) throw new Error('The class has lost its youth variant.');
    const wrong = { ...text.parts, summary: 'Datanglah pada 21 Januari 2027, ya.' };
    expect(severitiesOf({ ...text, parts: wrong })).toContain('error');
  });
});

describe('the rebuttals', () => {
  it.each(rebuttals)('keep the rules before publication: $slug', (rebuttal) => {
    expect(rebuttal.claimReviewed.length).toBeLessThanOrEqual(75);
    expect(rebuttal.fact.length).toBeLessThanOrEqual(300);
    expect(rebuttal.myth.length).toBeLessThanOrEqual(300);
    expect(rebuttal.fallacy.length).toBeLessThanOrEqual(800);
    expect(rebuttal.appearances.length).toBeGreaterThanOrEqual(1);
    expect(rebuttal.evidence.length).toBeGreaterThanOrEqual(2);
    expect(rebuttal.evidence.some(({ isPrimary }) => isPrimary)).toBe(true);
    expect(rebuttal.evidence.some(({ isOutsideControl }) => isOutsideControl)).toBe(true);
    expect(rebuttal.evidence.filter(({ title }) => title.length > 160)).toEqual([]);
    expect(rebuttal.authors).not.toContain(rebuttal.checkedBy);
  });

  it('tell about several verdicts and several ways of misleading', () => {
    expect(new Set(rebuttals.map(({ verdict }) => verdict)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(rebuttals.map(({ misinfoType }) => misinfoType)).size).toBeGreaterThanOrEqual(5);
  });
});

describe('the pictures', () => {
  it('exist wherever one is named', () => {
    const named = [
      ...articles.map(({ cover }) => cover),
      ...faqs.flatMap(({ image }) => (image === undefined ? [] : [image])),
      ...rebuttals.flatMap(({ appearances }) =>
        appearances.flatMap(({ image }) => (image === undefined ? [] : [image])),
      ),
      ...plans.flatMap(({ images }) => images ?? []),
    ];
    expect(missingFrom(imageNames, named)).toEqual([]);
    expect(missingFrom(named, imageNames)).toEqual([]);
  });

  it.each(imageCatalogue)('are told in words: $name', ({ name, alt, caption }) => {
    for (const text of [alt.id, alt.en]) {
      expect(text.length).toBeGreaterThan(20);
      expect(text.length).toBeLessThanOrEqual(125);
      expect(text.startsWith('HOAKS:')).toBe(name.startsWith('hoaks-'));
    }
    expect(caption.length).toBeGreaterThan(0);
  });

  it('hold no SVG text, which would look different on every host', () => {
    expect(pictures.filter(({ draw }) => draw().includes('<text'))).toEqual([]);
  });

  it('become JPEG files of the promised size', async () => {
    const [image] = await paintSampleImages({ names: ['jalan-uang-ke-desa'] });
    expect(image).toMatchObject({ mime: 'image/jpeg', width: 1600, height: 1067 });
    expect(image?.buffer.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  it('are refused under a name that nobody drew', async () => {
    await expect(paintSampleImages({ names: ['tidak-ada'] })).rejects.toThrow('tidak-ada');
  });
});
