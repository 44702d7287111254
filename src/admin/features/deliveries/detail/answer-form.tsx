import { Button, Flex } from '@strapi/design-system';
import { useEffect, useState, type FormEvent } from 'react';
import { RefusalBanner } from '../../shared/refusal-banner';
import { TextField } from '../../shared/text-field';
import { textFault } from '../../shared/text-limits';
import { makeKeptValues } from '../../shared/use-kept-values';
import { useLeadToFault } from '../../shared/use-lead-to-fault';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import { ANSWER_LIMITS } from '../rules/actions';
import { useCommentAction } from './use-comment-action';

const useKeptAnswer = makeKeptValues<{ readonly text: string }>();

interface FormProps {
  readonly commentId: number;
  /** Whom it answers. */
  readonly name: string;
  /** It was sent, or given up. */
  readonly onEnd: () => void;
}

const useAnswer = ({ commentId, onEnd }: FormProps) => {
  const tellFault = useTextFault();
  const { act, isSending, refusal } = useCommentAction(commentId);
  const { values, change, forget } = useKeptAnswer(String(commentId), { text: '' });
  const [isTried, setTried] = useState(false);
  const fault = textFault(values.text, ANSWER_LIMITS);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (fault !== undefined) return;
    if (await act({ action: 'answer', text: values.text.trim() })) {
      forget();
      onEnd();
    }
  };
  const error = isTried && fault !== undefined ? tellFault(fault) : undefined;
  return { text: values.text, change, error, isSending, refusal, submit };
};

/** Writes an answer below a comment, in the name of the office. */
export const AnswerForm = (props: FormProps) => {
  const { commentId, name, onEnd } = props;
  const { say } = useWords();
  const { text, change, error, isSending, refusal, submit } = useAnswer(props);
  const { form, countSending } = useLeadToFault();
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [form]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
    countSending();
  };
  return (
    <form ref={form} noValidate onSubmit={send}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <TextField
          name={`answer-${String(commentId)}`}
          label={say('hub.comments.answer-to', { name })}
          hint={say('hub.comments.answer-hint')}
          value={text}
          limits={ANSWER_LIMITS}
          error={error}
          onChange={(written) => change({ text: written })}
        />
        <RefusalBanner refusal={refusal} />
        <Flex gap={2}>
          <Button type="submit" size="S" loading={isSending}>
            {say('hub.comments.send')}
          </Button>
          <Button variant="tertiary" size="S" onClick={onEnd}>
            {say('hub.dialog.back')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
