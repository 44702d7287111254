import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useEffect, useRef } from 'react';
import { useWords } from '../shared/use-words';
import { openDialog } from './data/open-dialog';
import { useEdition } from './data/use-edition';
import { moveName, nextMove } from './rules/moves';

const useShortcut = (open: (() => void) | undefined): void => {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    // The same keys that publish a document of any other type.
    const listen = (event: KeyboardEvent): void => {
      const isMeant = event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey);
      if (!isMeant || latest.current === undefined) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
};

/**
 * The big button beside a text of the workflow: the one next step that this person may take. Absent where it is
 * somebody else's turn, so that saving stands there alone.
 */
export const NextMoveAction: DocumentActionComponent = ({ document }) => {
  const { say } = useWords();
  const { isEdition, place, edition, isLoading, obstacle } = useEdition(document);
  const next = edition === undefined ? undefined : nextMove(edition);
  const isReady =
    edition !== undefined && next !== undefined && next !== 'restore' && obstacle === undefined;
  const open = isReady ? () => openDialog(edition, { kind: 'move', action: next }) : undefined;
  useShortcut(open);
  if (!isEdition || place === undefined) return null;
  if (edition === undefined) {
    if (!isLoading) return null;
    const label = say('hub.editorial.loading');
    return { type: 'publish', position: 'panel', label, disabled: true, loading: true };
  }
  if (next === undefined) return null;
  return {
    type: 'publish',
    position: 'panel',
    label: say(`hub.editorial.action.${moveName(next, edition)}`),
    disabled: open === undefined,
    onClick: () => {
      open?.();
      return true;
    },
  };
};
NextMoveAction.position = 'panel';
