import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { AskDialog } from '../../shared/ask-dialog';
import type { DialogEnd } from '../../shared/use-dialog';
import { makeKeptValues } from '../../shared/use-kept-values';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import type { CaseLine } from '../data/answers';
import {
  useDecideCaseMutation,
  useDecideCasesMutation,
  useGetCannedTextsQuery,
} from '../data/moderation-api';
import { offerUndo } from '../data/undo-store';
import { useDesk } from '../data/use-desk';
import { sortResults, type BulkResult } from '../rules/bulk';
import {
  cannedFor,
  EMPTY_DECISION,
  faultsOf,
  isHarsh,
  toDecisionInput,
  type DecisionInput,
  type DecisionValues,
} from '../rules/decision-form';
import { undoableFrom } from '../rules/undo';
import { DecisionFields } from './decision-fields';
import { SeenText } from './plain-text';
import { useCurrentRules } from './rule-field';
import { useModerationNames } from './use-moderation-names';

/** What is decided on: one case, or several at once. */
export type DecidedCases = readonly Pick<CaseLine, 'id' | 'version' | 'excerpt'>[];

interface DialogProps {
  readonly cases: DecidedCases;
  readonly action: DecisionAction;
  readonly dialog: DialogEnd;
  /** What was left out of a decision on many. */
  readonly onRefused?: (refused: ReturnType<typeof sortResults>['refused']) => void;
  readonly onDecided?: () => void;
}

const useKeptDecision = makeKeptValues<DecisionValues>();

type Sent = { readonly data: readonly BulkResult[] } | { readonly error: unknown };

/** Sends one decision, or many; the answers have one form. */
const useSend = () => {
  const { locale: language } = useIntl();
  const [decideOne, one] = useDecideCaseMutation();
  const [decideMany, many] = useDecideCasesMutation();
  const send = async (cases: DecidedCases, input: DecisionInput): Promise<Sent> => {
    const [first] = cases;
    if (first !== undefined && cases.length === 1) {
      const { id, version } = first;
      const answer = await decideOne({ id, version, input, language });
      if ('error' in answer) return { error: answer.error };
      return { data: [{ id, decision: { id: answer.data.id } }] };
    }
    const named = cases.map(({ id, version }) => ({ id, version }));
    const answer = await decideMany({ cases: named, input, language });
    return 'error' in answer ? { error: answer.error } : { data: answer.data };
  };
  return { send, isSending: one.isLoading || many.isLoading };
};

const useDecision = ({ cases: shown, action, dialog, onRefused, onDecided }: DialogProps) => {
  const { language } = useWords();
  const { locale } = useIntl();
  const { me } = useDesk();
  // What the person saw when they opened the dialog: nothing newer is ever decided on unseen.
  const [cases] = useState(shown);
  const { data: texts = [] } = useGetCannedTextsQuery({ language: locale });
  const offered = cannedFor(action, texts);
  const kept = useKeptDecision(`${action} ${cases.map(({ id }) => id).join(' ')}`, EMPTY_DECISION);
  const [isTried, setTried] = useState(false);
  const { send, isSending } = useSend();
  const { refusal, ask } = useRequest();
  const rules = useCurrentRules();
  const faults = faultsOf(action, kept.values, { isLead: me.isLead, rules });
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const canned = offered.find(({ id }) => String(id) === kept.values.canned);
    const input = toDecisionInput(action, kept.values, { canned, language, isLead: me.isLead });
    const sent = await send(cases, input);
    if ((await ask(Promise.resolve(sent))) !== undefined || 'error' in sent) return;
    const { decisionIds, refused } = sortResults(sent.data);
    if (decisionIds.length > 0) offerUndo(undoableFrom(decisionIds, action, Date.now()));
    kept.forget();
    onRefused?.(refused);
    onDecided?.();
    dialog.closeAfterDone();
  };
  return { cases, offered, kept, faults: isTried ? faults : {}, refusal, isSending, submit };
};

// Many cases scroll within their box: the fields stay in sight.
const TEXTS_LOOK = { maxHeight: '12rem', overflowY: 'auto', overflowWrap: 'anywhere' } as const;

/** What is decided on, in its own words: whoever is in a hurry sees it once more. */
const DecidedTexts = ({ cases }: { readonly cases: DecidedCases }) => {
  const { say } = useWords();
  return (
    <Box
      tag="ul"
      tabIndex={0}
      aria-label={say('hub.moderation.decided-texts')}
      background="neutral100"
      hasRadius
      padding={3}
      style={TEXTS_LOOK}
    >
      {cases.map(({ id, excerpt }) => (
        <li key={id}>
          <Typography>
            {say('hub.moderation.case', { id })}:{' '}
            <bdi>
              <SeenText text={excerpt} />
            </bdi>
          </Typography>
        </li>
      ))}
    </Box>
  );
};

/** Says what a decision does, asks for the reason and the rule, and decides; on one case or on several at once. */
export const DecisionDialog = (props: DialogProps) => {
  const { action, dialog } = props;
  const { say } = useWords();
  const { actionName } = useModerationNames();
  const { cases, offered, kept, faults, refusal, isSending, submit } = useDecision(props);
  const name = actionName(action);
  const title =
    cases.length === 1 ? name : say('hub.moderation.bulk.title', { name, count: cases.length });
  return (
    <AskDialog
      dialog={dialog}
      title={title}
      intro={say(`hub.moderation.intro.${action}`)}
      button={title}
      isHarsh={isHarsh(action)}
      isSending={isSending}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <DecidedTexts cases={cases} />
      <DecisionFields
        action={action}
        offered={offered}
        values={kept.values}
        faults={faults}
        change={kept.change}
        isBulk={cases.length > 1}
      />
    </AskDialog>
  );
};
