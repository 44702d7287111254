import type { Bilingual } from '../../../kernel/language';

interface NoticeTexts {
  readonly title: Bilingual;
  readonly what: Bilingual;
}

/** What a notice is about. */
export const NOTICE_KINDS = [
  'post_held',
  'post_published',
  'post_rejected',
  'post_hidden',
  'post_hidden_for_now',
  'post_locked',
  'post_unlocked',
  'warning',
  'sanction',
  'sanction_lifted',
  'report_decided',
  'appeal_decided',
  'new_posts',
] as const;

/** What a notice is about. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

// {what} is what was decided on, {sanction} its name, {until} a day, {day} that of a report, {thread} a public title,
// {count} a number, {outcome} a sentence. What a citizen wrote is not repeated: mails are read in other places.
const POST_TEXTS = {
  post_held: {
    title: { id: 'Tulisan Anda menunggu pemeriksaan', en: 'Your post is waiting for review' },
    what: {
      id: '{what} Anda akan tayang setelah diperiksa seorang moderator.',
      en: 'Your {what} will be public once a moderator has looked at it.',
    },
  },
  post_published: {
    title: { id: 'Tulisan Anda sudah tayang', en: 'Your post is public' },
    what: {
      id: 'Seorang moderator sudah memeriksa {what} Anda. Sekarang semua orang dapat membacanya.',
      en: 'A moderator has looked at your {what}. Everybody can read it now.',
    },
  },
  post_rejected: {
    title: { id: 'Tulisan Anda tidak ditayangkan', en: 'Your post was not published' },
    what: {
      id: 'Seorang moderator memutuskan untuk tidak menayangkan {what} Anda.',
      en: 'A moderator decided not to publish your {what}.',
    },
  },
  post_hidden: {
    title: { id: 'Tulisan Anda disembunyikan', en: 'Your post was hidden' },
    what: {
      id: 'Seorang moderator menyembunyikan {what} Anda. Pembaca lain tidak melihatnya lagi.',
      en: 'A moderator hid your {what}. Other readers do not see it any more.',
    },
  },
  post_hidden_for_now: {
    title: { id: 'Tulisan Anda disembunyikan sementara', en: 'Your post is hidden for now' },
    what: {
      id: '{what} Anda dilaporkan, dan disembunyikan sampai seorang moderator memutuskannya.',
      en: 'Your {what} was reported, and is hidden until a moderator decides on it.',
    },
  },
  post_locked: {
    title: { id: 'Tulisan Anda dikunci', en: 'Your post was locked' },
    what: {
      id: '{what} Anda tetap tayang, tetapi tidak dapat diubah lagi.',
      en: 'Your {what} stays public, but cannot be changed any more.',
    },
  },
  post_unlocked: {
    title: { id: 'Kunci tulisan Anda dibuka', en: 'Your post was unlocked' },
    what: {
      id: '{what} Anda dapat diubah lagi.',
      en: 'Your {what} can be changed again.',
    },
  },
} as const;

/** Sentences of every kind of notice. */
export const NOTICE_TEXTS: Readonly<Record<NoticeKind, NoticeTexts>> = {
  ...POST_TEXTS,
  warning: {
    title: { id: 'Peringatan dari moderator', en: 'A warning from a moderator' },
    what: {
      id: 'Seorang moderator memperingatkan Anda. Anda tetap dapat menulis di forum.',
      en: 'A moderator warned you. You can still write in the forum.',
    },
  },
  sanction: {
    title: { id: 'Anda dibatasi di forum', en: 'You were limited in the forum' },
    what: {
      id: 'Keputusan moderator: {sanction}, {until}.',
      en: 'The decision of a moderator: {sanction}, {until}.',
    },
  },
  sanction_lifted: {
    title: { id: 'Pembatasan Anda dicabut', en: 'Your limit was lifted' },
    what: {
      id: 'Ini tidak berlaku lagi: {sanction}.',
      en: 'This does not hold any more: {sanction}.',
    },
  },
  report_decided: {
    title: { id: 'Laporan Anda sudah diputus', en: 'Your report has been decided on' },
    what: {
      id: 'Terima kasih atas laporan Anda tanggal {day}. {outcome}',
      en: 'Thank you for your report of {day}. {outcome}',
    },
  },
  appeal_decided: {
    title: { id: 'Banding Anda sudah diputus', en: 'Your appeal has been decided on' },
    what: {
      id: 'Orang lain sudah memeriksa keputusan itu kembali. {outcome}',
      en: 'Another person has looked at the decision again. {outcome}',
    },
  },
  new_posts: {
    title: { id: 'Tulisan baru: {thread}', en: 'New posts: {thread}' },
    what: {
      id: 'Ada {count} tulisan baru di utas yang Anda ikuti: {thread}. Kabar berikutnya tentang utas ini datang setelah Anda membaca kabar ini di akun Anda.',
      en: 'There are {count} new posts in a thread that you follow: {thread}. You hear of this thread again once you have read this notice in your account.',
    },
  },
};

