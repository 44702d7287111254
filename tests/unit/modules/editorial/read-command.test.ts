import { actionIn, readCommand } from '../../../../src/modules/editorial/application/read-command';
import { EDITION_ACTIONS } from '../../../../src/modules/editorial/domain/transitions';

const read = (body: unknown) => readCommand(body, 'Asia/Jakarta');
const codeOf = (body: unknown) => {
  const outcome = read(body);
  return outcome.ok ? undefined : outcome.failure;
};

describe('a request to act on an edition', () => {
  it.each([
    [{ action: 'submit', changeNote: 'Baru.', isMinor: false }, undefined],
    [{ action: 'request_changes', reason: 'Alinea dua.' }, undefined],
    [{ action: 'fact_check', comment: 'Cocok.' }, undefined],
    [{ action: 'approve', comment: '' }, undefined],
    [{ action: 'close_review', comment: '' }, undefined],
    [{ action: 'unschedule' }, undefined],
    [{ action: 'publish' }, undefined],
    [{ action: 'force_publish', reason: 'Darurat.', isMinor: true }, undefined],
    [{ action: 'withdraw', reason: 'Keliru.' }, undefined],
    [{ action: 'unpublish', reason: 'Keliru.' }, undefined],
    [{ action: 'restore', snapshot: 3 }, undefined],
  ])('is read: %j', (input, redirect) => {
    const outcome = read({ ...input, version: 4, locale: 'en' });
    expect(outcome).toEqual({ ok: true, value: { version: 4, input, redirect } });
  });

  it.each([
    ['2026-11-25T08:00', '2026-11-25T01:00:00.000Z'],
    ['2026-11-25T08:00:00+09:00', '2026-11-24T23:00:00.000Z'],
    ['2026-11-25T08:00:00Z', '2026-11-25T08:00:00.000Z'],
  ])('means office time by %s, unless it names its zone', (at, instant) => {
    expect(read({ action: 'schedule', version: 1, at })).toMatchObject({
      value: { input: { action: 'schedule', at: new Date(instant) } },
    });
  });

  it.each(['', 'besok', '2026-02-30T08:00', '2026-11-25T25:00', '2026-13-01T08:00Z', '25/11/2026'])(
    'is refused with an unreadable date: "%s"',
    (at) => {
      expect(codeOf({ action: 'schedule', version: 1, at })).toMatchObject({
        code: 'invalid_date',
        field: 'at',
        actual: at,
      });
    },
  );

  it.each([undefined, null, 'publish', [], {}, { action: 7 }, { action: 'hapus' }, { action: '' }])(
    'is refused with an action that nobody knows, and told those that there are: %j',
    (body) => {
      expect(codeOf(body)).toMatchObject({
        code: 'unknown_action',
        field: 'action',
        limit: EDITION_ACTIONS.join(', '),
      });
    },
  );

  it('keeps a name of an action short for the record', () => {
    expect(actionIn({ action: 'x'.repeat(1000) })).toHaveLength(40);
    expect(actionIn(undefined)).toBe('');
  });

  it.each([
    [{ action: 'publish' }, 'version'],
    [{ action: 'publish', version: 0 }, 'version'],
    [{ action: 'publish', version: '1' }, 'version'],
    [{ action: 'publish', version: 1.5 }, 'version'],
    [{ action: 'withdraw', version: 1, reason: 7 }, 'reason'],
    [{ action: 'withdraw', version: 1, reason: 'x'.repeat(5001) }, 'reason'],
    [{ action: 'submit', version: 1, isMinor: 'ya' }, 'isMinor'],
    [{ action: 'restore', version: 1, snapshot: -1 }, 'snapshot'],
    [{ action: 'schedule', version: 1 }, 'at'],
    [{ action: 'unpublish', version: 1, redirectTo: 'x' }, 'redirectTo'],
    [{ action: 'publish', version: 1, force: true }, ''],
  ])('is refused with the name of the field that does not fit: %j', (body, field) => {
    expect(codeOf(body)).toMatchObject({ code: 'invalid_input', field });
  });

  describe('to take a text down', () => {
    const unpublish = { action: 'unpublish', version: 1, reason: 'Digabung dengan naskah lain.' };

    it('needs a target where it was merged', () => {
      expect(codeOf({ ...unpublish, isMerged: true })).toEqual({
        code: 'redirect_missing',
        field: 'redirectTo',
      });
    });

    it.each([
      [
        { contentType: 'article', documentId: 'b' },
        { kind: 'document', contentType: 'article', documentId: 'b' },
      ],
      [{ url: 'https://kantor.example/' }, { kind: 'url', url: 'https://kantor.example/' }],
    ])('names a text or a page: %j', (redirectTo, redirect) => {
      const outcome = read({ ...unpublish, isMerged: true, redirectTo });
      expect(outcome).toMatchObject({ ok: true, value: { redirect } });
    });
  });
});
