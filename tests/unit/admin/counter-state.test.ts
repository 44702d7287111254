import { toCounterState } from '../../../src/admin/features/channels/counter-state';

describe('a counter beside its limit', () => {
  it('is within the limit up to the limit itself', () => {
    expect(toCounterState({ actual: 2200, limit: 2200 })).toEqual({
      isExceeded: false,
      excess: 0,
      percent: 100,
    });
  });

  it('says by how much it is exceeded', () => {
    expect(toCounterState({ actual: 2201, limit: 2200 })).toEqual({
      isExceeded: true,
      excess: 1,
      percent: 100,
    });
  });

  it('fills in proportion', () => {
    expect(toCounterState({ actual: 3, limit: 12 }).percent).toBe(25);
  });

  it('knows a limit of nothing', () => {
    expect(toCounterState({ actual: 0, limit: 0 })).toMatchObject({ percent: 0, excess: 0 });
    expect(toCounterState({ actual: 2, limit: 0 })).toMatchObject({ percent: 100, excess: 2 });
  });
});
