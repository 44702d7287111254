import {
  toAspectRatio,
  toImageAddress,
  toObjectPosition,
  toSlide,
} from '../../../src/admin/features/channels/image-frame';

describe('the frame of an image', () => {
  it('keeps the point that was chosen in sight, and the centre where none was', () => {
    expect(toObjectPosition({ x: 20, y: 75.5 })).toBe('20% 75.5%');
    expect(toObjectPosition(undefined)).toBe('50% 50%');
  });

  it('never leaves the image', () => {
    expect(toObjectPosition({ x: -3, y: 140 })).toBe('0% 100%');
    expect(toObjectPosition({ x: Number.NaN, y: 10 })).toBe('50% 10%');
  });

  it('has the ratio of the channel, or is square while that is unknown', () => {
    expect(toAspectRatio(0.8)).toBe(0.8);
    expect(toAspectRatio(0)).toBe(1);
    expect(toAspectRatio(Number.NaN)).toBe(1);
    expect(toAspectRatio(Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe('the address of an image', () => {
  it('stands below the server where it is a path', () => {
    expect(toImageAddress('/uploads/a.png', 'https://hub.example.test')).toBe(
      'https://hub.example.test/uploads/a.png',
    );
  });

  it('stays as it is where it is whole', () => {
    expect(toImageAddress('https://cdn.example.test/a.png', 'https://hub.example.test')).toBe(
      'https://cdn.example.test/a.png',
    );
    expect(toImageAddress('//cdn.example.test/a.png', 'https://hub.example.test')).toBe(
      '//cdn.example.test/a.png',
    );
  });
});

describe('the slide in sight', () => {
  it('is the nearest one', () => {
    expect(toSlide({ scrolled: 0, slideWidth: 260, count: 3 })).toBe(0);
    expect(toSlide({ scrolled: 140, slideWidth: 260, count: 3 })).toBe(1);
    expect(toSlide({ scrolled: 519, slideWidth: 260, count: 3 })).toBe(2);
  });

  it('is always one of those that there are', () => {
    expect(toSlide({ scrolled: 9000, slideWidth: 260, count: 3 })).toBe(2);
    expect(toSlide({ scrolled: -40, slideWidth: 260, count: 3 })).toBe(0);
    expect(toSlide({ scrolled: 40, slideWidth: 0, count: 3 })).toBe(0);
  });
});
