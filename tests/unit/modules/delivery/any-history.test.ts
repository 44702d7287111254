import fc from 'fast-check';
import type { DeliveryFailure } from '../../../../src/channels/contract';
import { canonicalJson } from '../../../../src/kernel/canonical-json';
import { hashContent } from '../../../../src/modules/delivery/application/planning/plan-deliveries';
import type { Delivery } from '../../../../src/modules/delivery/domain/delivery';
import { isKeptOut } from '../../../../src/modules/delivery/domain/place';
import type { CommitAnswer, FakeChannelClient, Hitch, Skill } from '../../../support/channel-fake';
import { Crash } from '../../../support/delivery-fakes';
import { decideAsPerson } from './person';
import {
  aFailure,
  anArticle,
  aPlan,
  aVideoPlan,
  LEASE_SECONDS,
  makeWorld,
  sha256,
  type World,
} from './world';

/** Two texts: the newest edition of each wants another video than those before it. */
const TEXTS = ['k3m9x2q7v1', 'naskahLain'] as const;
const VIDEOS = ['hUmAsHuB001', 'hUmAsHuB001', 'hUmAsHuB002'] as const;

/** What may happen to a document, to the hub and to the channels. */
type Happening =
  | {
      readonly kind: 'publish';
      readonly edition: number;
      readonly text: (typeof TEXTS)[number];
      /** While another text is published, which it does not see. */
      readonly isUnseen: boolean;
    }
  | { readonly kind: 'takeDown' | 'withdraw'; readonly text: (typeof TEXTS)[number] }
  | { readonly kind: 'reconnect' | 'rehearse' | 'switchOff' | 'switchOn' | 'hold' | 'release' }
  | { readonly kind: 'person' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | Sweep;

interface Sweep {
  readonly kind: 'sweep';
  /** For each worker the steps after which its process ends; Infinity: it lives on. */
  readonly workers: readonly number[];
  /** How the channels answer. */
  readonly answers: readonly CommitAnswer[];
  readonly preparations: readonly Preparation[];
  readonly hitches: readonly (Hitch | undefined)[];
  /** What people do while a request is on its way: the first one, the second one, and so on. */
  readonly meanwhile: readonly (Act | undefined)[];
}

type Act = Exclude<Happening, { kind: 'wait' | 'person' | 'sweep' }>;
type Preparation = 'ready' | 'continue' | 'wait' | 'throw' | DeliveryFailure['class'];

const CLASSES = [
  'validation',
  'auth',
  'forbidden',
  'not_found',
  'rate_limited',
  'account_restricted',
  'retryable',
  'container_gone',
  'conflict',
] as const;

const failure = fc.constantFrom(...CLASSES).map((name) => aFailure(name));

const text = fc.constantFrom(...TEXTS);

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      edition: fc.nat(2),
      text,
      isUnseen: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('takeDown', 'withdraw'), text }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('reconnect', 'rehearse', 'switchOff', 'switchOn', 'hold', 'release')
      .map((kind) => ({ kind })),
  },
);

const commitAnswer: fc.Arbitrary<CommitAnswer> = fc.oneof(
  fc.constant({ kind: 'published' as const }),
  failure.map((failed) => ({ kind: 'failed' as const, failure: failed })),
  fc.boolean().map((isOut) => ({ kind: 'unknown' as const, isOut })),
  fc.boolean().map((isOut) => ({ kind: 'throws' as const, isOut })),
);

const hitch: fc.Arbitrary<Hitch> = fc.oneof(
  fc.constantFrom<Hitch>({ kind: 'wait' }, { kind: 'throws' }, { kind: 'at_a_loss' }),
  failure.map((failed) => ({ kind: 'failed' as const, failure: failed })),
);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: act },
  { weight: 1, arbitrary: fc.constant({ kind: 'person' as const }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(1, 61, LEASE_SECONDS + 1, 3600)
      .map((seconds) => ({ kind: 'wait' as const, seconds })),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sweep' as const),
      workers: fc.array(fc.oneof(fc.constant(Infinity), fc.nat(60)), {
        minLength: 1,
        maxLength: 2,
      }),
      answers: fc.array(commitAnswer, { maxLength: 3 }),
      preparations: fc.array(fc.constantFrom('ready', 'continue', 'wait', 'throw', ...CLASSES), {
        maxLength: 3,
      }),
      hitches: fc.array(maybe(hitch), { maxLength: 4 }),
      meanwhile: fc.array(maybe(act), { maxLength: 4 }),
    }),
  },
);

/** What the channels of a history can do. */
interface Channels {
  readonly isForumOurs: boolean;
  readonly forum: readonly Skill[];
  readonly youtube: readonly Skill[];
}

