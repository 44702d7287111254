import { Box, Checkbox, Flex } from '@strapi/design-system';
import { useWords } from '../../shared/use-words';
import { limitsOf, type MoveValues } from '../rules/move-input';
import { TextField } from '../../shared/text-field';

/** What readers are told of a new edition, or that there is nothing that they need be told. */
export const ChangeNoteField = ({
  values,
  error,
  change,
}: {
  readonly values: MoveValues;
  readonly error: string | undefined;
  readonly change: (changed: Partial<MoveValues>) => void;
}) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {!values.isMinor && (
        <TextField
          name="changeNote"
          label={say('hub.editorial.change-note.label')}
          hint={say('hub.editorial.change-note.hint')}
          value={values.changeNote}
          limits={limitsOf('submit', 'changeNote')}
          error={error}
          onChange={(changeNote) => change({ changeNote })}
        />
      )}
      <Box>
        <Checkbox
          checked={values.isMinor}
          onCheckedChange={(isMinor) => change({ isMinor: isMinor === true })}
        >
          {say('hub.editorial.change-note.is-minor')}
        </Checkbox>
      </Box>
    </Flex>
  );
};
