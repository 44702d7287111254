/** The opening post of a thread that was split off, where the moderator writes none. It repeats nothing that citizens wrote. */
export const SPLIT_OPENING = {
  id: 'Kiriman-kiriman berikut dipindahkan ke sini dari utas lain supaya pembicaraannya lebih mudah diikuti.',
  en: 'The following posts were moved here from another thread, so that both discussions are easier to follow.',
} as const;

/** Under which name the office opens such a thread: who did it stands on the record. */
export const SPLIT_OPENED_BY = { id: 'Moderator', en: 'Moderator' } as const;
