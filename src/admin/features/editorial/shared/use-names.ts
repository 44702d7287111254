import type { ShownActor } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';

/** Gives the function that names somebody on the record, and says so where it is the person who reads. */
export const useActorName = () => {
  const { say } = useWords();
  return ({ name, isMe }: ShownActor): string => (isMe ? say('hub.editorial.me', { name }) : name);
};
