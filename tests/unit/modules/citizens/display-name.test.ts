import {
  findNameFault,
  foldName,
  tidyName,
} from '../../../../src/modules/citizens/domain/display-name';

const faultOf = (name: string) => findNameFault(tidyName(name), foldName);

describe('a display name', () => {
  it.each([
    ...[
      'Ani',
      'Budi Santoso',
      "Sa'adah",
      'R.A. Kartini',
      'Siti-Nurbaya',
      'warga 1990',
      'I Made Óka',
    ],
    ...['Dinasti', 'Modesta', 'Adminah', 'Humaira', 'Resmiati', 'Sistemik', 'محمد علي', 'ꦱꦫꦶꦠ'],
  ])('may be %s', (name) => {
    expect(faultOf(name)).toBeUndefined();
  });

  it.each([
    ['', 'display_name_too_short'],
    ['  Al  ', 'display_name_too_short'],
    ['a'.repeat(31), 'display_name_too_long'],
    ['Bu\u200Bdi', 'display_name_characters'],
    ['\u202EidubAni', 'display_name_characters'],
    ['\u200B\u200B\u200B\u200B', 'display_name_characters'],
    ['𝗕𝘂𝗱𝗶', 'display_name_characters'],
    ['Ｂｕｄｉ', 'display_name_characters'],
    ['Вudi', 'display_name_characters'],
    ['<b>Budi</b>', 'display_name_characters'],
    ['budi@contoh', 'display_name_characters'],
    ['Budi\nSantoso', 'display_name_characters'],
    ['😀😀😀', 'display_name_characters'],
    ['....', 'display_name_characters'],
    ['Bu\u0301\u0302\u0303di', 'display_name_characters'],
    ['judi.com', 'display_name_link'],
    ['Budi 08123', 'display_name_digits'],
    ['Admin', 'display_name_of_office'],
    ['4DM1N', 'display_name_of_office'],
    ['a d m i n', 'display_name_of_office'],
    ['Admin Forum 2', 'display_name_of_office'],
    ['Humas-Resmi', 'display_name_of_office'],
    ['Budi Moderator', 'display_name_of_office'],
    ['Akun terhapus', 'display_name_of_office'],
  ])('cannot be %j: %s', (name, fault) => {
    expect(faultOf(name)).toBe(fault);
  });

  it('is one with names that differ in case, marks and separators alone', () => {
    const names = ['Budi Santoso', 'budi_santoso', 'BUDI  SANTOSO', 'Búdi-Santoso', 'budisantoso.'];
    expect(new Set(names.map(foldName)).size).toBe(1);
    expect(foldName('Budi Santosa')).not.toBe(foldName('Budi Santoso'));
  });

  it('is judged by the look of its words too, where names are compared so', () => {
    const byFirstLetter = (name: string) => foldName(name).slice(0, 1);
    expect(findNameFault('Andi', byFirstLetter)).toBe('display_name_of_office');
  });
});
