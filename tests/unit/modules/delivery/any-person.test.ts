import fc from 'fast-check';
import { succeed } from '../../../../src/kernel/result';
import { makeActOnDelivery } from '../../../../src/modules/delivery/application/desk/act-on-delivery';
import type { DeskDelivery } from '../../../../src/modules/delivery/application/desk/desk-ports';
import { HELD_STATES } from '../../../../src/modules/delivery/domain/delivery';
import {
  DELIVERY_ACTIONS,
  type DeliveryAction,
} from '../../../../src/modules/delivery/domain/delivery-view';
import {
  possibleActions,
  seenNumber,
} from '../../../../src/modules/delivery/domain/person-actions';
import { LOOK_AFTER_SECONDS } from '../../../../src/modules/delivery/domain/person-moves';
import { StandingClock } from '../../../support/delivery-fakes';
import { aDelivery, InMemoryDesk, InMemoryRecord } from '../../../support/delivery-desk-fakes';
import { Transactions } from '../../../support/transactions';

/** What may become of the one irreversible request. */
type Answer =
  | 'published'
  | 'refused'
  | 'refused_for_good'
  | 'lost_but_out'
  | 'lost_and_not_out'
  // No answer, and the post appears before nothing can appear any more.
  | 'lost_and_out_later';

type Happening =
  | { readonly kind: 'send'; readonly answer: Answer }
  | { readonly kind: 'look'; readonly finds: 'candidates' | 'nothing' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'new_edition' | 'take_back' | 'aftercare' | 'aftercare_by_hand' }
  /** A person acts on the page that they opened last, or on one that they open now; mostly on a button that is there. */
  | {
      readonly kind: 'act';
      readonly person: number;
      readonly isFresh: boolean;
      readonly isAnything: boolean;
      readonly button: number;
    };

const ANSWERS: readonly Answer[] = [
  'published',
  'refused',
  'refused_for_good',
  'lost_but_out',
  'lost_and_not_out',
  'lost_and_out_later',
];

const person = fc.nat(1);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('send'), answer: fc.constantFrom(...ANSWERS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('look'),
      finds: fc.constantFrom('candidates', 'nothing'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait'),
      seconds: fc.integer({ min: 1, max: 2 * LOOK_AFTER_SECONDS }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('new_edition', 'take_back', 'aftercare', 'aftercare_by_hand'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('act'),
      person,
      isFresh: fc.boolean(),
      isAnything: fc.nat(9).map((one) => one === 0),
      button: fc.nat(6),
    }),
  },
);

/** What a person saw when they opened the page, and the account beside it. */
interface Page {
  readonly fence: number;
  readonly isVisible: boolean;
  /** False where a post might still have appeared: then they look at the account once more before they press. */
  readonly isSettled: boolean;
}

/** One delivery, its channel, a worker, and two people who tell the truth about what they saw. */
class World {
  readonly clock = new StandingClock('2026-07-01T01:00:00.000Z');
  readonly desk = new InMemoryDesk();
  readonly record = new InMemoryRecord();
  /** Posts that the public sees, or will see of itself. */
  private out: Date[] = [];
  private readonly pages = new Map<number, Page>();
  sentTwice = false;
  done = 0;

  private readonly transactions = new Transactions();

  constructor() {
    this.desk.put(aDelivery());
    this.transactions.add(this.desk);
    this.transactions.add(this.record);
  }

  private readonly act = makeActOnDelivery({
    desk: this.desk,
    outbox: this.desk,
    audit: this.record,
    findPost: () =>
      Promise.resolve(
        succeed({ remoteId: '179', permalink: 'https://kanal.example.test/179', publishedAt: '' }),
      ),
    inTransaction: this.transactions.run,
    clock: this.clock,
    contentType: 'api::delivery.delivery',
    afterCommit: () => undefined,
  });

  private get isVisible(): boolean {
    return this.out.some((since) => since <= this.clock.now());
  }

  private change(changes: Partial<DeskDelivery>): void {
    this.desk.put({ ...this.desk.row(), ...changes });
  }

  private send(answer: Answer): void {
    const row = this.desk.row();
    const isFree = ['queued', 'waiting', 'needs_reconnect', 'on_hold', ...HELD_STATES].includes(
      row.state,
    );
    if (!isFree || row.isHeld || row.task !== 'send') return;
    if (this.out.length > 0) this.sentTwice = true;
    const now = this.clock.now();
    const claimed = { fence: row.fence + 1, intendedAt: now };
    if (['published', 'lost_but_out'].includes(answer)) this.out.push(now);
    if (answer === 'lost_and_out_later') {
      this.out.push(new Date(now.getTime() + (LOOK_AFTER_SECONDS - 1) * 1000));
    }
    if (answer === 'published') this.change({ ...claimed, state: 'published', remoteId: '179' });
    else if (answer === 'refused') this.change({ ...claimed, state: 'waiting' });
    else if (answer === 'refused_for_good') this.change({ ...claimed, state: 'failed' });
    else this.change({ ...claimed, state: 'unknown', task: 'reconcile' });
  }

