import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  DECISION_ACTIONS,
  type DecisionAction,
} from '../../../../modules/moderation/domain/cases/decisions';
import { caseAddress } from '../../shared/hub-pages';
import { useDialog } from '../../shared/use-dialog';
import type { CaseLine } from '../data/answers';
import { useDesk } from '../data/use-desk';
import type { DecidedCases } from '../parts/decision-dialog';
import { useUndo } from '../parts/undo-bar';
import { useHoldCase } from '../parts/use-hold-case';
import { useShortcuts } from '../parts/use-shortcuts';
import { BULK_ACTIONS, stillThere, toggle } from '../rules/bulk';
import { offeredActions } from '../rules/decision-form';
import { stepFrom, type QueueCommand } from '../rules/shortcuts';
import { caseElementId } from './case-row';

/** The dialog of the queue: what is decided, and on which cases. */
export interface QueueDialog {
  readonly action: DecisionAction;
  readonly cases: DecidedCases;
}

const focusOn = (id: number): void => document.getElementById(caseElementId(id))?.focus();

/** Everything that can be done in the queue, by keys and by buttons: both lead here. */
export const useQueueWork = (cases: readonly CaseLine[]) => {
  const { me } = useDesk();
  const navigate = useNavigate();
  const dialog = useDialog<QueueDialog>();
  const { holdCase } = useHoldCase();
  const { undoAll } = useUndo();
  const [presentId, setPresentId] = useState<number | undefined>(undefined);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<number>>(new Set());
  const chosen = stillThere(chosenIds, cases);
  const present = cases.find(({ id }) => id === presentId);
  const mayAct = me.mayDecide || me.isLead;
  const choose = (id: number): void => setChosenIds((last) => toggle(last, id));
  const walk = (step: 1 | -1): void => {
    const ids = cases.map(({ id }) => id);
    const next = stepFrom(ids, present?.id, step);
    if (next === undefined) return;
    setPresentId(next);
    focusOn(next);
  };
  const commands: Readonly<Record<QueueCommand, () => void>> = {
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => present && navigate(caseAddress(present.id)),
    select: () => present && choose(present.id),
    claim: () => {
      if (present !== undefined && mayAct) void holdCase(present.id, 'claim');
    },
    undo: () => void undoAll(),
  };
  const decide = (action: DecisionAction): void => {
    const isForMany = chosen.length > 0 && (BULK_ACTIONS as readonly string[]).includes(action);
    const subject = isForMany ? chosen : present === undefined ? [] : [present];
    if (mayAct && subject.length > 0) dialog.open({ action, cases: subject });
  };
  const actions = mayAct ? offeredActions(DECISION_ACTIONS, me) : [];
  useShortcuts((shortcut) => {
    if (shortcut.kind === 'command') commands[shortcut.command]();
    else if (actions.includes(shortcut.action)) decide(shortcut.action);
  });
  return {
    ...{ dialog, actions, chosen, presentId: present?.id, choose, mayAct },
    setPresent: setPresentId,
    decideChosen: (action: DecisionAction) => dialog.open({ action, cases: chosen }),
    clearChosen: () => setChosenIds(new Set()),
  };
};
