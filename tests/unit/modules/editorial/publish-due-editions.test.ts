import type { MoveInput } from '../../../../src/modules/editorial/domain/move-input';
import { ARTICLE, EDITOR_A, EditorialWorld, ENGLISH, WRITER } from './world';

const TEXT = { title: 'Loket pagi', slug: 'loket-pagi', body: 'Loket buka pukul 07.30.' };
const HOUR = 3600;

describe('the sweep over schedules', () => {
  let world: EditorialWorld;

  const schedule = async (place = ARTICLE, seconds = HOUR) => {
    await world.save(TEXT, { place });
    await world.approve(place);
    const at = new Date(world.clock.now().getTime() + seconds * 1000);
    const input: MoveInput = { action: 'schedule', at };
    await world.do(EDITOR_A, input, { place });
  };

  beforeEach(async () => {
    world = new EditorialWorld();
    await schedule();
  });

  it('publishes what is due in the name of the hub, and nothing before its moment', async () => {
    expect(await world.publishDue()).toBe(0);
    world.clock.advance(HOUR);
    expect(await world.publishDue()).toBe(1);
    expect(world.at()).toMatchObject({
      state: 'published',
      publicState: 'live',
      scheduledFor: undefined,
      scheduledBy: undefined,
    });
    expect(world.audit.rows.at(-1)).toMatchObject({ action: 'publish', by: { kind: 'system' } });
    expect(await world.publishDue()).toBe(0);
  });

  it('catches up after downtime, however long, the oldest first', async () => {
    await schedule(ENGLISH, HOUR / 2);
    world.clock.advance(30 * 24 * HOUR);
    expect(await world.publishDue()).toBe(2);
    const places = world.audit.rows
      .filter(({ action }) => action === 'publish')
      .map(({ locale }) => locale);
    expect(places).toEqual(['en', 'id']);
  });

  it('publishes once, however many sweeps run at the same time', async () => {
    world.clock.advance(HOUR);
    const done = await Promise.all([world.publishDue(), world.publishDue(), world.publishDue()]);
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(world.documents.posts).toHaveLength(1);
    expect(world.at().state).toBe('published');
    expect(world.lines()).not.toContain('schedule_failed');
  });

  it('gives up what the checks stop, takes it back to approved, and says so', async () => {
    world.issues = [{ code: 'account_missing', field: 'channelPlans.0', severity: 'error' }];
    const { approval } = world.at();
    expect(approval?.by).toEqual(EDITOR_A.actor);
    world.clock.advance(HOUR);
    expect(await world.publishDue()).toBe(0);
    expect(world.at()).toMatchObject({
      state: 'approved',
      publicState: 'none',
      scheduledFor: undefined,
      scheduledBy: undefined,
      stateSince: world.clock.now().toISOString(),
    });
    expect(world.at().approval).toEqual(approval);
    expect(world.audit.rows.at(-1)).toMatchObject({
      action: 'schedule_failed',
      from: 'scheduled',
      to: 'approved',
      reason: 'checks_failed',
      by: { kind: 'system' },
    });
    expect(world.notices.at(-1)).toMatchObject({
      kind: 'schedule_failed',
      reason: 'checks_failed',
      edition: { title: 'Loket pagi', edition: { scheduledBy: EDITOR_A.actor } },
    });
    expect(await world.publishDue()).toBe(0);
    expect(world.lines().filter((line) => line === 'schedule_failed')).toHaveLength(1);
  });

  it('leaves alone a text that changed unnoticed, whose signatures fall', async () => {
    world.documents.save(ARTICLE, { ...TEXT, body: 'Diam-diam berubah.' });
    world.clock.advance(HOUR);
    expect(await world.publishDue()).toBe(0);
    expect(world.at()).toMatchObject({ state: 'draft', approval: undefined });
    expect(world.documents.at(ARTICLE)?.live).toBeUndefined();
    expect(world.notices.at(-1)).toMatchObject({ kind: 'approval_lost' });
  });

  it('keeps a schedule that breaks off in a way nobody foresaw, and tries again', async () => {
    world.clock.advance(HOUR);
    world.documents.breakdown = new Error('the outbox is broken');
    expect(await world.publishDue()).toBe(0);
    expect(world.surprises).toEqual([new Error('the outbox is broken')]);
    expect(world.at()).toMatchObject({ state: 'scheduled' });
    world.documents.breakdown = undefined;
    expect(await world.publishDue()).toBe(1);
  });

  it('goes on with the next where one breaks off', async () => {
    await schedule(ENGLISH, HOUR * 2);
    world.clock.advance(2 * HOUR);
    jest.spyOn(world.documents, 'publish').mockRejectedValueOnce(new Error('no disk'));
    expect(await world.publishDue()).toBe(1);
    expect([world.at().state, world.at(ENGLISH).state]).toEqual(['scheduled', 'published']);
  });

  it('publishes nothing that was taken off the schedule', async () => {
    await world.do(EDITOR_A, { action: 'unschedule' });
    world.clock.advance(HOUR);
    expect(await world.publishDue()).toBe(0);
    await world.save({ ...TEXT, body: 'Baru.' }, { by: WRITER.actor });
    expect(await world.publishDue()).toBe(0);
    expect(world.documents.at(ARTICLE)?.live).toBeUndefined();
  });

  it('begins no further one once the hub is asked to stop', async () => {
    world.clock.advance(HOUR);
    expect(await world.publishDue(AbortSignal.abort())).toBe(0);
    expect(world.at().state).toBe('scheduled');
  });
});
