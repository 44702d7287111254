import { makeSignals } from '../../../../src/modules/moderation/domain/signals/make-signals';
import { isNationalId } from '../../../../src/modules/moderation/domain/signals/national-id';
import { reasonOfSignal } from '../../../../src/modules/moderation/domain/signals/reasons';
import { SIGNAL_TEXTS } from '../../../../src/modules/moderation/domain/signals/signal-texts';
import { BUILT_IN_WORDS } from '../../../../src/modules/moderation/domain/words/built-in-words';
import { describeIssue } from '../../../../src/kernel/describe-issue';

const signals = makeSignals({ entries: BUILT_IN_WORDS });

/** Codes, weights and what is shown of the text, those of one code where one is named. */
const read = (text: string, code?: string) =>
  signals(text)
    .filter((finding) => code === undefined || finding.code === code)
    .map(({ code: found, severity, span }) =>
      span === undefined
        ? `${found} ${severity}`
        : `${found} ${severity} «${text.slice(span.start, span.end)}»`,
    );

describe('a national identity number', () => {
  it.each([
    ['NIK saya 3174051708900001.', '3174051708900001'],
    ['3174 0517 0890 0001', '3174 0517 0890 0001'],
    ['31.74.05.57.08.90.0001 (perempuan)', '31.74.05.57.08.90.0001'],
    ['telp 0812345 3174051708900001', '3174051708900001'],
    ['NIK ３１７４０５１７０８９００００１', '３１７４０５１７０８９００００１'],
    ['3\u200B174051708900001', '3\u200B174051708900001'],
  ])('is held, however it is written: %s', (text, shown) => {
    expect(read(text, 'national_id_number')).toEqual([`national_id_number hold «${shown}»`]);
  });

  it.each([
    ['3174051708900000', 'no serial number'],
    ['3174053208900001', 'the 32nd of August'],
    ['3174057208900001', 'a woman of the 32nd'],
    ['3174053102900001', 'the 31st of February'],
    ['3174052902910001', 'the 29th of February 1991'],
    ['3174051713900001', 'a thirteenth month'],
    ['9974051708900001', 'no province'],
    ['3100051708900001', 'no regency'],
    ['317405170890001', 'fifteen digits'],
    ['31740517089000012', 'seventeen digits'],
  ])('is none: %s (%s)', (digits) => {
    expect(read(`nomor ${digits} ya`, 'national_id_number')).toEqual([]);
  });

  it('knows leap years', () => {
    expect(isNationalId('3174052902920001')).toBe(true);
    expect(isNationalId('3174052902000001')).toBe(true);
  });

  it('is no telephone number as well', () => {
    expect(read('3174 0812 0890 0001')).toEqual(['national_id_number hold «3174 0812 0890 0001»']);
    expect(read('0812 3456 7890 dan 3174051708900001')).toEqual([
      'national_id_number hold «3174051708900001»',
      'phone_number nudge «0812 3456 7890»',
    ]);
  });
});

describe('a telephone number or an e-mail address', () => {
  it.each(['0812-3456-7890', '+62 812 3456 7890', '628123456789', '(0812) 3456789'.slice(1)])(
    'makes the author think again: %s',
    (number) => {
      expect(read(`hubungi ${number} ya`)).toHaveLength(1);
      expect(read(`hubungi ${number} ya`)[0]).toContain('phone_number nudge');
    },
  );

  it('of people makes the author think again, of offices it does not', () => {
    expect(read('kirim ke budi.santoso@gmail.com ya')).toEqual([
      'email_address nudge «budi.santoso@gmail.com»',
    ]);
    expect(read('budi(at)gmail.com')).toHaveLength(1);
    expect(
      read('kirim ke humas@bandung.go.id, kodim@tni.mil.id, atau balai@sukamaju.desa.id'),
    ).toEqual([]);
  });

  it('is not every number', () => {
    for (const text of [
      'Rp 8.125.000',
      '112',
      '(021) 555 1234',
      'tahun 2026–2030',
      '081',
      '0800-1-500',
    ]) {
      expect(read(text)).toEqual([]);
    }
  });
});

describe('online gambling', () => {
  it('is held where a game stands beside an offer, or two offers', () => {
    expect(read('slot paling gacor malam ini')).toEqual([
      'gambling_offer hold «gacor»',
      'gambling_offer hold «slot»',
    ]);
    expect(read('gacor terus, jackpot tiap hari')).toHaveLength(2);
    expect(read('judi online merusak keluarga, begitu juga togel')).toEqual([]);
  });

  it.each(['raja138', 'zeus88', 'TOTO4D', 'slotdewa777', 'ʀᴀᴊᴀ138'])(
    'is held by the names under which it is sold: %s',
    (name) => {
      expect(read(`main di ${name} saja`)).toContain(`gambling_brand hold «${name}»`);
    },
  );

  it('is held where a link leads there', () => {
    expect(read('https://www.slotgacor-resmi.vip/daftar')).toContain(
      'gambling_link hold «www.slotgacor-resmi.vip»',
    );
    expect(read('mainjudi.com')).toEqual(['gambling_link hold «mainjudi.com»']);
    for (const text of [
      'timeslot.id',
      'https://lapor-judi.kominfo.go.id',
      'slot.pdf',
      'diabetes.id',
    ]) {
      expect(read(text)).toEqual([]);
    }
  });

  it('is refused for a phrase with no other meaning, written as in the list', () => {
    expect(read('daftar slot gacor')).toContain('listed_word refuse «daftar slot gacor»');
    expect(signals('daftar sl0t gacor').map(({ severity }) => severity)).not.toContain('refuse');
  });
});

