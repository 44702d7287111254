import {
  articles,
  DESK_SLUGS,
  faqs,
  fateOf,
  imageCatalogue,
  people,
  rebuttals,
  sections,
  tags,
} from '../../../sample';
import { sectionsInEnglish, tagsInEnglish } from '../../../sample/english-names';
import { toChannelAccounts, toEmulatorSeed } from '../../../scripts/demo/platforms';
import { touchesWorkflowFields } from '../../../src/modules/editorial';
import { toSlug } from '../../../scripts/seed/slugs';
import {
  toArticleData,
  toFaqData,
  toRebuttalData,
  type Targets,
} from '../../../scripts/seed/to-data';

const idsOf = (entries: readonly { readonly slug: string }[]): ReadonlyMap<string, string> =>
  new Map(entries.map(({ slug }) => [slug, `id-of-${slug}`]));

const TARGETS: Targets = {
  references: { sections: idsOf(sections), tags: idsOf(tags), people: idsOf(people) },
  media: new Map(imageCatalogue.map(({ name }, index) => [name, index + 1])),
};

const SECRETS = {
  instagramToken: 'token',
  googleClientId: 'client',
  googleClientSecret: 'secret',
  googleRefreshToken: 'refresh',
  instagramAppSecret: 'application',
  otherInstagramToken: 'other',
  webhookToken: 'webhook',
};

const TEXTS = [...articles, ...faqs, ...rebuttals];

describe('the data of the seed', () => {
  it('takes every sample text, whose sections, tags, people and pictures are all there', () => {
    for (const article of articles) toArticleData(article, TARGETS);
    for (const faq of faqs) toFaqData(faq, TARGETS);
    for (const rebuttal of rebuttals) toRebuttalData(rebuttal, TARGETS);
  });

  it('points to sections, tags and pictures by their ids, in both languages', () => {
    const translated = articles.find(({ en }) => en !== undefined);
    if (translated === undefined) throw new Error('The sample has no English article.');
    const { data, english } = toArticleData(translated, TARGETS);
    expect(data.section).toBe(`id-of-${translated.section}`);
    expect(english?.section).toBe(data.section);
    expect(english?.tags).toEqual(data.tags);
    expect(data.cover).toEqual(expect.any(Number));
  });

  it('sends an English text to no channel: its plans would post the same news twice', () => {
    for (const article of articles) {
      expect(toArticleData(article, TARGETS).english ?? {}).not.toHaveProperty('channelPlans');
    }
  });

  it('says which name of the sample is unknown', () => {
    const [article] = articles;
    if (article === undefined) throw new Error('The sample has no article.');
    expect(() => toArticleData({ ...article, cover: 'no-such-picture' }, TARGETS)).toThrow(
      /"no-such-picture"/,
    );
  });

  it('sends no field that only the workflow writes', () => {
    for (const article of articles) {
      expect(touchesWorkflowFields(toArticleData(article, TARGETS).data)).toEqual([]);
    }
  });

  it('knows every section and tag in English', () => {
    expect(Object.keys(sectionsInEnglish)).toEqual(sections.map(({ slug }) => slug));
    expect(Object.keys(tagsInEnglish)).toEqual(tags.map(({ slug }) => slug));
  });
});

describe('the fates of the sample texts', () => {
  it('are those of texts that are there', () => {
    const slugs = TEXTS.map(({ slug }) => slug);
    expect(DESK_SLUGS.filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  it('leave something in every state of the workflow, and most of the texts published', () => {
    const stages = TEXTS.map(({ slug }) => fateOf(slug).stage);
    expect(new Set(stages)).toEqual(
      new Set([
        'draft',
        'in_review',
        'changes_requested',
        'approved',
        'scheduled',
        'published',
        'force_published',
        'withdrawn',
      ]),
    );
    expect(stages.filter((stage) => stage === 'published').length).toBeGreaterThan(25);
    expect(rebuttals.map(({ slug }) => fateOf(slug).stage)).toContain('in_review');
  });
});

describe('the accounts of the sample office', () => {
  it('cover every account and video that a plan names', () => {
    const accounts = new Set(
      toChannelAccounts(SECRETS).map(({ channel, key }) => `${channel}/${key}`),
    );
    const videos = new Set<string>(
      toEmulatorSeed(SECRETS, 'http://localhost:1337').google.videos.map(({ id }) => id),
    );
    for (const plan of TEXTS.flatMap(({ channelPlans }) => channelPlans)) {
      expect(accounts).toContain(`${plan.channel}/${plan.accountKey}`);
      if (plan.videoId !== undefined) expect(videos).toContain(plan.videoId);
    }
  });
});

describe('a slug', () => {
  it.each([
    ['About Us: The State’s Cashier by the Bay', 'about-us-the-states-cashier-by-the-bay'],
    ['Café, 2 × a day!', 'cafe-2-a-day'],
  ])('of "%s" is %s', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });
});
