import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/card';
import { Moment } from '../../shared/moment';
import { RefusalBanner } from '../../shared/refusal-banner';
import { TextField } from '../../shared/text-field';
import { textFault } from '../../shared/text-limits';
import { useRequest } from '../../shared/use-request';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import {
  useGetThreadNotesQuery,
  useWriteThreadNoteMutation,
  type NoteLine,
} from '../data/thread-api';
import { useDesk } from '../data/use-desk';
import { Loaded } from '../parts/loaded';
import { PlainText } from '../parts/plain-text';
import { NOTE_LIMITS } from '../rules/tool-form';

const Note = ({ note: { text, byName, writtenAt } }: { readonly note: NoteLine }) => {
  const { timeZone } = useDesk();
  return (
    <Box tag="li" paddingBottom={2}>
      <PlainText text={text} />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {byName} · <Moment at={writtenAt} timeZone={timeZone} />
      </Typography>
    </Box>
  );
};

const useNewNote = (threadId: number) => {
  const { locale: language } = useIntl();
  const [write, { isLoading }] = useWriteThreadNoteMutation();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const fault = textFault(text, NOTE_LIMITS);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (fault !== undefined) return;
    if ((await ask(write({ threadId, text: text.trim(), language }))) !== undefined) return;
    setText('');
    setTried(false);
  };
  return { text, setText, fault: isTried ? fault : undefined, refusal, isLoading, submit };
};

const NewNote = ({ threadId }: { readonly threadId: number }) => {
  const { say } = useWords();
  const tellFault = useTextFault();
  const { text, setText, fault, refusal, isLoading, submit } = useNewNote(threadId);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <form noValidate onSubmit={send}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <TextField
          name="note"
          label={say('hub.moderation.note.new')}
          hint={say('hub.moderation.note.hint')}
          value={text}
          limits={NOTE_LIMITS}
          error={fault === undefined ? undefined : tellFault(fault)}
          onChange={setText}
        />
        <RefusalBanner refusal={refusal} />
        <Box>
          <Button type="submit" variant="secondary" loading={isLoading}>
            {say('hub.moderation.note.button')}
          </Button>
        </Box>
      </Flex>
    </form>
  );
};

/** What colleagues tell each other about a thread; no citizen ever reads it. */
export const ThreadNotes = ({ threadId }: { readonly threadId: number }) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { me } = useDesk();
  const asked = useGetThreadNotesQuery({ threadId, language });
  return (
    <Card title={say('hub.moderation.notes')}>
      <Loaded answer={asked}>
        {(notes) =>
          notes.length === 0 ? (
            <Typography>{say('hub.moderation.notes.none')}</Typography>
          ) : (
            <ul>
              {notes.map((note) => (
                <Note key={note.id} note={note} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {(me.mayDecide || me.isLead) && <NewNote threadId={threadId} />}
    </Card>
  );
};