describe('a link', () => {
  it('that does not say where it leads is noted, held or flagged', () => {
    expect(read('lihat bit.ly/abc')).toEqual(['shortened_link note «bit.ly»']);
    expect(read('gabung t.me/grup')).toEqual(['invitation_link note «t.me»']);
    expect(read('masuk ke pаjak.com')).toEqual(['disguised_link hold «pаjak.com»']);
    expect(read('http://192.0.2.7/x')).toEqual(['disguised_link hold «http://192.0.2.7»']);
    expect(read('buka contoh titik com')).toEqual(['disguised_link flag «contoh titik com»']);
    expect(read('https://s.id/formulir dan https://jakarta.go.id')).toEqual([]);
  });
});

describe('the way a text is typed', () => {
  it('is noted where most of it is capitals', () => {
    expect(read('KENAPA JALAN DI DEPAN RUMAH SAYA BELUM JUGA DIPERBAIKI')).toEqual([
      'mostly_capitals note',
    ]);
    expect(read('Syarat: KTP, KK, NIK, NPWP, BPJS, SKCK')).toEqual([]);
  });

  it('is noted where letters, words or lines are repeated', () => {
    expect(read('tolonggggggggggggggggggg')).toEqual([
      'repeated_letters note «ggggggggggggggggggg»',
    ]);
    expect(read('cepat cepat cepat cepat cepat cepat')).toHaveLength(1);
    expect(read('hore hore hore')).toEqual([]);
    expect(read('perbaiki jalan kami\n'.repeat(4))).toEqual(['repeated_lines flag']);
    expect(read('----------------------\n0000000000000000000')).toEqual([]);
  });

  it('is noted where many people are called, flagged where crowds are', () => {
    const call = (count: number) => Array.from({ length: count }, (_, i) => `@warga${i}`).join(' ');
    expect(read(call(5))).toEqual([]);
    expect(read(call(6))).toEqual(['many_mentions note']);
    expect(read(call(21))).toEqual(['many_mentions flag']);
  });

  it('is held where characters turn its direction, noted where unseen ones tear words apart', () => {
    expect(read('laporan \u202Efdp ini')).toEqual(['turned_direction hold «\u202E»']);
    expect(read('ja\u200Blan ra\u200Bya ru\u200Bsak')).toEqual(['hidden_characters note']);
    expect(read('keluarga 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦 👨‍👩‍👧‍👦')).toEqual([]);
  });
});

describe('every signal', () => {
  const all = [
    ...[
      'dasar babi',
      'b4b1',
      'slot gacor',
      'raja138',
      'slotgacor.vip',
      'pаjak.com',
      'bit.ly',
      't.me',
    ],
    ...[
      '3174051708900001',
      '081234567890',
      'a@gmail.com',
      '\u202E',
      'ja\u200Ba ja\u200Ba ja\u200Ba',
    ],
    ...['baris yang sama\n'.repeat(4), 'a'.repeat(15), 'ya ya ya ya ya ya ya', '@warga '.repeat(6)],
    'A'.repeat(40),
  ].flatMap((text) => signals(text, 'title'));

  it('has a sentence in both languages with nothing left open, and none is without a use', () => {
    for (const { code, details } of all) {
      for (const language of ['id', 'en'] as const) {
        const issue = { code, field: '', severity: 'error', ...details, details } as const;
        const { limit, actual, ...rest } = { limit: 0, actual: 0, ...details };
        const told = describeIssue(
          { ...issue, limit, actual, details: rest },
          SIGNAL_TEXTS,
          language,
        );
        expect(told).not.toBe(code);
        expect(told).not.toMatch(/[{}]|undefined/);
      }
    }
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(SIGNAL_TEXTS)));
  });

  it('belongs to a phase and a field, and carries nothing personal in its details', () => {
    for (const finding of all) {
      expect(finding).toMatchObject({ phase: 'signals', field: 'title' });
      expect(JSON.stringify(finding.details ?? {})).not.toMatch(/\d{8}|@/);
    }
  });

  it('leads to the reason under which a case about it stands', () => {
    const reasonIn = (text: string) => signals(text).map(reasonOfSignal)[0];
    expect(reasonIn('dasar babi')).toBe('harassment');
    expect(reasonIn('usir cina')).toBe('hate');
    expect(reasonIn('kubunuh kau')).toBe('unlawful');
    expect(reasonIn('k0nt0l')).toBe('obscene');
    expect(reasonIn('slot gacor')).toBe('spam');
    expect(reasonIn('081234567890')).toBe('personal_data');
    expect(reasonIn('a'.repeat(15))).toBe('other');
  });
});
