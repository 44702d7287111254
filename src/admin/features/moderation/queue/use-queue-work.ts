import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { caseAddress } from '../../shared/hub-pages';
import { useDialog } from '../../shared/use-dialog';
import { useNow } from '../../shared/use-moments';
import type { CaseLine } from '../data/answers';
import { useDesk } from '../data/use-desk';
import type { DecidedCases } from '../parts/decision-dialog';
import { useUndo } from '../parts/undo-bar';
import { useHoldCase } from '../parts/use-hold-case';
import { useShortcuts } from '../parts/use-shortcuts';
import { bulkActions, stillThere, toggle } from '../rules/bulk';
import { offeredActions } from '../rules/decision-form';
import { hindranceOf } from '../rules/lease';
import { neighbourOf, type QueueCommand } from '../rules/shortcuts';
import { caseElementId } from './case-row';
import { usePlace } from './use-place';

/** The dialog of the queue: what is decided, and on which cases. */
export interface QueueDialog {
  readonly action: DecisionAction;
  readonly cases: DecidedCases;
}

/** What can be decided now: on the chosen cases, else on the present one. */
const useActions = (
  chosen: readonly CaseLine[],
  present: CaseLine | undefined,
): { readonly mayAct: boolean; readonly actions: readonly DecisionAction[] } => {
  const { me } = useDesk();
  const now = useNow();
  const mayAct = me.mayDecide || me.isLead;
  if (!mayAct) return { mayAct, actions: [] };
  if (chosen.length > 0) return { mayAct, actions: bulkActions(chosen) };
  const isFree = present !== undefined && hindranceOf(present, me, now) === undefined;
  return { mayAct, actions: isFree ? offeredActions(present.actions, me) : [] };
};

/** The dialog of a decision; after it, the focus goes to the case that comes next. */
const useQueueDialog = (ids: readonly number[]) => {
  const [nextId, setNextId] = useState<number | undefined>(undefined);
  const dialog = useDialog<QueueDialog>(nextId === undefined ? undefined : caseElementId(nextId));
  const decided = useRef<number | undefined>(undefined);
  const decideOn = (action: DecisionAction, cases: DecidedCases): void => {
    const leaving = cases.map(({ id }) => id);
    setNextId(neighbourOf(ids, leaving));
    [decided.current] = leaving;
    dialog.open({ action, cases });
  };
  return { dialog, decideOn, lastDecided: () => decided.current };
};

/** Everything that can be done in the queue, by keys and by buttons: both lead here. */
export const useQueueWork = (cases: readonly CaseLine[]) => {
  const navigate = useNavigate();
  const { holdCase } = useHoldCase();
  const { undoable, undoAll } = useUndo();
  const { ids, present, walk, setPresent, awaitCase } = usePlace(cases);
  const { dialog, decideOn, lastDecided } = useQueueDialog(ids);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(new Set());
  const chosen = stillThere(chosenIds, cases);
  const { mayAct, actions } = useActions(chosen, present);
  const choose = (id: number): void => setChosenIds((last) => toggle(last, id));
  const commands: Readonly<Record<QueueCommand, () => void>> = {
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => present && navigate(caseAddress(present.id)),
    select: () => present && mayAct && choose(present.id),
    claim: () => {
      if (present !== undefined && mayAct) void holdCase(present.id, 'claim');
    },
    undo: () => {
      if (undoable !== undefined) awaitCase(lastDecided());
      void undoAll();
    },
  };
  const decide = (action: DecisionAction): void => {
    const subject = chosen.length > 0 ? chosen : present === undefined ? [] : [present];
    if (subject.length > 0) decideOn(action, subject);
  };
  useShortcuts((shortcut) => {
    if (shortcut.kind === 'command') commands[shortcut.command]();
    else if (actions.includes(shortcut.action)) decide(shortcut.action);
  });
  return {
    ...{ dialog, actions, chosen, presentId: present?.id, choose, mayAct, decide, setPresent },
    clearChosen: () => setChosenIds(new Set()),
  };
};
