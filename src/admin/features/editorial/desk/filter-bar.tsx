import { EDITION_STATES } from '../../../../modules/editorial/domain/edition';
import { FilterBar } from '../../shared/filter-bar';
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
export const DeskFilterBar = (props: BarProps) => {
  const { filters, change } = props;
  return (
    <FilterBar
      label="hub.desk.filters"
      words={filters.words}
      isNarrowed={isNarrowed(filters)}
      onWords={(words) => change({ words })}
      onClear={() => change(NO_FILTERS)}
    >
      <Choices {...props} />
    </FilterBar>
  );
};
