import { quotaDays } from '../../src/modules/delivery/strapi/quota-ledger.sql';
import { UID } from '../../src/platform/uids';
import { bootHub, type BootedHub } from '../support/hub';

const DAY = { project: '123456', day: '2026-11-22' };

describe('the days of a quota', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
  });

  afterAll(() => booted.stop());

  const days = () => quotaDays(booted.strapi);

  it('begin empty, each for itself', async () => {
    expect(await days().used(DAY)).toBe(0);
    expect(await days().take(DAY, 50, 100)).toBe(true);
    expect(await days().used(DAY)).toBe(50);
    expect(await days().used({ ...DAY, day: '2026-11-23' })).toBe(0);
    expect(await days().used({ ...DAY, project: '7' })).toBe(0);
  });

  it('give the last units, and not one more', async () => {
    const day = { ...DAY, day: '2026-11-24' };
    expect(await days().take(day, 49, 100)).toBe(true);
    expect(await days().take(day, 51, 100)).toBe(true);
    expect(await days().take(day, 1, 100)).toBe(false);
    expect(await days().used(day)).toBe(100);
  });

  it('are never overdrawn, by however many at once', async () => {
    const day = { ...DAY, day: '2026-11-25' };
    const taken = await Promise.all(Array.from({ length: 40 }, () => days().take(day, 50, 1_020)));
    expect(taken.filter((isTaken) => isTaken)).toHaveLength(20);
    expect(await days().used(day)).toBe(1_000);
    const { project } = DAY;
    expect(
      await booted.strapi.db.query(UID.quotaDay).count({ where: { project, day: day.day } }),
    ).toBe(1);
  });

  it('are full where the platform says so, and not less full afterwards', async () => {
    const day = { ...DAY, day: '2026-11-26' };
    await days().fill(day, 100);
    expect(await days().take(day, 1, 100)).toBe(false);
    await days().fill(day, 10);
    expect(await days().used(day)).toBe(100);
  });

  it('count nothing that was taken back', async () => {
    const day = { ...DAY, day: '2026-11-27' };
    const broken = booted.strapi.db.transaction(async () => {
      await days().take(day, 50, 100);
      throw new Error('broke off');
    });
    await expect(broken).rejects.toThrow('broke off');
    expect(await days().used(day)).toBe(0);
  });
});
