import { Box, Checkbox } from '@strapi/design-system';
import { CASE_STATES } from '../../../../modules/moderation/domain/cases/case';
import { CLOCK_COLOURS } from '../../../../modules/moderation/domain/cases/clocks';
import { REPORT_REASONS } from '../../../../modules/moderation/domain/cases/reports';
import { FilterBar } from '../../shared/filter-bar';
import { FilterChoice } from '../../shared/filter-choice';
import { useWords } from '../../shared/use-words';
import { useDesk } from '../data/use-desk';
import { isNarrowed, NO_NARROWING, type QueueFilters } from '../rules/queue-filters';
import { useQueueFilters } from './use-queue';

interface ChoicesProps {
  readonly filters: QueueFilters;
  readonly change: (changed: Partial<QueueFilters>) => void;
}

const Choices = ({ filters, change }: ChoicesProps) => {
  const { say, language } = useWords();
  const { categories } = useDesk();
  const { state, category, reason, clock } = filters;
  return (
    <>
      <FilterChoice
        label="hub.moderation.filter.state"
        value={state}
        options={CASE_STATES.map((value) => ({
          value,
          label: say(`hub.moderation.state.${value}`),
        }))}
        onChange={(chosen) => change({ state: chosen })}
      />
      <FilterChoice
        label="hub.moderation.filter.clock"
        value={clock}
        options={CLOCK_COLOURS.map((value) => ({
          value,
          label: say(`hub.moderation.filter.clock.${value}`),
        }))}
        onChange={(chosen) => change({ clock: chosen })}
      />
      <FilterChoice
        label="hub.moderation.filter.reason"
        value={reason}
        options={REPORT_REASONS.map((value) => ({
          value,
          label: say(`hub.moderation.reason.${value}`),
        }))}
        onChange={(chosen) => change({ reason: chosen })}
      />
      <FilterChoice
        label="hub.moderation.filter.category"
        value={category}
        options={categories.map(({ id, name }) => ({ value: String(id), label: name[language] }))}
        onChange={(chosen) => change({ category: chosen })}
      />
    </>
  );
};

/** Narrows the queue down. */
export const QueueFilterBar = () => {
  const { say } = useWords();
  const { filters, change } = useQueueFilters();
  return (
    <FilterBar
      label="hub.moderation.filters"
      wordsLabel="hub.moderation.filter.words"
      words={filters.words}
      isNarrowed={isNarrowed(filters)}
      onWords={(words) => change({ words })}
      onClear={() => change(NO_NARROWING)}
    >
      <Choices filters={filters} change={change} />
      <Box paddingBottom={2}>
        <Checkbox
          checked={filters.isMine}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            change({ isMine: checked === true })
          }
        >
          {say('hub.moderation.filter.mine')}
        </Checkbox>
      </Box>
    </FilterBar>
  );
};
