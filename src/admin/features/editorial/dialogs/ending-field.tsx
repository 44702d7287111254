import { Field, Flex, Typography } from '@strapi/design-system';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import type { MoveValues } from '../rules/move-input';
import { Choices } from '../../shared/choices';
import { TextFinder } from './text-finder';

type Change = (changed: Partial<MoveValues>) => void;

const Why = ({ values, change }: { readonly values: MoveValues; readonly change: Change }) => {
  const { say } = useWords();
  return (
    <Choices
      legend={say('hub.editorial.ending.why')}
      value={values.isMerged ? 'merged' : 'in_error'}
      options={(['in_error', 'merged'] as const).map((value) => ({
        value,
        label: say(`hub.editorial.ending.${value}`),
      }))}
      onChange={(value) =>
        change({
          isMerged: value === 'merged',
          ...(value === 'merged' && values.leadsTo === 'nowhere' ? { leadsTo: 'text' } : {}),
        })
      }
    />
  );
};

const WhereTo = ({ values, change }: { readonly values: MoveValues; readonly change: Change }) => {
  const { say } = useWords();
  const { isMerged, leadsTo } = values;
  const ways = isMerged ? (['text', 'url'] as const) : (['nowhere', 'text', 'url'] as const);
  return (
    <Choices
      legend={say('hub.editorial.ending.leads-to')}
      value={leadsTo}
      options={ways.map((value) => ({ value, label: say(`hub.editorial.ending.${value}`) }))}
      onChange={(value) => change({ leadsTo: value })}
    />
  );
};

const Address = ({ values, change }: { readonly values: MoveValues; readonly change: Change }) => {
  const { say } = useWords();
  return (
    <Field.Root name="url" required>
      <Field.Label>{say('hub.editorial.ending.address')}</Field.Label>
      <Field.Input
        type="url"
        placeholder="https://"
        value={values.url}
        onChange={(event) => change({ url: event.target.value })}
      />
    </Field.Root>
  );
};

/** How an address ends: why, and where its readers are led. */
export const EndingField = ({
  edition,
  values,
  error,
  change,
}: {
  readonly edition: EditionView;
  readonly values: MoveValues;
  readonly error: string | undefined;
  readonly change: Change;
}) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    <Why values={values} change={change} />
    <WhereTo values={values} change={change} />
    {values.leadsTo === 'text' && (
      <TextFinder
        edition={edition}
        chosen={values.target}
        onChoose={(target) => change({ target })}
      />
    )}
    {values.leadsTo === 'url' && <Address values={values} change={change} />}
    {error !== undefined && (
      <Typography variant="pi" textColor="danger600" tag="p" role="alert">
        {error}
      </Typography>
    )}
  </Flex>
);