  /** The hub looks for itself, where somebody asked it to. It takes nothing for certain while a post may still appear. */
  private look(finds: 'candidates' | 'nothing'): void {
    const { state, task, fence } = this.desk.row();
    if (state !== 'waiting' || task !== 'reconcile') return;
    const next = finds === 'candidates' ? 'unlinked' : 'unknown';
    const isCertain = finds === 'nothing' && this.out.length === 0;
    this.change({ fence: fence + 1, ...(isCertain ? { task: 'send' } : { state: next }) });
  }

  private followUp(kind: 'revise' | 'withdraw'): void {
    const row = this.desk.row();
    const at = this.clock.now().toISOString();
    const payload = { caption: 'baru' };
    const next =
      kind === 'withdraw'
        ? ({ kind, note: '', at } as const)
        : ({ kind, payload, contentHash: 'hash-2', note: '', at } as const);
    const followUpNo = row.followUpNo + 1;
    if (['unknown', 'unlinked'].includes(row.state)) this.change({ followUp: next, followUpNo });
    if (row.state !== 'published') return;
    const state = kind === 'revise' ? 'correcting' : 'withdrawing';
    this.change({ followUp: next, followUpNo, state, task: kind });
  }

  private aftercare(isByHand: boolean): void {
    const { state, revision, fence } = this.desk.row();
    const claimed = { fence: fence + 1 };
    if (!['correcting', 'withdrawing'].includes(state)) return;
    if (isByHand) this.change({ ...claimed, state: 'manual_action' });
    else if (state === 'correcting') {
      this.change({ ...claimed, state: 'published', revision: revision + 1, followUp: undefined });
    } else this.change({ ...claimed, state: 'withdrawn', followUp: undefined });
  }

  private open(who: number): void {
    const row = this.desk.row();
    const since = (this.clock.now().getTime() - (row.intendedAt?.getTime() ?? 0)) / 1000;
    this.pages.set(who, {
      fence: seenNumber(row),
      isVisible: this.isVisible,
      isSettled: since >= LOOK_AFTER_SECONDS,
    });
  }

  private buttonAt(button: number, isAnything: boolean): DeliveryAction | undefined {
    const buttons = isAnything ? DELIVERY_ACTIONS : possibleActions(this.desk.row());
    return buttons[button % Math.max(1, buttons.length)];
  }

  private async press(
    who: number,
    { isFresh, isAnything, button }: Extract<Happening, { kind: 'act' }>,
  ): Promise<void> {
    if (isFresh) this.open(who);
    const page = this.pages.get(who);
    const action = this.buttonAt(button, isAnything);
    if (page === undefined || action === undefined) return;
    const { fence } = page;
    const isVisible = page.isSettled ? page.isVisible : this.isVisible;
    if (action === 'not_there' && isVisible) return;
    if (action === 'link' && !isVisible) return;
    const before = this.desk.row();
    const outcome = await this.act({
      ...{ id: 1, action, fence, reason: 'Sudah dilihat di akun.', remoteId: '179', permalink: '' },
      by: { kind: 'staff', id: String(who), name: `Orang ${String(who)}` },
    });
    if (outcome.ok) this.done += 1;
    else expect(this.desk.row()).toBe(before);
  }

  async happen(one: Happening): Promise<void> {
    if (one.kind === 'send') this.send(one.answer);
    if (one.kind === 'wait') this.clock.advance(one.seconds);
    if (one.kind === 'new_edition') this.followUp('revise');
    if (one.kind === 'take_back') this.followUp('withdraw');
    if (one.kind === 'aftercare') this.aftercare(false);
    if (one.kind === 'aftercare_by_hand') this.aftercare(true);
    if (one.kind === 'act') await this.press(one.person, one);
    if (one.kind === 'look') this.look(one.finds);
  }
}

describe('whatever people do with a delivery, in any order and on any older page', () => {
  it('never sends a second time what is out, and puts each deed on the record once', async () => {
    let deeds = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 5, maxLength: 40, size: 'max' }),
        async (happenings) => {
          const world = new World();
          for (const one of happenings) {
            await world.happen(one);
            expect(world.sentTwice).toBe(false);
          }
          const done = world.record.lines.filter(({ outcome }) => outcome === 'done');
          expect(done).toHaveLength(world.done);
          deeds += world.done;
        },
      ),
      { numRuns: 300 },
    );
    // The property says something only while people get something done.
    expect(deeds).toBeGreaterThan(300);
  });
});
