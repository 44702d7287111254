import { Field, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { nameZone } from '../../shared/office-time';
import { TextField } from '../../shared/text-field';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords, type MessageId } from '../../shared/use-words';
import { useGetRebuttalsQuery } from '../data/thread-api';
import { useDesk } from '../data/use-desk';
import { ChoiceField } from '../parts/choice-field';
import { LineField } from '../parts/line-field';
import type { ThreadTool } from '../rules/thread-tools';
import {
  PAUSES,
  TOOL_FIELDS,
  toolTextLimits,
  type ToolFault,
  type ToolField,
  type ToolValues,
} from '../rules/tool-form';

interface FieldProps {
  readonly tool: ThreadTool;
  readonly values: ToolValues;
  readonly faults: Partial<Record<ToolField, ToolFault>>;
  readonly change: (changed: Partial<ToolValues>) => void;
}

/** Gives the function that says what is wrong with a field. */
const useToolFault = ({ faults }: Pick<FieldProps, 'faults'>) => {
  const { say } = useWords();
  const tellFault = useTextFault();
  return (field: ToolField): string | undefined => {
    const fault = faults[field];
    if (fault === undefined) return undefined;
    return typeof fault === 'string' ? say(`hub.moderation.tool.fault.${fault}`) : tellFault(fault);
  };
};

const UntilField = (props: FieldProps) => {
  const { tool, values, change } = props;
  const { say } = useWords();
  const intl = useIntl();
  const { timeZone } = useDesk();
  const tell = useToolFault(props);
  const isNeeded = tool === 'pin';
  return (
    <Field.Root
      name="until"
      required={isNeeded}
      error={tell('until')}
      hint={say('hub.editorial.at.hint', { zone: nameZone(timeZone) })}
    >
      <Field.Label>{say(`hub.moderation.tool.until.${isNeeded ? 'pin' : 'poll'}`)}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={values.until}
        onChange={(event) => change({ until: event.target.value })}
      />
      {/* Browsers write dates in their own way; in words nobody takes the month for the day. */}
      <Typography variant="pi" tag="p" role="status">
        {values.until !== '' &&
          intl.formatDate(`${values.until}Z`, {
            ...{ timeZone: 'UTC', dateStyle: 'full', timeStyle: 'short' },
          })}
      </Typography>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const NO_REBUTTAL = 'none';

const RebuttalField = ({ values, change }: FieldProps) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { data = [] } = useGetRebuttalsQuery({ language });
  const none = { value: NO_REBUTTAL, label: say('hub.moderation.tool.rebuttal.none') };
  const found = data.map(({ documentId, title }) => ({ value: documentId, label: title }));
  return (
    <ChoiceField
      label={say('hub.moderation.tool.rebuttal')}
      hint={say('hub.moderation.tool.rebuttal.hint')}
      value={values.rebuttal === '' ? NO_REBUTTAL : values.rebuttal}
      options={[none, ...found]}
      onChange={(chosen) => change({ rebuttal: chosen === NO_REBUTTAL ? '' : chosen })}
    />
  );
};

const PauseField = ({ values, change }: FieldProps) => {
  const { say } = useWords();
  return (
    <ChoiceField
      label={say('hub.moderation.tool.minutes')}
      value={values.minutes}
      options={PAUSES.map((minutes) => ({
        value: String(minutes),
        label:
          minutes === 0
            ? say('hub.moderation.tool.no-pause')
            : say('hub.moderation.tool.pause', { minutes }),
      }))}
      onChange={(minutes) => change({ minutes })}
    />
  );
};

const CategoryField = (props: FieldProps) => {
  const { values, change } = props;
  const { say, language } = useWords();
  const { categories } = useDesk();
  return (
    <ChoiceField
      label={say('hub.moderation.tool.category')}
      value={values.category}
      options={categories.map(({ slug, name }) => ({ value: slug, label: name[language] }))}
      onChange={(category) => change({ category })}
    />
  );
};

const TEXT_LABELS: Partial<Record<ThreadTool, MessageId>> = {
  answer: 'hub.moderation.tool.text.answer',
  split: 'hub.moderation.tool.text.split',
  open_poll: 'hub.moderation.tool.options',
};

const TextOf = ({ field, ...props }: FieldProps & { readonly field: 'text' | 'options' }) => {
  const { tool, values, change } = props;
  const { say } = useWords();
  const tell = useToolFault(props);
  return (
    <TextField
      name={field}
      label={say(TEXT_LABELS[tool] ?? 'hub.moderation.tool.text.summary')}
      hint={say(
        field === 'options' ? 'hub.moderation.tool.options.hint' : 'hub.moderation.tool.text.hint',
      )}
      value={values[field]}
      limits={field === 'options' ? { min: 1, max: 1010 } : toolTextLimits(tool)}
      error={tell(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
};

const LineOf = ({ field, ...props }: FieldProps & { readonly field: 'title' | 'question' }) => {
  const { values, change } = props;
  const { say } = useWords();
  const tell = useToolFault(props);
  return (
    <LineField
      name={field}
      label={say(`hub.moderation.tool.${field}`)}
      value={values[field]}
      error={tell(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
};

const NumberOf = ({ field, ...props }: FieldProps & { readonly field: 'number' | 'target' }) => {
  const { tool, values, change } = props;
  const { say } = useWords();
  const tell = useToolFault(props);
  const isOfAnswer = tool === 'official_answer';
  const name = isOfAnswer ? 'official-number' : field;
  return (
    <LineField
      name={field}
      label={say(`hub.moderation.tool.${name}`)}
      hint={say(`hub.moderation.tool.${name}.hint`)}
      value={values[field]}
      inputMode="numeric"
      isRequired={!isOfAnswer}
      error={tell(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
};

const OneField = ({ field, ...props }: FieldProps & { readonly field: ToolField }) => {
  switch (field) {
    case 'until':
      return <UntilField {...props} />;
    case 'minutes':
      return <PauseField {...props} />;
    case 'category':
      return <CategoryField {...props} />;
    case 'rebuttal':
      return <RebuttalField {...props} />;
    case 'text':
    case 'options':
      return <TextOf {...props} field={field} />;
    case 'number':
    case 'target':
      return <NumberOf {...props} field={field} />;
    case 'title':
    case 'question':
      return <LineOf {...props} field={field} />;
    case 'reason':
      return null; // stands below all fields
  }
};

/** The fields of a tool, in their order. */
export const ToolFields = (props: FieldProps) =>
  TOOL_FIELDS[props.tool].map((field) => <OneField key={field} field={field} {...props} />);
