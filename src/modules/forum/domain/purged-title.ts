/** What stands in the place of a title that was purged. */
export const PURGED_TITLE = { id: 'Judul dihapus', en: 'Title removed' } as const;

/** What stands in the place of a name whose owner had their data erased. */
export const ERASED_NAME = { id: 'Akun terhapus', en: 'Deleted account' } as const;
