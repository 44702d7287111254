import fc from 'fast-check';
import type { DeliveryFailure } from '../../../../src/channels/contract';
import { hashContent } from '../../../../src/modules/delivery/application/plan-deliveries';
import { Crash, type CommitAnswer } from '../../../support/delivery-fakes';
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

/** What may happen to a document, to the hub and to the channels. */
type Happening =
  | { readonly kind: 'publish'; readonly edition: number }
  | { readonly kind: 'unpublish' }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | {
      readonly kind: 'sweep';
      /** Steps after which the process ends; undefined: it lives on. */
      readonly crashAfter: number | undefined;
      /** How the channels answer. */
      readonly answers: readonly CommitAnswer[];
      readonly preparations: readonly Preparation[];
      /** What editors do while a request is on its way: the first one, the second one, and so on. */
      readonly meanwhile: readonly (EditorsAct | undefined)[];
    };

type EditorsAct = Extract<Happening, { kind: 'publish' | 'unpublish' }>;
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

const editorsAct: fc.Arbitrary<EditorsAct> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(2).map((edition) => ({ kind: 'publish' as const, edition })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unpublish' as const }) },
);

const commitAnswer: fc.Arbitrary<CommitAnswer> = fc.oneof(
  fc.constant({ kind: 'published' as const }),
  fc.constantFrom(...CLASSES).map((name) => ({ kind: 'failed' as const, failure: aFailure(name) })),
  fc.boolean().map((isOut) => ({ kind: 'unknown' as const, isOut })),
  fc.boolean().map((isOut) => ({ kind: 'throws' as const, isOut })),
);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: editorsAct },
  { weight: 1, arbitrary: fc.constant({ kind: 'reconnect' as const }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(1, 61, LEASE_SECONDS + 1, 3600)
      .map((seconds) => ({ kind: 'wait' as const, seconds })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('sweep' as const),
      crashAfter: fc.option(fc.nat(30), { nil: undefined }),
      answers: fc.array(commitAnswer, { maxLength: 3 }),
      preparations: fc.array(fc.constantFrom('ready', 'continue', 'wait', 'throw', ...CLASSES), {
        maxLength: 3,
      }),
      meanwhile: fc.array(fc.option(editorsAct, { nil: undefined }), { maxLength: 4 }),
    }),
  },
);

const editionOf = (edition: number) =>
  anArticle({ title: `Edisi ${edition}`, plans: [aPlan(), aVideoPlan()] });

const toStep = (preparation: Exclude<Preparation, 'throw'>) => {
  const checkpoint = { left: preparation };
  if (preparation === 'ready' || preparation === 'continue')
    return { kind: preparation, checkpoint };
  if (preparation === 'wait') return { kind: preparation, checkpoint, seconds: 60 };
  return { kind: 'failed' as const, checkpoint, failure: aFailure(preparation) };
};

const act = async (world: World, what: EditorsAct): Promise<void> => {
  if (what.kind === 'publish') await world.publish(editionOf(what.edition));
  else world.unpublish();
};

const sweep = async (
  world: World,
  { crashAfter, answers, preparations, meanwhile }: Extract<Happening, { kind: 'sweep' }>,
): Promise<void> => {
  const acts = [...meanwhile];
  for (const client of [world.forum, world.youtube]) {
    client.answers.splice(0, Infinity, ...answers);
    client.steps.splice(
      0,
      Infinity,
      ...preparations.map((one) => (one === 'throw' ? new Error('hang up') : toStep(one))),
    );
    client.meanwhile = async () => {
      const next = acts.shift();
      if (next !== undefined) await act(world, next);
    };
  }
  if (crashAfter !== undefined) world.fuse.light(crashAfter);
  await world.sweep().catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
  world.fuse.replace();
};

const live = async (world: World, what: Happening): Promise<void> => {
  if (what.kind === 'wait') world.clock.advance(what.seconds);
  else if (what.kind === 'reconnect') world.accounts.reconnect();
  else if (what.kind === 'sweep') await sweep(world, what);
  else await act(world, what);
};

/** Everything works again, and long enough for whatever waits. */
const recover = async (world: World): Promise<void> => {
  world.accounts.reconnect();
  const calm = { kind: 'sweep', answers: [], preparations: [], meanwhile: [] } as const;
  for (let round = 0; round < 5; round += 1) {
    world.clock.advance(3601);
    await sweep(world, { ...calm, crashAfter: undefined });
  }
};

const rowsOf = (world: World, channel: string) =>
  world.outbox.rows.filter((row) => row.channel === channel);

const checkPromises = (world: World): void => {
  for (const client of [world.forum, world.youtube]) {
    // Nothing is sent again that may be out already: neither a row, nor, on a channel that keeps its posts, a slot.
    const attempts = client.id === 'forum' ? [client.commits] : byKey(client.commits);
    for (const commits of attempts) {
      expect(commits.slice(0, -1).filter((commit) => !commit.isRefused)).toEqual([]);
    }
    for (const row of rowsOf(world, client.id).filter(({ state }) => state === 'published')) {
      expect(client.posts.filter((post) => post.key === row.key)).toHaveLength(1);
    }
  }
  expect(world.forum.posts.length).toBeLessThanOrEqual(1);
};

const byKey = <Item extends { readonly key: string }>(items: readonly Item[]): Item[][] =>
  Array.from(new Set(items.map(({ key }) => key)), (key) =>
    items.filter((item) => item.key === key),
  );

const checkNothingIsLost = (world: World): void => {
  for (const row of world.outbox.rows) {
    expect(['published', 'unknown', 'failed', 'cancelled']).toContain(row.state);
  }
  const current = world.published(anArticle().documentId);
  if (current === undefined) return;
  const contentHash = hashContent(current, sha256);
  // The edition that readers see went out, or its row says why it did not.
  expect(rowsOf(world, 'youtube').at(-1)).toMatchObject({
    contentHash,
    state: expect.stringMatching(/^(published|unknown|failed)$/) as unknown,
  });
  const posted = rowsOf(world, 'forum').some(({ state }) => /^(published|unknown)$/.test(state));
  if (!posted) {
    expect(rowsOf(world, 'forum').at(-1)).toMatchObject({ contentHash, state: 'failed' });
  }
};

describe('whatever happens, in whatever order', () => {
  it('nothing is posted twice, nothing counts as published that is not, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (history) => {
        const world = makeWorld();
        for (const what of history) {
          await live(world, what);
          checkPromises(world);
        }
        await recover(world);
        checkPromises(world);
        checkNothingIsLost(world);
      }),
      { numRuns: 500 },
    );
  });
});
