import { Box, Button, Field, Flex } from '@strapi/design-system';
import { EDITION_STATES } from '../../../../modules/editorial/domain/edition';
import { FilterChoice } from '../../shared/filter-choice';
import { useLanguageName } from '../../shared/use-language-name';
import { useWords } from '../../shared/use-words';
import { isNarrowed, type DeskFilters } from '../rules/desk-filters';
import { EDITION_KINDS } from '../rules/edition-types';

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
      <FilterChoice
        label="hub.desk.filter.kind"
        value={filters.kind}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
      <FilterChoice
        label="hub.desk.filter.state"
        value={filters.state}
        options={states}
        onChange={(state) => change({ state })}
      />
      <FilterChoice
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
          {say('hub.filter.clear')}
        </Button>
      )}
    </Flex>
  );
};
