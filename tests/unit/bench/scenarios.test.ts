import {
  GROWTH_SCENARIOS,
  randomPath,
  readerRequests,
  SCENARIOS,
  type Scenario,
} from '../../bench/scenarios';

const listOf = (count: number, entry: object): string =>
  JSON.stringify({ data: Array.from({ length: count }, () => entry) });

const [first] = SCENARIOS as readonly [Scenario, ...Scenario[]];

describe('what the bench asks for', () => {
  it('is named once', () => {
    const names = [...SCENARIOS, ...GROWTH_SCENARIOS].map(({ name }) => name);
    expect(new Set(names).size).toBe(
      new Set([...SCENARIOS, ...GROWTH_SCENARIOS].map(({ request }) => request.path)).size,
    );
  });

  it('takes an answer with all its entries for the audience alone', () => {
    const entry = { slug: 'a', audience: 'general' };
    expect(() => first.check(listOf(25, entry))).not.toThrow();
    expect(() => first.check(listOf(24, entry))).toThrow('is not answered as it should be');
    expect(() => first.check(listOf(25, { ...entry, audience: 'youth' }))).toThrow();
    expect(() => first.check('{"data":null}')).toThrow();
  });

  it('asks a Strapi without audiences for the same articles', () => {
    expect(first.vanilla?.request.path).toBe(first.request.path.replace('audience=general&', ''));
    expect(() => first.vanilla?.check(listOf(25, { slug: 'a' }))).not.toThrow();
    expect(() => first.vanilla?.check(listOf(24, { slug: 'a' }))).toThrow();
  });

  it('wants a populated list to hold what it was populated with', () => {
    const populated = SCENARIOS.find(({ name }) => name.includes('populated'));
    const entry = { slug: 'a', audience: 'general' };
    const whole = { ...entry, section: {}, tags: [], authors: [], cover: {}, related: [] };
    expect(() => populated?.check(listOf(25, whole))).not.toThrow();
    expect(() => populated?.check(listOf(25, { ...whole, cover: null }))).toThrow();
  });

  it('are other addresses for each reader', () => {
    const paths = readerRequests(30).map(({ path }) => path);
    expect(paths).toHaveLength(3 * 32);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are addresses that nobody has asked for, when a stranger floods', () => {
    let number = 0;
    const random = (): number => (number = (number + 0.618_033_988_749_895) % 1);
    const paths = Array.from({ length: 500 }, () => randomPath(random));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => path.startsWith('/api/articles'))).toBe(true);
  });
});
