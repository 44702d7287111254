import { useEffect } from 'react';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { useDialog } from '../../shared/use-dialog';
import { useNow } from '../../shared/use-moments';
import type { CaseAnswer } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { DecisionDialog } from '../parts/decision-dialog';
import { KeyLegend } from '../parts/key-legend';
import { useUndo } from '../parts/undo-bar';
import { useHoldCase } from '../parts/use-hold-case';
import { useShortcuts } from '../parts/use-shortcuts';
import { offeredActions } from '../rules/decision-form';
import { hindranceOf, isRenewalDue } from '../rules/lease';
import { Author } from './author';
import { CASE_STATE_ELEMENT_ID, CaseStanding } from './case-standing';
import { EarlierDecisions } from './decisions';
import { Reports } from './reports';
import { TextInContext } from './text-in-context';

/** Keeps a claim of one's own alive while the case is open on a screen that somebody sees. */
const useRenewal = (known: CaseAnswer, holdCase: ReturnType<typeof useHoldCase>['holdCase']) => {
  const { me } = useDesk();
  const now = useNow();
  const isDue = isRenewalDue(known, me.id, now) && document.visibilityState === 'visible';
  const { id } = known;
  useEffect(() => {
    if (isDue) void holdCase(id, 'claim');
    // Once for every minute in which it is due; `holdCase`, another function each time, is left out for that.
  }, [isDue, id, now]);
};

/** Everything that there is to see of a case, and all that can be done about it. */
export const Case = ({ known }: { readonly known: CaseAnswer }) => {
  const { me } = useDesk();
  const now = useNow();
  const dialog = useDialog<DecisionAction>(CASE_STATE_ELEMENT_ID);
  const hold = useHoldCase();
  const { undoAll } = useUndo();
  const hindrance = hindranceOf(known, me, now);
  const actions = hindrance === undefined ? offeredActions(known.actions, me) : [];
  useRenewal(known, hold.holdCase);
  useShortcuts((shortcut) => {
    if (shortcut.kind === 'decide') {
      if (actions.includes(shortcut.action)) dialog.open(shortcut.action);
    } else if (shortcut.command === 'undo') void undoAll();
    else if (shortcut.command === 'claim' && hindrance === undefined) {
      void hold.holdCase(known.id, 'claim');
    }
  });
  const { opened } = dialog;
  return (
    <>
      <CaseStanding
        known={known}
        hindrance={hindrance}
        actions={actions}
        hold={hold}
        onAction={dialog.open}
      />
      {actions.length > 0 && <KeyLegend commands={['claim', 'undo']} />}
      <TextInContext known={known} />
      <Reports reports={known.reports} />
      <EarlierDecisions
        decisions={known.decisions}
        appeals={known.appeals}
        title="hub.moderation.decisions"
      />
      <Author known={known} />
      {opened !== undefined && (
        <DecisionDialog key={opened} cases={[known]} action={opened} dialog={dialog} />
      )}
    </>
  );
};
