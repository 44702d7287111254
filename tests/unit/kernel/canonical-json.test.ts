import fc from 'fast-check';
import { canonicalJson } from '../../../src/kernel/canonical-json';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)])
      .reverse(),
  );
};

describe('canonical JSON', () => {
  it('is the same however the keys are ordered, at every depth', () => {
    const value = { b: [{ d: 1, c: 2 }], a: { z: null, y: 'teks' } };
    expect(canonicalJson(value)).toBe('{"a":{"y":"teks","z":null},"b":[{"c":2,"d":1}]}');
    expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
  });

  it('keeps the order of lists, which means something', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('takes a key without a value for an absent one, and null for a value', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }));
    expect(canonicalJson({ a: null, b: 1 })).not.toBe(canonicalJson({ b: 1 }));
  });

  it('orders keys by code unit, whatever the locale of the machine', () => {
    expect(canonicalJson({ é: 1, z: 2, Z: 3, a: 4 })).toBe('{"Z":3,"a":4,"z":2,"é":1}');
  });

  it('says the same as JSON of any value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});
