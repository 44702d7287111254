import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  AUDIT_COLUMNS,
  chainHash,
  EMPTY_HEAD,
  toStorable,
  verifyChain,
  type AuditColumn,
  type AuditHead,
  type StoredLine,
  type UnsealedLine,
} from '../../../../src/modules/editorial/domain/audit-chain';
import { describeVerdict } from '../../../../src/modules/editorial/strapi/audit-report';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const HEAD_COLUMNS = ['seq', 'previous', 'row_hash'];
type Body = Readonly<Record<string, string | number>>;

const aBody = (data: Body = {}): Body => ({
  at: '2026-11-22T03:00:00.000Z',
  actor_kind: 'staff',
  actor_id: '7',
  actor_name: 'Ratna',
  action: 'approve',
  content_type: 'api::article.article',
  document_id: 'abc',
  locale: 'id',
  from_state: 'in_review',
  to_state: 'approved',
  version: 3,
  hash: 'c0ffee',
  reason: 'Sesuai data',
  outcome: 'done',
  code: '-',
  ...data,
});

const headOf = (lines: readonly StoredLine[]): AuditHead => ({
  seq: lines.length,
  row_hash: (lines.at(-1)?.row_hash as string | undefined) ?? '',
});

/** Lines as the hub writes them, one after another. */
const chain = (bodies: readonly Body[]): StoredLine[] => {
  const lines: StoredLine[] = [];
  for (const body of bodies) {
    const previous = headOf(lines).row_hash;
    const unsealed = { ...body, seq: lines.length + 1, previous } as unknown as UnsealedLine;
    lines.push({ ...unsealed, row_hash: chainHash(unsealed, sha256) });
  }
  return lines;
};

const verify = (lines: readonly StoredLine[], head: AuditHead | undefined = headOf(lines)) => {
  const sorted = [...lines].sort((left, right) => Number(left.seq) - Number(right.seq));
  return verifyChain(
    {
      head: () => Promise.resolve(head),
      linesAfter: (seq = -Infinity, limit) =>
        Promise.resolve(sorted.filter((line) => Number(line.seq) > seq).slice(0, limit)),
    },
    sha256,
  );
};

const five = () => chain(Array.from({ length: 5 }, (_, n) => aBody({ reason: `Alasan ${n}` })));

const changed = (lines: StoredLine[], seq: number, change: Partial<StoredLine>): StoredLine[] =>
  lines.map((line) => (line.seq === seq ? { ...line, ...change } : line));

/** Seals a line that somebody has changed, as one would who knows how. */
const resealed = (line: StoredLine): StoredLine => ({ ...line, row_hash: chainHash(line, sha256) });

