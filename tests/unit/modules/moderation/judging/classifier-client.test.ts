import { httpClassifier } from '../../../../../src/modules/moderation/strapi/judging/classifier-client';
import { ClassifierEmulator, type ClassifierMood } from '../../../../emulators/classifier';
import { aJudge, aNewcomer, aSubmission } from '../../../../support/judging-fakes';
import { MovableClock } from '../../../../support/clock';

const SECRET = 'kunci-bersama-pengklasifikasi';
const TEXT = { kind: 'post', language: 'id', title: '', text: 'Selamat pagi, warga.' } as const;

const clock = new MovableClock();
const emulator = new ClassifierEmulator(SECRET, () => new Date());
let url = '';

beforeAll(async () => {
  url = await emulator.listen();
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.mood = 'answer';
  emulator.labels = [];
  emulator.requests.length = 0;
});

const ask = (secret = SECRET, at = clock) =>
  httpClassifier({ url, secret, clock: at })(TEXT, new AbortController().signal);

describe('a classifier outside of the hub', () => {
  it('is sent the text, signed, and nothing about its author', async () => {
    await ask();
    expect(emulator.requests.map(({ body }) => body)).toEqual([TEXT]);
    expect(emulator.requests[0]?.headers['content-type']).toBe('application/json');
  });

  it('answers with labels; those that nobody agreed on are left out', async () => {
    emulator.labels = [
      { label: 'hate', score: 0.93 },
      { label: 'mood_of_the_day', score: 1 },
    ];
    expect(await ask()).toEqual([{ label: 'hate', score: 0.93 }]);
  });

  it('believes neither another key nor a request of yesterday', async () => {
    await expect(ask('kunci-yang-lain-sama-sekali')).rejects.toThrow('401');
    const yesterday = new MovableClock();
    yesterday.advance(-86_400);
    await expect(ask(SECRET, yesterday)).rejects.toThrow('401');
    expect(emulator.requests).toEqual([]);
  });

  it.each<ClassifierMood>(['fail', 'garbage', 'redirect', 'flood'])(
    'that does not answer as agreed is a check that failed: %s',
    async (mood) => {
      emulator.mood = mood;
      const classify = httpClassifier({ url, secret: SECRET, clock });
      const { judge, failures } = aJudge({ classify });
      const judged = await judge(aSubmission({ author: aNewcomer() }));
      expect(judged.findings).toContainEqual(
        expect.objectContaining({
          ...{ phase: 'classifier', code: 'check_failed', severity: 'hold' },
          details: { check: 'classify', why: 'threw' },
        }),
      );
      expect(failures).toHaveLength(1);
    },
  );

  it('that hangs is left alone when its time is over', async () => {
    emulator.mood = 'hang';
    const { judge, alarm } = aJudge({ classify: httpClassifier({ url, secret: SECRET, clock }) });
    const arrived = () => emulator.requests.length > 0;
    const judging = judge(aSubmission());
    while (!arrived()) await new Promise((resolve) => setImmediate(resolve));
    const before = emulator.abandoned;
    alarm.ring();
    expect(await judging).toMatchObject({
      outcome: 'publish_with_note',
      findings: [{ code: 'check_failed', details: { why: 'hung' } }],
    });
    while (emulator.abandoned === before) await new Promise((resolve) => setImmediate(resolve));
  });
});
