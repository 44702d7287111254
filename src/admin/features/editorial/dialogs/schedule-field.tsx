import { Field, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../../shared/use-words';
import { nameZone } from '../../shared/office-time';

/** Date and time of a publication, on the clock of the office wherever the person is. */
export const ScheduleField = ({
  value,
  timeZone,
  window,
  error,
  onChange,
}: {
  /** `YYYY-MM-DDTHH:mm`, or empty. */
  readonly value: string;
  readonly timeZone: string;
  readonly window: { readonly earliest: string; readonly latest: string };
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) => {
  const { say } = useWords();
  const intl = useIntl();
  return (
    <Field.Root
      name="at"
      required
      error={error}
      hint={say('hub.editorial.at.hint', { zone: nameZone(timeZone) })}
    >
      <Field.Label>{say('hub.editorial.at.label')}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={value}
        min={window.earliest}
        max={window.latest}
        onChange={(event) => onChange(event.target.value)}
      />
      {/* Browsers write dates in their own way; in words nobody takes the month for the day. */}
      <Typography variant="pi" tag="p" role="status">
        {value !== '' &&
          intl.formatDate(`${value}Z`, { timeZone: 'UTC', dateStyle: 'full', timeStyle: 'short' })}
      </Typography>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
