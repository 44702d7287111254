import { nameField } from '../../shared/field-label';
import { useFieldNames } from '../../shared/use-field-names';
import { useWords } from '../../shared/use-words';
import { isOvertaken, type MoveRefusal } from '../rules/refusals';
import { Banner } from '../../shared/banner';

/** Why what was sent was not carried out, where no field is to blame. */
export const RefusalNote = ({ refusal }: { readonly refusal: MoveRefusal | undefined }) => {
  const { say } = useWords();
  const namesOf = useFieldNames();
  if (refusal === undefined || refusal.field !== undefined) return null;
  const { message, newer, issues, code } = refusal;
  const fallback = code === 'not_permitted' ? 'hub.load.forbidden' : 'hub.refusal.unclear';
  return (
    <Banner tone="error" role="alert" title={message === '' ? say(fallback) : message}>
      {newer !== undefined && (
        <p>
          {say('hub.editorial.overtaken.newer', {
            state: say(`hub.editorial.state.${newer.state}`),
            version: newer.version,
          })}
        </p>
      )}
      {isOvertaken(refusal) && <p>{say('hub.editorial.overtaken.look')}</p>}
      {issues.length > 0 && (
        <ul style={{ listStyle: 'disc', paddingInlineStart: '1.6rem' }}>
          {issues.map((issue, index) => (
            <li key={index}>{nameField(issue.message, issue.field, namesOf(issue.field).full)}</li>
          ))}
        </ul>
      )}
    </Banner>
  );
};
