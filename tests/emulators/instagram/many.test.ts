import { idOf, IG_USER, setStage, type Stage } from './support';

const POSTS = 150;
const AT_ONCE = 20;

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  stage.emulator.setLimits({
    callsAnHour: Infinity,
    postsADay: 10_000,
    containersADay: 10_000,
  });
});
afterAll(() => stage.close());

describe('many requests at once', () => {
  it('each get their own answer, and each container one post', async () => {
    const ids: string[] = [];
    let left = POSTS;
    const work = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const container = await stage.finishedContainer({ caption: `Nomor ${left}` });
        // Two workers with the same container: one of them is refused.
        const answers = await Promise.all([stage.publish(container), stage.publish(container)]);
        const published = answers.filter(({ status }) => status === 200);
        expect(published).toHaveLength(1);
        ids.push(...published.map(idOf));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(new Set(ids).size).toBe(POSTS);
    const captions = stage.emulator.posts().map(({ caption }) => caption);
    expect(new Set(captions).size).toBe(POSTS);
  });

  it('leave lists whole, page after page', async () => {
    const seen: string[] = [];
    for (let after = ''; ; after = seen.at(-1) ?? '') {
      const { body } = await stage.get(`${IG_USER}/media?limit=100&after=${after}`);
      const page = body.data as readonly { readonly id: string }[];
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
    }
    expect(seen).toEqual(
      stage.emulator
        .posts()
        .map(({ id }) => id)
        .toReversed(),
    );
  });
});
