import type { WordEntry } from '../../domain/words/word-entry';

/** The state of an entry as it stands on the record. */
export const describeWord = ({
  effect,
  isActive,
}: Pick<WordEntry, 'effect' | 'isActive'>): string => (isActive ? effect : 'off');
