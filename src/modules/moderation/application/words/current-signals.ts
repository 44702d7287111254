import { makeSignals, type Signals } from '../../domain/signals/make-signals';
import type { WordStore } from './word-ports';

/**
 * The signals by the word lists as they are now. They are built anew where a list has changed, by whichever process;
 * to ask costs one short statement.
 */
export type CurrentSignals = () => Promise<Signals>;

/** Builds the use case; it remembers the newest signals. */
export const makeCurrentSignals = ({
  store,
}: {
  readonly store: Pick<WordStore, 'stamp' | 'active'>;
}): CurrentSignals => {
  let newest: { readonly stamp: string; readonly signals: Signals } | undefined;
  return async () => {
    // The stamp first: a change between the two is then built once more, never missed.
    const stamp = await store.stamp();
    if (newest?.stamp !== stamp) {
      newest = { stamp, signals: makeSignals({ entries: await store.active() }) };
    }
    return newest.signals;
  };
};
