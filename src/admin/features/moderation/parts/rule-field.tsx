import { useId } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../shared/use-words';
import { useGetRulesQuery } from '../data/lead-api';
import { LineField } from './line-field';

/** The rules that hold; none until they are there. */
export const useCurrentRules = () => {
  const { locale: language } = useIntl();
  const { data = [] } = useGetRulesQuery({ language });
  return data[0]?.rules ?? [];
};

/** The number of a rule: the rules are offered, and the one that is named shows its title. */
export const RuleField = ({
  value,
  fault,
  onChange,
}: {
  readonly value: string;
  readonly fault: 'missing' | 'unknown' | undefined;
  readonly onChange: (ruleNumber: string) => void;
}) => {
  const { say, language } = useWords();
  const listId = useId();
  const rules = useCurrentRules().map(({ number, titleId, titleEn }) => ({
    number,
    title: language === 'en' ? titleEn : titleId,
  }));
  const named = rules.find(({ number }) => number === value.trim());
  return (
    <>
      <LineField
        name="ruleNumber"
        label={say('hub.moderation.decision.rule')}
        hint={named?.title ?? say('hub.moderation.decision.rule-hint')}
        value={value}
        listId={listId}
        error={fault === undefined ? undefined : say(`hub.moderation.decision.rule-${fault}`)}
        onChange={onChange}
      />
      <datalist id={listId}>
        {rules.map(({ number, title }) => (
          <option key={number} value={number}>
            {title}
          </option>
        ))}
      </datalist>
    </>
  );
};
