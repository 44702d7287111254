import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the codes of this room. */
export const DELIVERY_ISSUE_TEXTS: IssueTexts = {
  channel_missing: {
    id: 'Kanal belum dipilih. Pilih kanal tujuan kiriman ini, atau hapus rencananya.',
    en: 'No channel is chosen. Choose where this post goes, or remove the plan.',
  },
  account_missing: {
    id: 'Akun “{actual}” tidak ada di kanal {channel}. Akun yang ada: {limit}. Pilih salah satu, atau minta pengelola menambahkannya.',
    en: 'There is no account “{actual}” on the channel {channel}. Known accounts: {limit}. Choose one of them, or ask the operator to add it.',
  },
  duplicate_plan: {
    id: 'Kiriman yang sama ke akun yang sama direncanakan {actual} kali; paling banyak {limit}. Hapus salah satunya, atau tulis teks sendiri untuk pembaca itu.',
    en: 'The same post to the same account is planned {actual} times; at most {limit}. Remove one of them, or write that audience a text of its own.',
  },
};
