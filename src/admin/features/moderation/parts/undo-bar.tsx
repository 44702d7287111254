import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { toRefusal } from '../../shared/refusal';
import { focusPlace } from '../../shared/use-dialog';
import { useWords } from '../../shared/use-words';
import { useUndoDecisionMutation } from '../data/moderation-api';
import { endUndo, useUndoable } from '../data/undo-store';
import { secondsLeft, type Undoable } from '../rules/undo';
import { useModerationNames } from './use-moderation-names';
import { useShortcutsOn } from './use-shortcuts';

const TICK_MILLISECONDS = 250;

const useSecondsLeft = (undoable: Undoable | undefined): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (undoable === undefined) return undefined;
    const tick = () => {
      const present = Date.now();
      setNow(present);
      if (secondsLeft(undoable, present) === 0) endUndo();
    };
    tick();
    const timer = setInterval(tick, TICK_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [undoable]);
  return undoable === undefined ? 0 : secondsLeft(undoable, now);
};

/** Gives the function that takes the last decision back; it does nothing where there is none. */
export const useUndo = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const undoable = useUndoable();
  const [undo, { isLoading }] = useUndoDecisionMutation();
  const undoAll = async (): Promise<void> => {
    if (undoable === undefined || isLoading) return;
    endUndo();
    // One after the other: together they would wait for each other's rows.
    for (const decisionId of undoable.decisionIds) {
      const answer = await undo({ decisionId, language });
      if (!('error' in answer)) continue;
      const { message } = toRefusal(answer.error);
      const text = message === '' ? say('hub.refusal.unclear') : message;
      toggleNotification({ type: 'warning', message: text });
      return;
    }
    toggleNotification({ type: 'success', message: say('hub.moderation.undo.done') });
  };
  return { undoable, undoAll };
};

const FOOT_LOOK = {
  position: 'fixed',
  bottom: '1.6rem',
  left: '50%',
  zIndex: 4,
  transform: 'translateX(-50%)',
  maxWidth: 'calc(100vw - 3.2rem)',
} as const;

const UndoButton = ({ onUndo }: { readonly onUndo: () => void }) => {
  const { say } = useWords();
  const areKeysOn = useShortcutsOn();
  return (
    <Button
      variant="secondary"
      aria-keyshortcuts={areKeysOn ? 'z' : 'Control+Z'}
      onClick={() => {
        onUndo();
        // The button is about to go.
        focusPlace();
      }}
    >
      {say(`hub.moderation.undo.${areKeysOn ? 'button' : 'button-without-keys'}`)}
    </Button>
  );
};

/** Offers to take the last decision back, for as long as that is possible; it stands at the foot of every page. */
export const UndoBar = () => {
  const { say } = useWords();
  const { actionName } = useModerationNames();
  const { undoable, undoAll } = useUndo();
  const seconds = useSecondsLeft(undoable);
  return (
    <div role="status">
      {undoable !== undefined && seconds > 0 && (
        <Box
          background="neutral0"
          borderColor="primary600"
          hasRadius
          shadow="popupShadow"
          padding={4}
          style={FOOT_LOOK}
        >
          <Flex gap={4} wrap="wrap" alignItems="center">
            <Typography>
              {say('hub.moderation.undo.offer', {
                action: actionName(undoable.action),
                count: undoable.decisionIds.length,
              })}
            </Typography>
            {/* Not read out at every second. */}
            <Typography aria-hidden fontWeight="bold">
              {say('hub.moderation.undo.seconds', { seconds })}
            </Typography>
            <UndoButton onUndo={() => void undoAll()} />
          </Flex>
        </Box>
      )}
    </div>
  );
};
