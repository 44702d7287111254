import { articles, faqs, fateOf, rebuttals } from '../../../sample';
import { addedWords, citizens, officeTalk, questions, townTalk } from '../../../sample/forum';
import { SeedClock } from '../../../scripts/seed/forum/clock';
import { pastSteps, todaysSteps } from '../../../scripts/seed/forum/steps';
import { DEFAULT_CATEGORIES } from '../../../src/modules/forum/domain/default-categories';
import { JUSTIFICATION } from '../../../src/modules/moderation/domain/cases/justification';
import { RATE_LIMITS } from '../../../src/modules/moderation/domain/judging/rate-limits';
import { refuseWord } from '../../../src/modules/moderation/domain/words/check-word';

const threads = [...questions, ...townTalk];
const talks = [...threads, ...officeTalk];
const posts = talks.flatMap((talk) => talk.posts);
const reports = posts.flatMap((post) => post.reports ?? []);
const decisions = posts.flatMap((post) => post.decisions ?? []);
const steps = [...pastSteps(), ...todaysSteps()];
const keys = citizens.map(({ key }) => key);

const mostOfOne = (names: readonly string[]): number =>
  Math.max(...keys.map((key) => names.filter((name) => name === key).length));

describe('the sample of the forum', () => {
  it('shows threads and posts enough to look at', () => {
    expect(threads.length).toBeGreaterThanOrEqual(8);
    expect(posts.length).toBeGreaterThanOrEqual(40);
    expect(posts.filter(({ isOfficial }) => isOfficial).length).toBeGreaterThanOrEqual(3);
    expect(threads.map(({ language }) => language)).toContain('en');
  });

  it('names only people who are there, in categories that are there', () => {
    const speakers = [...keys, 'moderator', 'lead'];
    const named = [
      ...posts.map(({ by }) => by),
      ...reports.map(({ by }) => by).filter((by) => !by.startsWith('visitor')),
      ...talks.flatMap(({ votes = [] }) => votes.map(({ by }) => by)),
      ...talks.flatMap(({ followers = [] }) => followers),
    ];
    expect(named.filter((name) => !speakers.includes(name))).toEqual([]);
    const open = DEFAULT_CATEGORIES.filter(({ isOpen }) => isOpen).map(({ slug }) => slug);
    expect(threads.filter(({ category }) => !open.includes(category))).toEqual([]);
  });

  it('lets nobody report, or decide on, what they wrote themselves', () => {
    const own = posts.flatMap(({ by, reports: said = [], decisions: made = [] }) =>
      [...said, ...made].filter((one) => one.by === by),
    );
    expect(own).toEqual([]);
  });

  it('votes for what there is to choose', () => {
    for (const { tools = [], votes = [] } of talks) {
      const options = tools.flatMap((use) => (use.tool === 'poll' ? use.options : []));
      expect(votes.filter(({ option }) => !options.includes(option))).toEqual([]);
    }
  });

  it('answers in threads of texts that the office publishes, and sends to the forum', () => {
    const sent = [...articles, ...faqs, ...rebuttals].filter(({ channelPlans }) =>
      channelPlans.some(({ channel }) => channel === 'forum'),
    );
    const published = sent.filter(({ slug }) => fateOf(slug).stage === 'published');
    const slugs = published.map(({ slug }) => slug);
    expect(officeTalk.filter(({ about }) => !slugs.includes(about))).toEqual([]);
  });

  it('stays below the limits that a citizen would meet who wrote all of it within a minute', () => {
    expect(mostOfOne(posts.map(({ by }) => by))).toBeLessThan(RATE_LIMITS.post[0].times);
    const openers = threads.map((thread) => thread.posts[0]?.by ?? '');
    expect(mostOfOne(openers)).toBeLessThanOrEqual(RATE_LIMITS.thread[0].times);
  });

  it('gives reasons as long as authors deserve them, and words that the lists take', () => {
    const lengths = decisions.map(({ justification }) => justification.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(JUSTIFICATION.min);
    const counts = { active: 0, refusing: 0 };
    expect(addedWords.map((word) => refuseWord(word, counts))).toEqual(
      addedWords.map(() => undefined),
    );
  });

  it('knows no telephone number but one that nobody has', () => {
    const numbers = posts.flatMap(({ text }) => text.match(/\b0[\d ]{8,}\d\b/g) ?? []);
    expect(numbers).toEqual(['0812 0000 0000']);
  });

  it('keeps clocks of every colour: fresh, amber, red, out of time', () => {
    const waiting = posts.filter(({ decisions: made = [] }) => made.length === 0);
    const hours = waiting.flatMap(({ reports: said = [] }) => said.map(({ hoursAgo }) => hoursAgo));
    const isWithin = (from: number, to: number) => hours.some((one) => one > from && one < to);
    expect([isWithin(0, 4), isWithin(24, 36), isWithin(36, 48), isWithin(48, 72)]).toEqual([
      ...[true, true, true, true],
    ]);
  });
});

describe('the steps of the sample', () => {
  it('have a name of their own each, so that none is taken twice', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('go from the oldest to the newest', () => {
    const hours = steps.map(({ hoursAgo }) => hoursAgo);
    expect(hours).toEqual(hours.toSorted((one, other) => other - one));
  });

  it('begin with everybody who speaks, before they speak', () => {
    const joined = new Set(['moderator', 'lead']);
    for (const step of steps) {
      if (step.does === 'join') joined.add(step.citizen.key);
      if (step.does === 'open' || step.does === 'say') expect(joined).toContain(step.post.by);
    }
  });
});

describe('the clock of the seed', () => {
  it('shows the past, never goes back there, and lets go', () => {
    const clock = new SeedClock();
    clock.show(new Date('2026-01-02T00:00:00Z'));
    clock.advance(11);
    clock.show(new Date('2026-01-02T00:00:05Z'));
    expect(clock.now()).toEqual(new Date('2026-01-02T00:00:11Z'));
    clock.letGo();
    expect(clock.now().getTime()).toBeGreaterThan(new Date('2026-01-03T00:00:00Z').getTime());
  });
});
