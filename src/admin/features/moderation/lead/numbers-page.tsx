import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { QuarterlyNumbers } from '../../../../modules/moderation/domain/cases/numbers';
import { Card } from '../../shared/card';
import { useNow } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { useGetNumbersQuery } from '../data/lead-api';
import { useDesk } from '../data/use-desk';
import { ChoiceField } from '../parts/choice-field';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { useModerationNames } from '../parts/use-moderation-names';
import { quartersUpTo, type Bar } from '../rules/numbers';
import { BarChart } from './bar-chart';
import { NumberTable } from './number-table';

const COUNTED = [
  'received',
  'decided',
  'actedOn',
  'reviewed',
  'breaches',
  'appeals',
  'overturned',
  'sanctions',
] as const;

/** Numbers of one kind: as a chart for the eye, and beside it as a table for everybody. */
const Counted = ({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) => {
  const { say } = useWords();
  return (
    <Card title={title}>
      {bars.length === 0 ? (
        <Typography>{say('hub.moderation.numbers.none')}</Typography>
      ) : (
        <Flex gap={6} wrap="wrap" alignItems="flex-start">
          <Box flex="1 1 36rem" minWidth={0}>
            <BarChart title={title} bars={bars} />
          </Box>
          <Box flex="1 1 24rem" minWidth={0}>
            <NumberTable caption={title} bars={bars} />
          </Box>
        </Flex>
      )}
    </Card>
  );
};

const Numbers = ({ numbers }: { readonly numbers: QuarterlyNumbers }) => {
  const { say, number } = useWords();
  const { reasonName, actionName } = useModerationNames();
  const { medianHours } = numbers;
  return (
    <>
      <Typography tag="p">
        {medianHours === undefined
          ? say('hub.moderation.numbers.no-median')
          : say('hub.moderation.numbers.median', { hours: number(medianHours) })}
      </Typography>
      <Counted
        title={say('hub.moderation.numbers.all', { quarter: numbers.quarter })}
        bars={COUNTED.map((name) => ({
          label: say(`hub.moderation.numbers.${name}`),
          value: numbers[name],
        }))}
      />
      <Counted
        title={say('hub.moderation.numbers.by-reason', { quarter: numbers.quarter })}
        bars={numbers.byReason.map(({ reason, count }) => ({
          label: reasonName(reason),
          value: count,
        }))}
      />
      <Counted
        title={say('hub.moderation.numbers.by-action', { quarter: numbers.quarter })}
        bars={numbers.byAction.map(({ action, count }) => ({
          label: actionName(action),
          value: count,
        }))}
      />
    </>
  );
};

/** What the office says in public about its moderation, quarter by quarter. */
export const NumbersPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { timeZone } = useDesk();
  const quarters = quartersUpTo(useNow(), timeZone);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const quarter = chosen ?? quarters[0] ?? '';
  const asked = useGetNumbersQuery({ quarter, language }, { refetchOnMountOrArgChange: true });
  return (
    <PageFrame page="numbers">
      <Box maxWidth="30rem">
        <ChoiceField
          label={say('hub.moderation.numbers.quarter')}
          value={quarter}
          options={quarters.map((value) => ({ value, label: value }))}
          onChange={setChosen}
        />
      </Box>
      <Loaded answer={asked}>{(numbers) => <Numbers numbers={numbers} />}</Loaded>
    </PageFrame>
  );
};
