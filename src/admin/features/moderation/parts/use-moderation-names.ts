import { DECISION_ACTIONS } from '../../../../modules/moderation/domain/cases/decisions';
import { REPORT_REASONS } from '../../../../modules/moderation/domain/cases/reports';
import { POST_STATES } from '../../../../modules/moderation/domain/target';
import { nameFinding } from '../../../../modules/moderation/domain/judging/finding-names';
import { oneOf } from '../../shared/one-of';
import { useWords } from '../../shared/use-words';

const ACTIONS = [...DECISION_ACTIONS, 'hide_auto', 'breach'] as const;

/** Gives the functions that name what the moderation deals in; what nobody named goes by its code. */
export const useModerationNames = () => {
  const { say, language } = useWords();
  return {
    /** A reason of a report, or what a check found. */
    reasonName: (reason: string): string => {
      const known = oneOf(REPORT_REASONS, reason);
      if (known !== undefined) return say(`hub.moderation.reason.${known}`);
      return say('hub.moderation.found', { what: nameFinding(reason, language) ?? reason });
    },
    actionName: (action: string): string => {
      const known = oneOf(ACTIONS, action);
      return known === undefined ? action : say(`hub.moderation.action.${known}`);
    },
    postStateName: (state: string): string => {
      const known = oneOf(POST_STATES, state);
      return known === undefined ? state : say(`hub.moderation.post.${known}`);
    },
  };
};
