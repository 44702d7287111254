import { shapeOf } from '../../bench/shape';

describe('the shape of an answer', () => {
  it('is the same for other values in another order', () => {
    expect(shapeOf({ title: 'a', tags: [{ name: 'x' }] })).toEqual(
      shapeOf({ tags: [{ name: 'y' }, { name: 'z' }], title: 'b' }),
    );
  });

  it.each([
    ['a key is missing', { title: 'a' }],
    ['a list is empty', { title: 'a', tags: [] }],
    ['a value is none', { title: null, tags: [{ name: 'x' }] }],
  ])('is another where %s', (_, other) => {
    expect(shapeOf(other)).not.toEqual(shapeOf({ title: 'a', tags: [{ name: 'x' }] }));
  });
});
