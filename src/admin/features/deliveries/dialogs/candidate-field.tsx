import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { DeliveryDetail } from '../../../../modules/delivery/domain/delivery-view';
import { OutsideLink } from '../../shared/outside-link';
import { Radio } from '../../shared/radio';
import { useMoments } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { OTHER_POST, type ActionFaults, type ActionValues } from '../rules/actions';

interface FieldProps {
  readonly delivery: DeliveryDetail;
  readonly values: ActionValues;
  readonly faults: ActionFaults;
  readonly change: (changed: Partial<ActionValues>) => void;
}

const Candidates = ({ delivery, values, change, name }: FieldProps & { readonly name: string }) => {
  const { say, number } = useWords();
  const { exact } = useMoments(delivery.timeZone);
  return delivery.candidates.map(({ remoteId, publishedAt, excerpt, permalink }, index) => (
    <Box key={remoteId} borderColor="neutral200" hasRadius padding={3}>
      <Radio
        name={name}
        isChosen={values.candidate === remoteId}
        onChoose={() => change({ candidate: remoteId })}
      >
        <Typography fontWeight="bold" tag="p">
          {say('hub.deliveries.link.candidate', { number: number(index + 1) })}
          {publishedAt !== '' && ` · ${exact(publishedAt)}`}
        </Typography>
        <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
          {excerpt === '' ? say('hub.deliveries.link.no-text') : excerpt}
        </Typography>
      </Radio>
      {permalink !== '' && (
        <Box paddingTop={1} paddingLeft={6}>
          <OutsideLink href={permalink}>
            {say('hub.deliveries.link.open', { number: number(index + 1) })}
          </OutsideLink>
        </Box>
      )}
    </Box>
  ));
};

const Address = ({ values, faults, change }: Omit<FieldProps, 'delivery'>) => {
  const { say } = useWords();
  return (
    <Field.Root
      name="address"
      required
      hint={say('hub.deliveries.link.address-hint')}
      error={faults.address && say(`hub.deliveries.link.address-${faults.address}`)}
    >
      <Field.Label>{say('hub.deliveries.link.address')}</Field.Label>
      <Field.Input
        value={values.address}
        onChange={(event) => change({ address: event.target.value })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const Which = (props: FieldProps) => {
  const { say } = useWords();
  const name = useId();
  const legendId = useId();
  const errorId = useId();
  const { values, faults, change } = props;
  return (
    <fieldset
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={legendId}
      aria-invalid={faults.candidate !== undefined}
      aria-describedby={faults.candidate && errorId}
      style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}
    >
      <Typography id={legendId} tag="legend" variant="pi" fontWeight="bold">
        {say('hub.deliveries.link.which')}
      </Typography>
      {/* Above the choices: below them, a small window would not show it. */}
      {faults.candidate && (
        <Typography id={errorId} variant="pi" textColor="danger600" tag="p" role="alert">
          {say('hub.deliveries.link.candidate-missing')}
        </Typography>
      )}
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        <Candidates {...props} name={name} />
        <Box borderColor="neutral200" hasRadius padding={3}>
          <Radio
            name={name}
            isChosen={values.candidate === OTHER_POST}
            onChoose={() => change({ candidate: OTHER_POST })}
          >
            <Typography>{say('hub.deliveries.link.other')}</Typography>
          </Radio>
        </Box>
      </Flex>
    </fieldset>
  );
};

/** Which post on the channel is ours: one of those that were found, or the one at an address. */
export const CandidateField = (props: FieldProps) => {
  const { delivery, values } = props;
  const hasCandidates = delivery.candidates.length > 0;
  return (
    <>
      {hasCandidates && <Which {...props} />}
      {(!hasCandidates || values.candidate === OTHER_POST) && <Address {...props} />}
    </>
  );
};