const skills = fc.subarray<Skill>(['reconcile', 'revise', 'withdraw']);
const channels: fc.Arbitrary<Channels> = fc.record({
  isForumOurs: fc.boolean(),
  forum: skills,
  youtube: skills,
});

/** An edition of the first text goes to the forum too. */
const editionOf = (edition: number, documentId: (typeof TEXTS)[number]) => {
  const plan = aVideoPlan({ videoId: VIDEOS[edition] ?? '' });
  const plans = documentId === TEXTS[0] ? [aPlan(), plan] : [plan];
  return anArticle({ documentId, title: `Edisi ${edition}`, plans });
};

const toStep = (preparation: Exclude<Preparation, 'throw'>) => {
  const checkpoint = { left: preparation };
  if (preparation === 'ready' || preparation === 'continue')
    return { kind: preparation, checkpoint };
  if (preparation === 'wait') return { kind: preparation, checkpoint, seconds: 60 };
  return { kind: 'failed' as const, checkpoint, failure: aFailure(preparation) };
};

const hold = (world: World, isHeld: boolean): void => {
  world.outbox.rows = world.outbox.rows.map((row) => ({ ...row, isHeld }));
};

type Deed = Exclude<Act['kind'], 'publish' | 'takeDown' | 'withdraw'>;

const DEEDS: Readonly<Record<Deed, (world: World) => unknown>> = {
  reconnect: (world) => world.accounts.changeAll({ state: 'live', mode: 'live' }),
  rehearse: (world) => world.accounts.changeAll({ mode: 'dry_run' }),
  switchOff: (world) => (world.power.isOn = false),
  switchOn: (world) => (world.power.isOn = true),
  hold: (world) => hold(world, true),
  release: (world) => hold(world, false),
};

/** Editors sit elsewhere: the end of a worker is not theirs. */
const perform = (world: World, what: Act): Promise<unknown> =>
  world.fuse.runProcess(Infinity, async () => {
    if (what.kind === 'takeDown' || what.kind === 'withdraw') return world[what.kind](what.text);
    if (what.kind !== 'publish') return DEEDS[what.kind](world);
    const publish = () => world.publish(editionOf(what.edition, what.text));
    // A post in our own database that cannot be written fails the publication, and so does a video that another text has.
    return (what.isUnseen ? world.unseen(publish) : publish()).catch((error: unknown) => {
      if (!/gave no clear answer|rahasia failed|place_taken/.test(String(error))) throw error;
    });
  });

const bothOf = (world: World): readonly FakeChannelClient[] => [world.forum, world.youtube];

const arrange = (world: World, { answers, preparations, hitches, meanwhile }: Sweep): void => {
  const acts = [...meanwhile];
  for (const client of bothOf(world)) {
    const isOurs = client.commitsTo === 'own_database';
    client.answers.splice(0, Infinity, ...answers);
    client.hitches.splice(0, Infinity, ...hitches);
    client.steps.splice(
      0,
      Infinity,
      ...(isOurs ? [] : preparations).map((one) =>
        one === 'throw' ? new Error('hang up') : toStep(one),
      ),
    );
    client.meanwhile = async () => {
      const next = acts.shift();
      if (next !== undefined) await perform(world, next);
    };
  }
};

/** Far more than a sweep over so few rows has to do: beyond it, it turns in circles. */
const MOST_TURNS = 60;

const sweep = async (world: World, what: Sweep): Promise<void> => {
  arrange(world, what);
  const runs = what.workers.map((steps) =>
    world.fuse.runProcess(steps, () =>
      world.sweep().then(
        (worked) => {
          expect(worked).toBeLessThan(MOST_TURNS);
        },
        (error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        },
      ),
    ),
  );
  await Promise.all(runs);
  for (const client of bothOf(world)) client.meanwhile = () => Promise.resolve();
};

const live = async (world: World, what: Happening): Promise<void> => {
  if (what.kind === 'wait') world.clock.advance(what.seconds);
  else if (what.kind === 'person') await decideAsPerson(world);
  else if (what.kind === 'sweep') await sweep(world, what);
  else await perform(world, what);
};

const CALM: Sweep = {
  kind: 'sweep',
  workers: [Infinity],
  answers: [],
  preparations: [],
  hitches: [],
  meanwhile: [],
};

/** Everything works again, and long enough for whatever waits. */
const recover = async (world: World): Promise<void> => {
  world.power.isOn = true;
  hold(world, false);
  world.accounts.changeAll({ state: 'live', mode: 'live' });
  for (let round = 0; round < 8; round += 1) {
    world.clock.advance(3601);
    await sweep(world, CALM);
  }
};

