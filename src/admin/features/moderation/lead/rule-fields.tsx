import { Box, Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Rule } from '../../../../modules/moderation/domain/rules/rule-version';
import { Card } from '../../shared/card';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import { LineField } from '../parts/line-field';
import { TextPair } from '../parts/text-pair';
import { RULE_TEXT_LIMITS, ruleFaults } from '../rules/rule-draft';

/** Its title and its text in both languages. */
const RuleTexts = ({
  rule,
  faults,
  onChange,
}: {
  readonly rule: Rule;
  readonly faults: Partial<ReturnType<typeof ruleFaults>>;
  readonly onChange: (rule: Rule) => void;
}) => {
  const { say } = useWords();
  const tellFault = useTextFault();
  const errorOf = (name: 'titleId' | 'titleEn') => {
    const fault = faults[name];
    return fault === undefined ? undefined : tellFault(fault);
  };
  return (
    <>
      {(['titleId', 'titleEn'] as const).map((name) => (
        <LineField
          key={name}
          name={name}
          label={say(`hub.moderation.rules.${name}`)}
          value={rule[name]}
          error={errorOf(name)}
          onChange={(text) => onChange({ ...rule, [name]: text })}
        />
      ))}
      <TextPair
        names={['textId', 'textEn']}
        values={rule}
        faults={faults}
        limits={RULE_TEXT_LIMITS}
        hint={say('hub.moderation.rules.plain')}
        labelOf={(name) => say(`hub.moderation.rules.${name}`)}
        onChange={(name, text) => onChange({ ...rule, [name]: text })}
      />
    </>
  );
};

/** One rule in both languages, with the number by which decisions cite it. */
export const RuleFields = ({
  rule,
  rules,
  isTried,
  onChange,
  onRemove,
}: {
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly isTried: boolean;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}) => {
  const { say } = useWords();
  const faults = isTried ? ruleFaults(rule, rules) : {};
  return (
    <Card title={say('hub.moderation.rule', { number: rule.number })}>
      <LineField
        name="number"
        label={say('hub.moderation.rules.number')}
        hint={say('hub.moderation.rules.number-hint')}
        value={rule.number}
        error={faults.number && say(`hub.moderation.rules.number.${faults.number}`)}
        onChange={(number) => onChange({ ...rule, number: number.trim() })}
      />
      <RuleTexts {...{ rule, faults, onChange }} />
      <Box>
        <Button size="S" variant="danger-light" startIcon={<Trash />} onClick={onRemove}>
          {say('hub.moderation.rules.remove', { number: rule.number })}
        </Button>
      </Box>
    </Card>
  );
};
