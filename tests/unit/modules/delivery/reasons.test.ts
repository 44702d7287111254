import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DELIVERY_ACTIONS } from '../../../../src/modules/delivery/domain/delivery-view';
import { CLASS_TEXTS } from '../../../../src/modules/delivery/domain/class-texts';
import { REASON_TEXTS } from '../../../../src/modules/delivery/domain/reason-texts';
import { showReason } from '../../../../src/modules/delivery/domain/show-reason';

const SOURCE = path.resolve(__dirname, '../../../../src');
const AT = '2026-07-01T01:00:00.000Z';

/** The files in which failures of deliveries are written; those of connecting and checking an account are its own. */
const writers = (): readonly string[] => {
  const clients = ['forum', 'instagram', 'youtube'].flatMap((channel) =>
    readdirSync(path.join(SOURCE, 'channels', channel))
      .filter((file) => /^client.*\.ts$/.test(file) && !/connect|account/.test(file))
      .map((file) => path.join(SOURCE, 'channels', channel, file)),
  );
  const application = [
    'reasons',
    'sending/open-account',
    'sending/delivery-context',
    'sending/reconcile-post',
  ].map((file) => path.join(SOURCE, 'modules/delivery/application', `${file}.ts`));
  return [...clients, ...application];
};

const codesIn = (file: string): readonly string[] =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(/\bcode: '([a-zA-Z_]+)'/g),
    ([, code]) => code ?? '',
  );

describe('the sentences behind reasons', () => {
  const written = Array.from(new Set(writers().flatMap(codesIn))).sort();

  it('are there for every code that the hub and its clients write', () => {
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((code) => REASON_TEXTS[code] === undefined)).toEqual([]);
  });

  it('are there for the codes that are looked up in a table', () => {
    expect(REASON_TEXTS).toHaveProperty('video_language_not_set');
    expect(REASON_TEXTS).toHaveProperty('translation_missing');
  });

  it('are there for whatever a person does', () => {
    const codes = DELIVERY_ACTIONS.map((action) => `person_${action}`);
    expect(codes.filter((code) => REASON_TEXTS[code] === undefined)).toEqual([]);
  });

  it.each(Object.entries({ ...REASON_TEXTS, ...CLASS_TEXTS }))(
    'speak both languages: %s',
    (_, text) => {
      expect(text.id).not.toBe(text.en);
      expect(`${text.id}${text.en}`).not.toMatch(/[{}]|undefined/);
    },
  );
});

describe('a reason as people read it', () => {
  const told = (record: Omit<Parameters<typeof showReason>[0] & object, 'at'>) =>
    showReason({ ...record, at: AT }, 'en')?.message;

  it('is none where there is none', () => {
    expect(showReason(undefined, 'id')).toBeNull();
  });

  it('is the sentence of its code, in their language', () => {
    const record = { class: 'unknown', code: 'no_clear_answer', message: 'timeout', at: AT };
    expect(showReason(record, 'id')?.message).toContain('mungkin sudah tayang');
    expect(showReason(record, 'en')).toMatchObject({ code: 'no_clear_answer', at: AT });
  });

  it('is what the kind of failure means, with the words of the channel, where the code is its own', () => {
    const message = 'Instagram answered with error 36003/2207009: ratio';
    expect(told({ class: 'validation', code: '36003/2207009', message })).toBe(
      `The channel refused the post. Mend the text or its channel plan, then publish again. The channel’s answer: ${message}`,
    );
  });

  it('is what was stored where nobody knows the code', () => {
    expect(told({ class: 'baru', code: 'baru', message: 'Something new.' })).toBe('Something new.');
    expect(told({ code: '190', message: 'Instagram answered with 190.' })).toBe(
      'Instagram answered with 190.',
    );
  });

  it('is what a person did, and what they wrote', () => {
    expect(told({ code: 'person_hold', message: 'Tunggu foto baru.' })).toBe(
      'Held back: “Tunggu foto baru.”',
    );
    expect(told({ class: 'person', code: 'person_cancel', message: '' })).toBe('Cancelled.');
  });
});
