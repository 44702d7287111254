import type { EditionPlace } from '../../src/modules/editorial';
import { CALLERS, theCallers, type CallerName, type Callers } from '../support/callers';
import { connectForum } from '../support/content';
import { expectedOf, toldBy, turnedAway, type Outcome } from '../support/door-rules';
import { DOORS, type Door } from '../support/doors';
import { anEditionIn, SITUATIONS } from '../support/editions';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';
import { bookmark, linesAfter, lookAt, newestLine, type Sight } from '../support/look';

/** A refusal that its transaction would undo is put on the record right after it: how long that may take. */
const SETTLE_MS = 2000;
const POLL_MS = 10;

/** The rules of the doors know no database: PostgreSQL shows that the statements run, SQLite that every state holds. */
const SHOWN = isOnPostgres
  ? SITUATIONS.filter(({ name }) => ['draft', 'approved', 'published'].includes(name))
  : SITUATIONS;

type Keys = readonly (keyof Sight)[];

const changesBetween = (before: Sight, after: Sight): Partial<Sight> => {
  const keys = Object.keys(after) as unknown as Keys;
  const differs = (key: keyof Sight) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  return Object.fromEntries(keys.filter(differs).map((key) => [key, after[key]]));
};

/** One text in one state, at which everybody knocks; made again where a knock has deleted it. */
interface Stand {
  readonly place: EditionPlace;
  readonly putBack: () => Promise<boolean>;
}

describe('every door, for everybody, in every state', () => {
  let booted: BootedHub;
  let callers: Callers;

  beforeAll(async () => {
    booted = await bootHub();
    await connectForum(booted.hub);
    callers = await theCallers(booted);
  });

  afterAll(() => booted.stop());

  const refusalsAfter = async (seq: number, expected: number): Promise<readonly string[]> => {
    const deadline = Date.now() + SETTLE_MS;
    for (;;) {
      const lines = await linesAfter(booted.strapi, seq);
      const codes = lines.filter(({ outcome }) => outcome === 'refused').map(({ code }) => code);
      if (codes.length >= expected || Date.now() > deadline) return codes;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };

  const tryDoor = async (
    door: Door,
    caller: CallerName,
    { place, before, wanted }: { place: EditionPlace; before: Sight; wanted: Outcome },
  ): Promise<Outcome> => {
    const seq = await newestLine(booted.strapi);
    const response = await door.knock({ booted, place, bearer: callers[caller] });
    const refusals = await refusalsAfter(seq, wanted.refusals.length);
    const changes = changesBetween(before, await lookAt(booted, place));
    return { ...toldBy(response), refusals, changes };
  };

  describe.each(SHOWN)('at a text that is $name', (situation) => {
    let stand: Stand;

    const makeStand = async (): Promise<Stand> => {
      const place = await anEditionIn(booted, situation);
      return { place, ...(await bookmark(booted.strapi, place)) };
    };

    beforeAll(async () => {
      stand = await makeStand();
    });

    /** Strapi itself turns these away; nobody of them leaves a trace. */
    const tryStrangers = async (door: Door) => {
      const { place } = stand;
      const before = await lookAt(booted, place);
      const seq = await newestLine(booted.strapi);
      const strangers = CALLERS.filter((caller) => turnedAway(door, caller) !== undefined);
      const answers: [CallerName, unknown][] = [];
      for (const caller of strangers) {
        const response = await door.knock({ booted, place, bearer: callers[caller] });
        answers.push([caller, toldBy(response)]);
      }
      expect(answers).toEqual(
        strangers.map((caller) => {
          const { status, code } = turnedAway(door, caller) ?? { status: 0, code: '' };
          return [caller, { status, code }];
        }),
      );
      expect(await linesAfter(booted.strapi, seq)).toEqual([]);
      expect(await lookAt(booted, place)).toEqual(before);
    };

    it.each(DOORS)('$name', async (door) => {
      await tryStrangers(door);
      const seen: [CallerName, Outcome][] = [];
      const wished: [CallerName, Outcome][] = [];
      for (const caller of CALLERS.filter((one) => turnedAway(door, one) === undefined)) {
        const { place } = stand;
        const before = await lookAt(booted, place);
        const wanted = expectedOf(door, caller, { situation, sight: before });
        const outcome = await tryDoor(door, caller, { place, before, wanted });
        seen.push([caller, outcome]);
        wished.push([caller, wanted]);
        const isMoved = Object.keys(outcome.changes).length > 0;
        if (isMoved && !(await stand.putBack())) stand = await makeStand();
      }
      expect(seen).toEqual(wished);
    });
  });
});
