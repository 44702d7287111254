import { codesOf, setStage, type Stage } from './support';

const HOUR = 3_600_000;
const ALL = 'reach,views,likes,comments,saved,shares,total_interactions';

let stage: Stage;
let media: string;

beforeEach(async () => {
  stage = await setStage();
  media = await stage.published();
});
afterEach(() => stage.close());

const insights = (metric = ALL) => stage.get(`${media}/insights?metric=${metric}`);

const numbers = async (): Promise<Record<string, number>> => {
  const data = (await insights()).body.data as readonly {
    readonly name: string;
    readonly values: readonly { readonly value: number }[];
  }[];
  return Object.fromEntries(data.map(({ name, values }) => [name, values[0]?.value ?? -1]));
};

describe('rule insights-late', () => {
  it('gives an empty set for 48 hours, then what happened on the public pages', async () => {
    const { permalink = '' } = stage.emulator.posts()[0] ?? {};
    await fetch(permalink);
    await fetch(stage.emulator.feedUrl);
    await fetch(`${permalink}like`, { method: 'POST', redirect: 'manual' });
    stage.emulator.commentAsReader({ mediaId: media, username: 'ani', text: 'Halo' });
    stage.emulator.advance(47 * HOUR);
    expect((await insights()).body).toEqual({ data: [] });
    stage.emulator.advance(HOUR);
    expect(await numbers()).toEqual({
      reach: 2,
      views: 2,
      likes: 1,
      comments: 1,
      saved: 0,
      shares: 0,
      total_interactions: 2,
    });
  });

  it('gives numbers that a test set', async () => {
    stage.emulator.setInsights(media, { reach: 1_200, saved: 7 });
    stage.emulator.advance(48 * HOUR);
    expect(await numbers()).toMatchObject({ reach: 1_200, saved: 7, views: 0 });
  });

  it('may be told to come at once', async () => {
    const quick = await setStage({ insightsAfterHours: 0 });
    const id = await quick.published();
    const { body } = await quick.get(`${id}/insights?metric=reach`);
    await quick.close();
    expect(body.data).toMatchObject([
      { name: 'reach', period: 'lifetime', values: [{ value: 0 }] },
    ]);
  });
});

describe('rule insight-metrics', () => {
  it('refuses an unknown one and none', async () => {
    expect(codesOf(await insights('reach,impressions'))).toBe('100');
    expect(codesOf(await insights(''))).toBe('100');
  });
});
