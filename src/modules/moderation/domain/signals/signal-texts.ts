import type { IssueTexts } from '../../../../kernel/language';

/** The sentences behind the findings of the signals, by their codes; for the author and for moderators alike. */
export const SIGNAL_TEXTS: IssueTexts = {
  listed_word: {
    id: 'Ada kata yang perlu dilihat moderator: “{word}”. Pakai kata lain bila maksudnya bukan itu.',
    en: 'A word that moderators look at: “{word}”. Use another one if you mean something else.',
  },
  disguised_word: {
    id: 'Kata “{word}” tampaknya ditulis tersamar (angka, spasi, atau huruf tiruan). Tulis dengan huruf biasa, atau pakai kata lain.',
    en: 'The word “{word}” seems to be hidden behind digits, blanks or look-alike letters. Write it plainly, or use another word.',
  },
  gambling_offer: {
    id: 'Terbaca seperti iklan judi daring. Iklan judi tidak boleh ada di forum ini.',
    en: 'This reads like an advertisement for online gambling. Such advertisements have no place here.',
  },
  gambling_brand: {
    id: 'Terbaca seperti nama situs judi. Hapus namanya bila tidak perlu.',
    en: 'This reads like the name of a gambling site. Leave it out if it is not needed.',
  },
  gambling_link: {
    id: 'Tautan ini tampaknya menuju situs judi. Hapus tautannya.',
    en: 'This link seems to lead to a gambling site. Take it out.',
  },
  disguised_link: {
    id: 'Alamat situs ini ditulis tersamar, jadi pembaca tidak tahu ke mana perginya. Tulis alamat yang sebenarnya.',
    en: 'This address is disguised, so readers cannot tell where it leads. Write the real one.',
  },
  shortened_link: {
    id: 'Tautan ini dipendekkan, jadi pembaca tidak tahu ke mana perginya. Lebih baik alamat lengkapnya.',
    en: 'This link is shortened, so readers cannot tell where it leads. The full address is better.',
  },
  invitation_link: {
    id: 'Tautan ini mengajak ke aplikasi percakapan. Jangan kirim data pribadi ke orang yang tidak dikenal.',
    en: 'This link invites to a messenger. Send no personal data to people you do not know.',
  },
  national_id_number: {
    id: 'Ada nomor yang berbentuk NIK atau nomor KK. Hapus, supaya tidak disalahgunakan orang; kantor tidak pernah memintanya di forum.',
    en: 'This looks like a national identity or family card number. Take it out, so that nobody misuses it; the office never asks for it in the forum.',
  },
  phone_number: {
    id: 'Ada nomor telepon. Semua orang dapat membacanya; hapus bila tidak perlu, apalagi bila milik orang lain.',
    en: 'There is a telephone number. Everybody can read it; leave it out if it is not needed, above all if it is not yours.',
  },
  email_address: {
    id: 'Ada alamat surel. Semua orang dapat membacanya; hapus bila tidak perlu, apalagi bila milik orang lain.',
    en: 'There is an e-mail address. Everybody can read it; leave it out if it is not needed, above all if it is not yours.',
  },
  turned_direction: {
    id: 'Ada karakter tak terlihat yang membalik arah tulisan. Hapus, lalu ketik ulang bagian itu.',
    en: 'There is an unseen character that turns the direction of the text. Remove it and type that part again.',
  },
  hidden_characters: {
    id: 'Ada {actual} karakter tak terlihat di tengah kata. Ketik ulang kata-katanya dengan huruf biasa.',
    en: 'There are {actual} unseen characters inside of words. Type these words again in plain letters.',
  },
  repeated_lines: {
    id: 'Baris yang sama ditulis {actual} kali. Satu kali cukup.',
    en: 'The same line stands there {actual} times. Once is enough.',
  },
  repeated_letters: {
    id: 'Satu huruf diulang berkali-kali. Tulis katanya seperti biasa supaya mudah dibaca.',
    en: 'One letter is repeated many times. Write the word as usual, so that it is easy to read.',
  },
  repeated_words: {
    id: 'Satu kata diulang berkali-kali. Satu kali cukup.',
    en: 'One word is repeated many times. Once is enough.',
  },
  many_mentions: {
    id: 'Ada {actual} orang yang disebut dengan @; sebaiknya paling banyak {limit}.',
    en: '{actual} people are named with an @; at most {limit} would be better.',
  },
  mostly_capitals: {
    id: '{actual}% hurufnya huruf besar, sehingga terbaca seperti berteriak. Pakai huruf kecil.',
    en: '{actual}% of the letters are capitals, which reads like shouting. Use small letters.',
  },
};