const bodies = fc.array(
  fc.record({
    ...Object.fromEntries(
      AUDIT_COLUMNS.filter((column) => !HEAD_COLUMNS.includes(column)).map((column) => [
        column,
        fc.string({ unit: 'binary', maxLength: 12 }),
      ]),
    ),
    version: fc.nat(),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Another value with one character changed, put in or taken out; another number. */
const tampered = (value: unknown, at: number, character: string): unknown => {
  if (typeof value === 'number') return value + 1 + at;
  const characters = Array.from(String(value));
  const place = at % (characters.length + 1);
  if (characters[place] === character) characters.splice(place, 1);
  else characters.splice(place, at % 2, character);
  return characters.join('');
};

describe('the chain of the audit record', () => {
  it('is whole as the hub writes it, empty or longer than one batch', async () => {
    await expect(verify([])).resolves.toEqual({ count: 0 });
    await expect(verify(five())).resolves.toEqual({ count: 5 });
    const long = chain(Array.from({ length: 2500 }, () => aBody()));
    await expect(verify(long)).resolves.toEqual({ count: 2500 });
    const broken = changed(long, 2001, { code: 'x' });
    await expect(verify(broken)).resolves.toMatchObject({
      count: 2000,
      broken: { seq: 2001, why: 'altered' },
    });
  });

  it('names the first broken line, whatever character of whatever column was changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        bodies,
        fc.nat(),
        fc.constantFrom<AuditColumn>(...AUDIT_COLUMNS),
        fc.nat({ max: 100 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        async (written, which, column, at, character) => {
          const lines = chain(written);
          const seq = (which % lines.length) + 1;
          const value = tampered(lines[seq - 1]?.[column], at, character);
          const found = await verify(changed(lines, seq, { [column]: value }), headOf(lines));
          expect(found).toMatchObject({ count: seq - 1, broken: { seq } });
          expect(found.broken?.why).toBe(column === 'seq' ? 'gap' : 'altered');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes a text for another than the number it spells', async () => {
    const found = await verify(changed(five(), 2, { version: '3' }));
    expect(found.broken).toMatchObject({ seq: 2, why: 'altered' });
  });

  it('finds a line that was taken out', async () => {
    const lines = five();
    const without = lines.filter(({ seq }) => seq !== 3);
    await expect(verify(without, headOf(lines))).resolves.toEqual({
      count: 2,
      broken: { seq: 3, why: 'gap' },
    });
  });

  it('finds a line that was put in before the first', async () => {
    const [first] = five();
    const found = await verify(
      [...five(), resealed({ ...first, seq: 0 } as StoredLine)],
      headOf(five()),
    );
    expect(found).toMatchObject({ count: 0, broken: { seq: 0, why: 'gap' } });
  });

  it('finds a line that was changed and sealed anew, at the line after it', async () => {
    const lines = five().map((line) =>
      line.seq === 3 ? resealed({ ...line, reason: 'Lain' }) : line,
    );
    const found = await verify(lines);
    expect(found).toMatchObject({ count: 3, broken: { seq: 4, why: 'not_linked' } });
  });

  it('finds that the newest lines were cut off, all of them included', async () => {
    const lines = five();
    for (const left of [0, 1, 4]) {
      await expect(verify(lines.slice(0, left), headOf(lines))).resolves.toEqual({
        count: left,
        broken: { seq: left + 1, why: 'missing_tail' },
      });
    }
  });

  it('finds lines behind the head, a newest line sealed anew, and a missing head', async () => {
    const lines = five();
    const wrongHead = { count: 5, broken: { seq: 5, why: 'wrong_head' } };
    await expect(verify(lines, headOf(lines.slice(0, 4)))).resolves.toMatchObject(wrongHead);
    const last = resealed({ ...(lines[4] as StoredLine), reason: 'Lain' });
    await expect(verify([...lines.slice(0, 4), last], headOf(lines))).resolves.toMatchObject(
      wrongHead,
    );
    const noHead = {
      head: () => Promise.resolve(undefined),
      linesAfter: () => Promise.resolve([]),
    };
    await expect(verifyChain(noHead, sha256)).resolves.toEqual({
      count: 0,
      broken: { seq: 0, why: 'wrong_head' },
    });
  });

  it('is whole while the hub adds lines to it', async () => {
    const lines = chain(Array.from({ length: 1500 }, () => aBody()));
    let written = 500;
    const growing = {
      head: () => Promise.resolve(headOf(lines.slice(0, written))),
      linesAfter: (seq = 0, limit: number) => {
        // Between the look at the head and the look at the lines.
        written = Math.min(lines.length, written + 400);
        return Promise.resolve(lines.slice(seq, Math.min(written, seq + limit)));
      },
    };
    await expect(verifyChain(growing, sha256)).resolves.toEqual({ count: 1500 });
  });

  it('starts from a head that no line has', () => {
    expect(headOf([])).toEqual(EMPTY_HEAD);
  });
});

describe('a text for the record', () => {
  it('stays as it is where every database can hold it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\u0000'));
        expect(toStorable(text)).toBe(text);
      }),
    );
  });

  it('loses half characters and null characters, visibly', () => {
    expect(toStorable('a\u0000b\ud83dc😀\udc00')).toBe('a\ufffdb\ufffdc😀\ufffd');
  });
});

describe('the report of a verification', () => {
  it('counts, and says that the record is whole', () => {
    expect(describeVerdict({ count: 1 })).toBe('1 line verified: the record is whole.');
    expect(describeVerdict({ count: 0 })).toBe('0 lines verified: the record is whole.');
  });

  it('names line, fault, moment, person and action of the first broken line', async () => {
    const verdict = await verify(changed(five(), 3, { reason: 'Lain' }));
    expect(describeVerdict(verdict).split('\n')).toEqual([
      'The record is BROKEN: line 3 was altered after it was written.',
      '  when:     2026-11-22T03:00:00.000Z',
      '  who:      Ratna (staff 7)',
      '  action:   approve, done',
      '  document: api::article.article abc id',
      '2 lines before it verified.',
    ]);
  });

  it('passes on nothing that steers a terminal', async () => {
    const verdict = await verify(changed(five(), 3, { actor_name: '\u001b[2J\nwhole', at: null }));
    const said = describeVerdict(verdict);
    expect(said).not.toContain('\u001b');
    expect(said.split('\n')).toHaveLength(6);
    expect(said).toContain('when:     null');
  });
});
