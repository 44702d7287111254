import { toMeterState } from '../../../src/admin/features/shared/meter-state';

describe('a number beside its limit', () => {
  it('is within the limit up to the limit itself', () => {
    expect(toMeterState({ actual: 2200, limit: 2200 })).toEqual({
      isExceeded: false,
      excess: 0,
      percent: 100,
    });
  });

  it('says by how much it is exceeded', () => {
    expect(toMeterState({ actual: 2201, limit: 2200 })).toEqual({
      isExceeded: true,
      excess: 1,
      percent: 100,
    });
  });

  it('fills in proportion', () => {
    expect(toMeterState({ actual: 3, limit: 12 }).percent).toBe(25);
  });

  it('knows a limit of nothing', () => {
    expect(toMeterState({ actual: 0, limit: 0 })).toMatchObject({ percent: 0, excess: 0 });
    expect(toMeterState({ actual: 2, limit: 0 })).toMatchObject({ percent: 100, excess: 2 });
  });
});
