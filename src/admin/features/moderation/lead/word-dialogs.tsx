import { Checkbox } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import {
  WORD_LISTS,
  type WordEffect,
  type WordList,
} from '../../../../modules/moderation/domain/words/word-entry';
import { AskDialog } from '../../shared/ask-dialog';
import { TextField } from '../../shared/text-field';
import { textFault } from '../../shared/text-limits';
import type { DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import type { WordAnswer } from '../data/answers';
import { useAddWordMutation, useChangeWordMutation, type NewWord } from '../data/lead-api';
import { ChoiceField } from '../parts/choice-field';
import { LineField } from '../parts/line-field';
import { effectFor, effectsOf, NOTE_LIMITS, phraseFault } from '../rules/word-form';

const EffectField = ({
  list,
  effect,
  onChange,
}: {
  readonly list: WordList;
  readonly effect: WordEffect;
  readonly onChange: (effect: WordEffect) => void;
}) => {
  const { say } = useWords();
  return (
    <ChoiceField
      label={say('hub.moderation.word.effect')}
      hint={say('hub.moderation.word.effect-hint')}
      value={effect}
      options={effectsOf(list).map((value) => ({
        value,
        label: say(`hub.moderation.effect.${value}`),
      }))}
      onChange={onChange}
    />
  );
};

const NoteField = ({
  note,
  onChange,
}: {
  readonly note: string;
  readonly onChange: (note: string) => void;
}) => {
  const { say } = useWords();
  const tellFault = useTextFault();
  const fault = textFault(note, NOTE_LIMITS);
  return (
    <TextField
      name="note"
      label={say('hub.moderation.word.note')}
      hint={say('hub.moderation.word.note-hint')}
      value={note}
      limits={NOTE_LIMITS}
      error={fault === undefined ? undefined : tellFault(fault)}
      onChange={onChange}
    />
  );
};

const useNewWord = (dialog: DialogEnd) => {
  const { locale: language } = useIntl();
  const [add, { isLoading }] = useAddWordMutation();
  const [word, setWord] = useState<NewWord>({
    ...{ phrase: '', list: 'insult', effect: 'hold', note: '' },
  });
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const fault = phraseFault(word.phrase);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (fault !== undefined || textFault(word.note, NOTE_LIMITS) !== undefined) return;
    if ((await ask(add({ word, language }))) === undefined) dialog.closeAfterDone();
  };
  return { word, setWord, fault: isTried ? fault : undefined, refusal, isLoading, submit };
};

/** Puts a word on a list. */
export const AddWordDialog = ({ dialog }: { readonly dialog: DialogEnd }) => {
  const { say } = useWords();
  const tellFault = useTextFault();
  const { word, setWord, fault, refusal, isLoading, submit } = useNewWord(dialog);
  return (
    <AskDialog
      dialog={dialog}
      title={say('hub.moderation.word.add')}
      intro={say('hub.moderation.word.add-intro')}
      button={say('hub.moderation.word.add')}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <LineField
        name="phrase"
        label={say('hub.moderation.word.phrase')}
        value={word.phrase}
        error={fault === undefined ? undefined : tellFault(fault)}
        onChange={(phrase) => setWord({ ...word, phrase })}
      />
      <ChoiceField
        label={say('hub.moderation.word.list')}
        value={word.list}
        options={WORD_LISTS.map((value) => ({ value, label: say(`hub.moderation.list.${value}`) }))}
        onChange={(list) => setWord({ ...word, list, effect: effectFor(list, word.effect) })}
      />
      <EffectField
        list={word.list}
        effect={word.effect}
        onChange={(effect) => setWord({ ...word, effect })}
      />
      <NoteField note={word.note} onChange={(note) => setWord({ ...word, note })} />
    </AskDialog>
  );
};

interface ChangeProps {
  readonly word: WordAnswer;
  readonly dialog: DialogEnd;
}

const useWordChange = ({ word, dialog }: ChangeProps) => {
  const { locale: language } = useIntl();
  const [save, { isLoading }] = useChangeWordMutation();
  // What the person saw when they opened the dialog: nothing newer is overwritten unseen.
  const [{ id, version }] = useState(word);
  const [change, setChange] = useState({
    ...{ effect: word.effect, isActive: word.isActive, note: word.note },
  });
  const { refusal, ask } = useRequest();
  const submit = async (): Promise<void> => {
    if (textFault(change.note, NOTE_LIMITS) !== undefined) return;
    const refused = await ask(save({ id, version, change, language }));
    if (refused === undefined) dialog.closeAfterDone();
  };
  return { change, setChange, refusal, isLoading, submit };
};

/** Changes what a word does, or switches it off. */
export const ChangeWordDialog = (props: ChangeProps) => {
  const { word, dialog } = props;
  const { list, phrase } = word;
  const { say } = useWords();
  const { change, setChange, refusal, isLoading, submit } = useWordChange(props);
  return (
    <AskDialog
      dialog={dialog}
      title={say('hub.moderation.word.change', { phrase })}
      intro={say('hub.moderation.word.change-intro')}
      button={say('hub.moderation.word.save')}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <EffectField
        list={list}
        effect={change.effect}
        onChange={(effect) => setChange({ ...change, effect })}
      />
      <Checkbox
        checked={change.isActive}
        onCheckedChange={(checked: boolean | 'indeterminate') =>
          setChange({ ...change, isActive: checked === true })
        }
      >
        {say('hub.moderation.word.on')}
      </Checkbox>
      <NoteField note={change.note} onChange={(note) => setChange({ ...change, note })} />
    </AskDialog>
  );
};
