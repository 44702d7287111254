import { Box, Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Rule } from '../../../../modules/moderation/domain/rules/rule-version';
import { Card } from '../../shared/card';
import { TextField } from '../../shared/text-field';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import { LineField } from '../parts/line-field';
import { RULE_TEXT_LIMITS, ruleFaults } from '../rules/rule-draft';

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
  const tellFault = useTextFault();
  const faults = isTried ? ruleFaults(rule, rules) : {};
  const errorOf = (name: 'titleId' | 'titleEn' | 'textId' | 'textEn') => {
    const fault = faults[name];
    return fault === undefined ? undefined : tellFault(fault);
  };
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
      {(['textId', 'textEn'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={say(`hub.moderation.rules.${name}`)}
          hint={say('hub.moderation.rules.plain')}
          value={rule[name]}
          limits={RULE_TEXT_LIMITS}
          error={errorOf(name)}
          onChange={(text) => onChange({ ...rule, [name]: text })}
        />
      ))}
      <Box>
        <Button size="S" variant="danger-light" startIcon={<Trash />} onClick={onRemove}>
          {say('hub.moderation.rules.remove', { number: rule.number })}
        </Button>
      </Box>
    </Card>
  );
};
