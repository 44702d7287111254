import { fillIn, type Bilingual, type Language } from '../../../kernel/language';

/** What a warning about an account says. */
export interface AccountWarning {
  readonly accountName: string;
  readonly channelTitle: string;
  /** Whole days left; 0 where the access has ended. */
  readonly days: number;
  /** Name of who gets the mail. */
  readonly recipient: string;
  readonly accountsLink: string;
}

/** A mail without its address. */
export interface WrittenWarning {
  readonly subject: string;
  readonly text: string;
}

interface WarningTexts {
  readonly subject: Bilingual;
  readonly what: Bilingual;
  readonly next: Bilingual;
}

// {account}, {channel}, {days} and {name} are filled in.
const ENDING: WarningTexts = {
  subject: {
    id: 'Akses ke {account} ({channel}) berakhir {days} hari lagi',
    en: 'Access to {account} ({channel}) ends in {days} days',
  },
  what: {
    id: 'Hub belum berhasil memperpanjang akses ke akun {account} di {channel}. Akses itu berakhir {days} hari lagi; sesudahnya tidak ada kiriman yang keluar.',
    en: 'The hub could not renew its access to the account {account} on {channel}. It ends in {days} days; after that nothing is sent there.',
  },
  next: {
    id: 'Buka halaman Akun kanal dan tekan Hubungkan ulang. Cukup satu orang yang mengerjakannya.',
    en: 'Open the page Channel accounts and press Connect anew. One of you is enough.',
  },
};

const LAST_DAY: WarningTexts = {
  subject: {
    id: 'Akses ke {account} ({channel}) berakhir dalam sehari',
    en: 'Access to {account} ({channel}) ends within a day',
  },
  what: {
    id: 'Hub belum berhasil memperpanjang akses ke akun {account} di {channel}. Akses itu berakhir dalam sehari; sesudahnya tidak ada kiriman yang keluar.',
    en: 'The hub could not renew its access to the account {account} on {channel}. It ends within a day; after that nothing is sent there.',
  },
  next: ENDING.next,
};

const ENDED: WarningTexts = {
  subject: {
    id: 'Akses ke {account} ({channel}) sudah berakhir',
    en: 'Access to {account} ({channel}) has ended',
  },
  what: {
    id: 'Akses hub ke akun {account} di {channel} sudah berakhir. Kiriman ke sana menunggu dan tidak hilang.',
    en: 'The hub’s access to the account {account} on {channel} has ended. Deliveries there wait, and none is lost.',
  },
  next: {
    id: 'Buka halaman Akun kanal dan tekan Hubungkan ulang. Kiriman yang menunggu lalu keluar dengan sendirinya.',
    en: 'Open the page Channel accounts and press Connect anew. What waits then goes out by itself.',
  },
};

const LABELS = {
  hello: { id: 'Halo {name},', en: 'Hello {name},' },
  next: { id: 'Langkah berikutnya', en: 'What to do next' },
  open: { id: 'Buka halaman Akun kanal', en: 'Open the page Channel accounts' },
} as const;

/** On one line, so that a name looks like nothing but a name. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const textsFor = (days: number): WarningTexts => {
  if (days <= 0) return ENDED;
  return days === 1 ? LAST_DAY : ENDING;
};

/** Writes a warning in the language of who gets it: plain text, what is the matter first, the link last. */
export const writeAccountWarning = (
  warning: AccountWarning,
  language: Language,
): WrittenWarning => {
  const texts = textsFor(warning.days);
  const values = {
    account: onOneLine(warning.accountName),
    channel: warning.channelTitle,
    days: warning.days,
    name: onOneLine(warning.recipient),
  };
  const say = (text: Bilingual): string => fillIn(text[language], values);
  const paragraphs = [
    say(LABELS.hello),
    say(texts.what),
    `${say(LABELS.next)}: ${say(texts.next)}`,
    `${say(LABELS.open)}:\n${warning.accountsLink}`,
    '-- \nHumas Hub',
  ];
  return { subject: say(texts.subject), text: `${paragraphs.join('\n\n')}\n` };
};
