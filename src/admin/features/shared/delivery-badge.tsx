import type { DeliveryState } from '../../../modules/delivery/domain/delivery';
import { useWords } from './use-words';
import { WordBadge } from './word-badge';
import { STATE_LOOKS } from './delivery-looks';

/** The state of a delivery as an icon and a word. */
export const DeliveryBadge = ({ state }: { readonly state: DeliveryState }) => {
  const { say } = useWords();
  return <WordBadge look={STATE_LOOKS[state]} word={say(`hub.deliveries.state.${state}`)} />;
};
