import { Flex } from '@strapi/design-system';
import { Archive, Clock, EyeStriked, Link, Lock, Pin } from '@strapi/icons';
import { useMoments, useNow } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { WordBadge, type BadgeLook } from '../../shared/word-badge';
import { useDesk } from '../data/use-desk';

const QUIET = { background: 'neutral150', colour: 'neutral800' };

const look = (Icon: BadgeLook['Icon']): BadgeLook => ({ Icon, ...QUIET });

/** What marks a thread out; a list knows less of it than its own page. */
interface Marked {
  readonly lockedAt?: string | null | undefined;
  readonly archivedAt?: string | null | undefined;
  readonly pinnedUntil?: string | null | undefined;
  readonly slowModeSeconds?: number;
  readonly isHidden?: boolean;
  readonly movedToThreadId?: number | undefined;
}

const SECONDS_PER_MINUTE = 60;

/** How a thread stands, each mark as an icon and words: locked, pinned until, archived, slow, hidden, merged. */
export const ThreadMarks = ({ thread }: { readonly thread: Marked }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { exact } = useMoments(timeZone);
  const now = useNow();
  const { lockedAt, archivedAt, pinnedUntil, slowModeSeconds = 0 } = thread;
  const isPinned = Boolean(pinnedUntil) && Date.parse(pinnedUntil ?? '') > now.getTime();
  const minutes = Math.ceil(slowModeSeconds / SECONDS_PER_MINUTE);
  return (
    <Flex gap={2} wrap="wrap">
      {thread.isHidden === true && (
        <WordBadge look={look(EyeStriked)} word={say('hub.moderation.thread.hidden')} />
      )}
      {thread.movedToThreadId !== undefined && (
        <WordBadge look={look(Link)} word={say('hub.moderation.thread.merged')} />
      )}
      {lockedAt && <WordBadge look={look(Lock)} word={say('hub.moderation.thread.locked')} />}
      {isPinned && (
        <WordBadge
          look={look(Pin)}
          word={say('hub.moderation.thread.pinned', { at: exact(pinnedUntil ?? '') })}
        />
      )}
      {archivedAt && (
        <WordBadge look={look(Archive)} word={say('hub.moderation.thread.archived')} />
      )}
      {minutes > 0 && (
        <WordBadge look={look(Clock)} word={say('hub.moderation.thread.slow', { minutes })} />
      )}
    </Flex>
  );
};