/**
 * Sentences of mails that differ from those in the account: a thread is named where it is looked up anew, and not where it
 * would stand on in a mail after it was hidden.
 */
export const MAIL_TEXTS: Readonly<Partial<Record<string, NoticeTexts>>> = {
  new_posts: {
    title: {
      id: 'Tulisan baru di utas yang Anda ikuti',
      en: 'New posts in a thread that you follow',
    },
    what: {
      id: 'Ada {count} tulisan baru di utas yang Anda ikuti. Utas mana, tertulis di akun Anda; kabar berikutnya tentang utas itu datang setelah Anda membacanya di sana.',
      en: 'There are {count} new posts in a thread that you follow. Your account says in which; you hear of it again once you have read the notice there.',
    },
  },
};

/** What the outcome of a report or an appeal means. */
export const OUTCOME_TEXTS: Readonly<Record<string, Bilingual>> = {
  acted: {
    id: 'Seorang moderator bertindak sesuai aturan forum.',
    en: 'A moderator acted on it under the rules of the forum.',
  },
  kept: {
    id: 'Menurut moderator, tulisan itu tidak melanggar aturan forum, maka tetap tayang.',
    en: 'A moderator found it to be within the rules of the forum, so it stays.',
  },
  removed: {
    id: 'Penulisnya sudah menarik tulisan itu sebelum diputus.',
    en: 'Its author took it away before anybody decided on it.',
  },
  restored: {
    id: 'Penulisnya mengajukan banding. Orang lain memeriksanya kembali dan membatalkan tindakan itu: tulisan itu tidak melanggar aturan forum.',
    en: 'Its author appealed. Another person looked at it again and took back what was done: it is within the rules of the forum.',
  },
  upheld: { id: 'Keputusan itu tetap berlaku.', en: 'The decision stands.' },
  overturned: {
    id: 'Keputusan itu dibatalkan; tulisan Anda tayang kembali dan batasannya dicabut.',
    en: 'The decision was taken back; your post is public again, and any limit is lifted.',
  },
};

/** Names of limits. */
export const SANCTION_TEXTS: Readonly<Record<string, Bilingual>> = {
  warn: { id: 'peringatan', en: 'a warning' },
  mute: {
    id: 'tidak boleh menulis, tetapi boleh membaca dan melapor',
    en: 'no writing; reading and reporting is open to you',
  },
  suspend: { id: 'akun ditangguhkan', en: 'your account is suspended' },
  ban: { id: 'akun dikeluarkan dari forum', en: 'your account is banned from the forum' },
};

/** Names of what is decided on. */
export const TARGET_TEXTS: Readonly<Record<string, Bilingual>> = {
  post: { id: 'Tulisan', en: 'post' },
  thread: { id: 'Utas', en: 'thread' },
  citizen: { id: 'Akun', en: 'account' },
};
