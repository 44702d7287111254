import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { useWords } from '../../shared/use-words';
import { fieldsOf, limitsOf, type MoveField, type MoveValues } from '../rules/move-input';
import { ChangeNoteField } from './change-note-field';
import { EndingField } from './ending-field';
import { ScheduleField } from './schedule-field';
import { TextField } from '../../shared/text-field';

interface Props {
  readonly edition: EditionView;
  readonly action: Exclude<EditionAction, 'restore'>;
  readonly values: MoveValues;
  readonly window: { readonly earliest: string; readonly latest: string };
  readonly errorOf: (field: MoveField) => string | undefined;
  readonly change: (changed: Partial<MoveValues>) => void;
}

const PlainText = ({
  field,
  action,
  values,
  errorOf,
  change,
}: Omit<Props, 'edition' | 'window'> & { readonly field: 'reason' | 'comment' }) => {
  const { say } = useWords();
  const limits = limitsOf(action, field);
  const reasonLabel =
    action === 'withdraw' ? 'hub.editorial.reason.public-label' : 'hub.reason.label';
  return (
    <TextField
      name={field}
      label={say(field === 'reason' ? reasonLabel : 'hub.editorial.comment.label')}
      hint={say(field === 'reason' ? 'hub.reason.hint' : 'hub.editorial.comment.hint', {
        min: limits.min,
      })}
      value={values[field]}
      limits={limits}
      error={errorOf(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
};

/** The fields that an action asks for. */
export const MoveFields = (props: Props) => {
  const { edition, action, values, window, errorOf, change } = props;
  return fieldsOf(action, edition).map((field) => {
    const error = errorOf(field);
    if (field === 'at') {
      return (
        <ScheduleField
          key={field}
          value={values.at}
          timeZone={edition.timeZone}
          window={window}
          error={error}
          onChange={(at) => change({ at })}
        />
      );
    }
    if (field === 'changeNote') {
      return <ChangeNoteField key={field} values={values} error={error} change={change} />;
    }
    if (field === 'ending') {
      return (
        <EndingField key={field} edition={edition} values={values} error={error} change={change} />
      );
    }
    return <PlainText key={field} {...props} field={field} />;
  });
};
