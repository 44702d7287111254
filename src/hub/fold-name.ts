import { foldName, type FoldName } from '../modules/citizens';
import { lookAlikeKey } from '../modules/moderation';

/** One key for all names that look alike; a name of another script, of which the look-alikes leave nothing, is folded plainly. */
export const foldNameOf: FoldName = (name) => {
  const key = lookAlikeKey(name);
  return key === '' ? foldName(name) : key;
};
