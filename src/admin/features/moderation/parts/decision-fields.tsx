import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { CannedText } from '../../../../modules/moderation/domain/cases/canned-text';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { TextField } from '../../shared/text-field';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import { useDesk } from '../data/use-desk';
import {
  mostDays,
  needsRule,
  takeCanned,
  wordLimits,
  type DecisionFaults,
  type DecisionValues,
} from '../rules/decision-form';
import { LineField } from './line-field';
import { RuleField } from './rule-field';

interface FieldsProps {
  readonly action: DecisionAction;
  readonly offered: readonly CannedText[];
  readonly values: DecisionValues;
  readonly faults: DecisionFaults;
  readonly change: (changed: Partial<DecisionValues>) => void;
  readonly isBulk: boolean;
}

const NONE = 'none';

const CannedChoice = ({ offered, values, change }: FieldsProps) => {
  const { say, language } = useWords();
  const take = (id: string): void => {
    const canned = offered.find((text) => String(text.id) === id);
    change(takeCanned(values, canned, language));
  };
  return (
    <Field.Root hint={say('hub.moderation.decision.canned-hint')}>
      <Field.Label>{say('hub.moderation.decision.canned')}</Field.Label>
      <SingleSelect
        value={values.canned === '' ? NONE : values.canned}
        onChange={(chosen) => take(String(chosen))}
      >
        <SingleSelectOption value={NONE}>
          {say('hub.moderation.decision.own-words')}
        </SingleSelectOption>
        {offered.map(({ id, title, ruleNumber }) => (
          <SingleSelectOption key={id} value={String(id)}>
            {ruleNumber === ''
              ? title
              : say('hub.moderation.decision.canned-rule', { title, rule: ruleNumber })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};

const RuleAndDays = ({ action, values, faults, change }: FieldsProps) => {
  const { say } = useWords();
  const { me } = useDesk();
  const limit = mostDays(action, me);
  return (
    <>
      {needsRule(action) && (
        <RuleField
          value={values.ruleNumber}
          fault={faults.ruleNumber}
          onChange={(ruleNumber) => change({ ruleNumber })}
        />
      )}
      {limit !== undefined && (
        <LineField
          name="days"
          label={say('hub.moderation.decision.days')}
          hint={say('hub.moderation.decision.days-hint', { limit })}
          value={values.days}
          inputMode="numeric"
          error={
            faults.days === undefined
              ? undefined
              : say('hub.moderation.decision.days-wrong', { limit: faults.days.limit })
          }
          onChange={(days) => change({ days })}
        />
      )}
    </>
  );
};

/** What a decision asks for: a canned text or words of one's own, the rule, and days where it is a sanction. */
export const DecisionFields = (props: FieldsProps) => {
  const { action, offered, values, faults, change, isBulk } = props;
  const { say } = useWords();
  const tellFault = useTextFault();
  const limits = wordLimits(action);
  const fault = faults.justification;
  return (
    <>
      {isBulk && <Typography>{say('hub.moderation.bulk.one-reason')}</Typography>}
      {offered.length > 0 && <CannedChoice {...props} />}
      <TextField
        name="justification"
        label={say(`hub.moderation.decision.${limits.min > 0 ? 'reason' : 'reason-optional'}`)}
        hint={say(
          action === 'escalate'
            ? 'hub.moderation.decision.reason-lead'
            : 'hub.moderation.decision.reason-hint',
        )}
        value={values.justification}
        limits={limits}
        error={fault === undefined ? undefined : tellFault(fault)}
        onChange={(justification) => change({ justification })}
      />
      <RuleAndDays {...props} />
    </>
  );
};