const byKey = <Item extends { readonly key: string }>(items: readonly Item[]): Item[][] =>
  Array.from(new Set(items.map(({ key }) => key)), (key) =>
    items.filter((item) => item.key === key),
  );

const rowsOf = (world: World, channel: string) =>
  world.outbox.rows.filter((row) => row.channel === channel);

/** The video under which a post stands; undefined in the forum. */
const videoOf = (payload: unknown): string | undefined =>
  (payload as { readonly videoId?: string }).videoId;

/** The posts that the public sees in the place of this one. */
const shownBeside = (client: FakeChannelClient, payload: unknown) =>
  client.shown.filter((post) => videoOf(post.payload) === videoOf(payload));

/** At most one post for each row, slot and video, and none that counts as published and is not there. */
const checkPosts = (world: World): void => {
  for (const client of bothOf(world)) {
    for (const post of client.shown) expect(shownBeside(client, post.payload)).toHaveLength(1);
    for (const posts of byKey(client.posts)) expect(posts).toHaveLength(1);
    for (const row of rowsOf(world, client.id).filter(({ state }) => state === 'published')) {
      expect(shownBeside(client, row.payload).map(({ key }) => key)).toEqual([row.key]);
    }
  }
};

/** Each line goes on where the one before ended, and the last one where the row is. */
const checkTimelines = (world: World): void => {
  for (const row of world.outbox.rows) {
    const lines = world.outbox.events.filter(({ deliveryId }) => deliveryId === row.id);
    expect(lines.map(({ fromState }) => fromState)).toEqual([
      '',
      ...lines.slice(0, -1).map(({ toState }) => toState),
    ]);
    expect(lines.at(-1)).toMatchObject({
      toState: row.state,
      revision: row.revision,
    });
  }
};

const ENDS =
  /^(published|withdrawn|cancelled|failed|rehearsed|missed_window|unknown|unlinked|manual_action)$/;

/** A text that came back waits until a person has taken its earlier post away, or another text has left its video. */
const isWaitingForRival = (rows: World['outbox']['rows'], row: Delivery): boolean =>
  row.state === 'waiting' &&
  (row.lastError?.code === 'slot_taken'
    ? rows.some(({ state }) => state === 'manual_action')
    : row.lastError?.code === 'place_taken' && rows.some((other) => isKeptOut(row, other)));

/** What readers of a text should see is there, or its row says why it is not, to a person. */
const checkNothingIsLost = (world: World, documentId: (typeof TEXTS)[number]): void => {
  const current = world.published(documentId);
  const wanted =
    current === undefined || world.isWithdrawn(documentId)
      ? undefined
      : hashContent(current, sha256);
  for (const client of documentId === TEXTS[0] ? bothOf(world) : [world.youtube]) {
    const all = rowsOf(world, client.id);
    const rows = all.filter((row) => row.contentDocumentId === documentId);
    for (const row of rows.filter((each) => !isWaitingForRival(all, each))) {
      expect(row.state).toMatch(ENDS);
    }
    const open = rows.filter(({ state }) => !/^(withdrawn|cancelled|rehearsed)$/.test(state));
    if (wanted === undefined) {
      for (const row of open.filter(({ state }) => state !== 'failed')) {
        expect(row.state).toMatch(/^(unknown|unlinked|manual_action)$/);
        expect(row.followUp?.kind).toBe('withdraw');
      }
      continue;
    }
    const told = rows.map(({ followUp, contentHash }) =>
      followUp?.kind === 'revise' ? followUp.contentHash : contentHash,
    );
    expect(told).toContain(wanted);
    for (const row of open.filter(({ state }) => state === 'published')) {
      expect(row.contentHash).toBe(wanted);
      const shown = shownBeside(client, row.payload).map(({ payload }) => canonicalJson(payload));
      expect(shown).toEqual([canonicalJson(row.payload)]);
    }
  }
};

describe('whatever happens, in whatever order', () => {
  it('nothing is posted twice, nothing counts as published that is not, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        channels,
        fc.array(happening, { minLength: 1, maxLength: 25 }),
        async ({ isForumOurs, forum, youtube }, history) => {
          const world = makeWorld();
          world.forum.commitsTo = isForumOurs ? 'own_database' : 'channel';
          world.forum.learn(...forum);
          world.youtube.learn(...youtube);
          for (const what of history) {
            await live(world, what);
            checkPosts(world);
            checkTimelines(world);
          }
          await recover(world);
          checkPosts(world);
          checkTimelines(world);
          for (const documentId of TEXTS) checkNothingIsLost(world, documentId);
        },
      ),
      { numRuns: Number(process.env.HISTORIES ?? 150) },
    );
  });
});
