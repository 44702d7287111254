import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { EDITION_STATES } from '../../../../modules/editorial/domain/edition';
import { useWords, type MessageId } from '../../shared/use-words';
import { isNarrowed, type DeskFilters } from '../rules/desk-filters';
import { EDITION_KINDS } from '../rules/edition-types';

const ALL = 'all';

const Choice = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: MessageId;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}) => {
  const { say } = useWords();
  return (
    <Box minWidth="18rem">
      <Field.Root>
        <Field.Label>{say(label)}</Field.Label>
        <SingleSelect
          value={value ?? ALL}
          onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
        >
          <SingleSelectOption value={ALL}>{say('hub.desk.filter.all')}</SingleSelectOption>
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

/** Gives the function that names a language, in the language of the admin. */
export const useLanguageName = () => {
  const intl = useIntl();
  return (code: string): string => intl.formatDisplayName(code, { type: 'language' }) ?? code;
};

interface BarProps {
  readonly filters: DeskFilters;
  readonly languages: readonly string[];
  readonly change: (changed: Partial<DeskFilters>) => void;
}

const TitleWords = ({ filters, change }: Omit<BarProps, 'languages'>) => {
  const { say } = useWords();
  return (
    <Box flex="1" minWidth="22rem" maxWidth="36rem">
      <Field.Root name="words">
        <Field.Label>{say('hub.desk.filter.words')}</Field.Label>
        <Field.Input
          type="search"
          value={filters.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </Field.Root>
    </Box>
  );
};

const Choices = ({ filters, languages, change }: BarProps) => {
  const { say } = useWords();
  const nameOf = useLanguageName();
  const kinds = EDITION_KINDS.map((value) => ({
    value,
    label: say(`hub.editorial.kind.${value}`),
  }));
  const states = EDITION_STATES.map((value) => ({
    value,
    label: say(`hub.editorial.state.${value}`),
  }));
  return (
    <>
      <Choice
        label="hub.desk.filter.kind"
        value={filters.kind}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label="hub.desk.filter.state"
        value={filters.state}
        options={states}
        onChange={(state) => change({ state })}
      />
      <Choice
        label="hub.desk.filter.language"
        value={filters.language}
        options={languages.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(language) => change({ language })}
      />
    </>
  );
};

const NO_FILTERS = { words: '', kind: undefined, state: undefined, language: undefined };

/** Narrows the desk down by kind, state, language and words of the title. */
export const FilterBar = (props: BarProps) => {
  const { say } = useWords();
  return (
    <Flex
      role="search"
      gap={4}
      wrap="wrap"
      alignItems="flex-end"
      aria-label={say('hub.desk.filters')}
    >
      <TitleWords {...props} />
      <Choices {...props} />
      {isNarrowed(props.filters) && (
        <Button variant="tertiary" size="L" onClick={() => props.change(NO_FILTERS)}>
          {say('hub.desk.filter.clear')}
        </Button>
      )}
    </Flex>
  );
};
