import { countHashtags, writeHashtags } from '../../../src/kernel/hashtags';

describe('hashtags', () => {
  it('are written once each, without signs that would end them', () => {
    expect(writeHashtags(['#Kas Negara', 'kasnegara', 'Cek-Fakta', '!'])).toBe(
      '#KasNegara #CekFakta',
    );
  });

  it('are counted as a platform would', () => {
    expect(countHashtags('#satu, #dua\n(#tiga) no#empat &#39; #')).toBe(3);
  });
});
