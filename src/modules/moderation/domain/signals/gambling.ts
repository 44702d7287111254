import type { FoundWord } from '../words/find-words';
import { signal, signalsAt, type ReadSignal, type Signal } from './signal';

// What is sold under the names of gods, kings and luck, with a number behind.
const BRAND =
  /(?<![a-z0-9])[a-z]{0,10}(?:slot|toto|bet|win|hoki|dewa|raja|zeus|naga|mpo|qq|jitu|togel|gacor|sultan|bola|poker|cuan|macau|kakek)[a-z]{0,6}(?:77|88|99|138|168|188|303|777|888|4d|365)(?![a-z0-9])/g;

/** Names under which gambling is sold: `raja138`, `zeus88`. */
export const readGamblingBrands: ReadSignal = (text) =>
  signalsAt(text, BRAND, (_, span) => signal('gambling_brand', 'hold', span));

// Who warns of gambling names it; who sells it also promises something.
const MOST_SHOWN = 10;

/**
 * An advertisement: words of an offer beside the name of a game, or two different ones. `Bahaya judi online` names the
 * game alone, and a singing bird may be called gacor.
 */
export const readGamblingOffer = (words: readonly FoundWord[]): readonly Signal[] => {
  const offers = words.filter(({ rule }) => rule.list === 'gambling_offer');
  const topics = words.filter(({ rule }) => rule.list === 'gambling_topic');
  const kinds = new Set(offers.map(({ rule }) => rule.phrase)).size;
  const isOffer = kinds >= 2 || (kinds === 1 && topics.length > 0);
  if (!isOffer) return [];
  return [...offers, ...topics]
    .slice(0, MOST_SHOWN)
    .map(({ span }) => signal('gambling_offer', 'hold', span));
};
