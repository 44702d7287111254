import { fillIn, type Bilingual, type Language } from '../../../kernel/language';

interface MailTexts {
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

// {link}, {code}, {hours} and {days} are filled in. No name: whoever typed the address may have typed somebody else's.
const TEXTS = {
  confirm_address: {
    subject: { id: 'Konfirmasi alamat surel Anda', en: 'Confirm your e-mail address' },
    text: {
      id: 'Seseorang membuka akun forum dengan alamat surel ini. Bila itu Anda, buka tautan ini dalam {days} hari:\n\n{link}\n\nBila bukan, abaikan surel ini: akun itu dihapus sendiri.',
      en: 'Somebody opened a forum account with this e-mail address. If it was you, open this link within {days} days:\n\n{link}\n\nIf not, leave this mail alone: the account ends by itself.',
    },
  },
  address_in_use: {
    subject: { id: 'Anda sudah punya akun forum', en: 'You have a forum account already' },
    text: {
      id: 'Seseorang mencoba membuka akun forum dengan alamat surel ini, tetapi alamat ini sudah punya akun. Bila itu Anda, masuklah seperti biasa, atau minta kata sandi baru. Bila bukan, tidak ada yang perlu Anda lakukan: akun Anda tidak berubah.',
      en: 'Somebody tried to open a forum account with this e-mail address, which has one already. If it was you, sign in as usual, or ask for a new password. If not, there is nothing to do: your account has not changed.',
    },
  },
  new_password: {
    subject: {
      id: 'Kata sandi baru untuk akun forum',
      en: 'A new password for your forum account',
    },
    text: {
      id: 'Seseorang meminta kata sandi baru untuk akun forum dengan alamat surel ini. Bila itu Anda, pakai kode ini dalam {hours} jam:\n\n{code}\n\nBila bukan, abaikan surel ini: kata sandi Anda tidak berubah.',
      en: 'Somebody asked for a new password for the forum account of this e-mail address. If it was you, use this code within {hours} hour:\n\n{code}\n\nIf not, leave this mail alone: your password has not changed.',
    },
  },
  new_address: {
    subject: { id: 'Kode untuk alamat surel baru', en: 'A code for your new e-mail address' },
    text: {
      id: 'Seseorang ingin memakai alamat surel ini untuk akun forumnya. Bila itu Anda, ketik kode ini di halaman akun dalam {hours} jam:\n\n{code}\n\nBila bukan, abaikan surel ini: tidak ada yang berubah.',
      en: 'Somebody wants to use this e-mail address for their forum account. If it was you, type this code on the page of your account within {hours} hour:\n\n{code}\n\nIf not, leave this mail alone: nothing has changed.',
    },
  },
  address_changed: {
    subject: {
      id: 'Alamat surel akun forum Anda diganti',
      en: 'Your forum account has a new address',
    },
    text: {
      id: 'Akun forum Anda sekarang memakai alamat surel lain; alamat ini tidak lagi dipakai. Bila bukan Anda yang menggantinya, segera hubungi kantor kami.',
      en: 'Your forum account uses another e-mail address now, and this one no more. If it was not you who changed it, get in touch with our office at once.',
    },
  },
  password_changed: {
    subject: { id: 'Kata sandi forum Anda diganti', en: 'Your forum password was changed' },
    text: {
      id: 'Kata sandi akun forum Anda baru saja diganti, dan semua perangkat lain dikeluarkan. Bila bukan Anda yang menggantinya, segera minta kata sandi baru.',
      en: 'The password of your forum account has just been changed, and all other devices were signed out. If it was not you, ask for a new password at once.',
    },
  },
  account_erased: {
    subject: { id: 'Akun forum Anda dihapus', en: 'Your forum account was deleted' },
    text: {
      id: 'Akun forum dengan alamat surel ini sudah dihapus atas permintaan Anda. Ini surel terakhir dari kami; alamat ini tidak kami simpan lagi.',
      en: 'The forum account of this e-mail address was deleted as you wished. This is our last mail; we do not keep the address any more.',
    },
  },
} as const satisfies Readonly<Record<string, MailTexts>>;

/** What a mail about an account is about. */
export type AccountMailKind = keyof typeof TEXTS;

const SIGNATURE = '\n\n-- \nHumas Hub\n';

/** Ends a plain text as every mail of the forum ends. */
export const signMail = (text: string): string => `${text}${SIGNATURE}`;

/** Writes a mail about an account. */
export const writeAccountMail = (
  kind: AccountMailKind,
  {
    language,
    ...values
  }: {
    readonly language: Language;
    readonly link?: string;
    readonly code?: string;
    readonly hours?: number;
    readonly days?: number;
  },
): { readonly subject: string; readonly text: string } => ({
  subject: TEXTS[kind].subject[language],
  text: signMail(fillIn(TEXTS[kind].text[language], values)),
});

const CONFIRMED: Bilingual = {
  id: 'Alamat surel Anda sudah dikonfirmasi. Sekarang Anda dapat masuk ke forum.',
  en: 'Your e-mail address is confirmed. You can sign in to the forum now.',
};

/** What somebody reads whose address was confirmed, where the office has no page for it. */
export const confirmedPage = (language: Language): string => `${CONFIRMED[language]}\n`;
