import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Eye, EyeStriked, Message } from '@strapi/icons';
import { useRef, useState } from 'react';
import type {
  CommentView,
  DeliveryDetail,
} from '../../../../modules/delivery/domain/delivery-view';
import { Banner } from '../../shared/banner';
import { Moment } from '../../shared/moment';
import { RefusalBanner } from '../../shared/refusal-banner';
import { accountNameOf } from '../../shared/use-delivery-names';
import { useMay } from '../../shared/use-may';
import { useWords } from '../../shared/use-words';
import { WordBadge } from '../../shared/word-badge';
import { ANSWER_COMMENTS } from '../rules/delivery-page';
import { AnswerForm } from './answer-form';
import { useCommentAction } from './use-comment-action';

const HIDDEN_LOOK = { Icon: EyeStriked, background: 'neutral150', colour: 'neutral800' };
const OURS_LOOK = { Icon: Message, background: 'primary100', colour: 'primary700' };

interface Props {
  readonly comment: CommentView;
  /** The delivery of the post below which it stands. */
  readonly delivery: DeliveryDetail;
}

/** Who wrote it; the channel does not name the author of what the hub has just sent, which is the office. */
const useAuthorName = ({ comment, delivery }: Props): string => {
  const { say } = useWords();
  if (comment.authorName !== '') return comment.authorName;
  return comment.isOurs ? accountNameOf(delivery) : say('hub.comments.nameless');
};

const Author = (props: Props) => {
  const { say } = useWords();
  const name = useAuthorName(props);
  const { isOurs, isHidden, writtenAt } = props.comment;
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      {isOurs && <WordBadge look={OURS_LOOK} word={say('hub.comments.ours')} />}
      {isHidden && <WordBadge look={HIDDEN_LOOK} word={say('hub.comments.hidden')} />}
      <Typography variant="pi" textColor="neutral600">
        <Moment at={writtenAt} timeZone={props.delivery.timeZone} />
      </Typography>
    </Flex>
  );
};

const Pending = ({ comment }: Pick<Props, 'comment'>) => {
  const { say } = useWords();
  const { pending } = comment;
  if (pending === null) return null;
  const tone = { sending: 'note', unknown: 'warning', failed: 'error' } as const;
  return (
    <Banner
      tone={tone[pending.state]}
      role="status"
      title={say(`hub.comments.pending.${pending.state}`)}
    >
      {pending.message !== '' && pending.message}
    </Banner>
  );
};

/** Whether the answer is being written; whoever ends it is led back to the button that began it. */
const useAnswering = () => {
  const [isAnswering, setAnswering] = useState(false);
  const answerButton = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAnswering(false);
    answerButton.current?.focus();
  };
  return { isAnswering, setAnswering, answerButton, close };
};

const Buttons = ({ canBeAnswered, ...props }: Props & { readonly canBeAnswered: boolean }) => {
  const { comment } = props;
  const { say } = useWords();
  const name = useAuthorName(props);
  const { isAnswering, setAnswering, answerButton, close } = useAnswering();
  const { act, isSending, refusal } = useCommentAction(comment.id);
  const { isHidden } = comment;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Flex gap={2} wrap="wrap">
        {canBeAnswered && (
          <Button
            ref={answerButton}
            size="S"
            variant="tertiary"
            startIcon={<Message />}
            aria-expanded={isAnswering}
            aria-label={say('hub.comments.answer-to', { name })}
            onClick={() => setAnswering((was) => !was)}
          >
            {say('hub.comments.answer')}
          </Button>
        )}
        <Button
          size="S"
          variant="tertiary"
          loading={isSending}
          startIcon={isHidden ? <Eye /> : <EyeStriked />}
          aria-label={say(isHidden ? 'hub.comments.show-of' : 'hub.comments.hide-of', { name })}
          onClick={() => void act({ action: isHidden ? 'show' : 'hide' })}
        >
          {say(isHidden ? 'hub.comments.show' : 'hub.comments.hide')}
        </Button>
      </Flex>
      <RefusalBanner refusal={refusal} />
      {isAnswering && <AnswerForm commentId={comment.id} name={name} onEnd={close} />}
    </Flex>
  );
};

/** A comment, with what a person may do about it. */
export const Comment = ({
  canBeAnswered,
  ...props
}: Props & { readonly canBeAnswered: boolean }) => {
  const { comment } = props;
  const mayAnswer = useMay(ANSWER_COMMENTS);
  return (
    <Box borderColor="neutral200" hasRadius padding={3}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Author {...props} />
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {comment.text}
        </Typography>
        <Pending comment={comment} />
        {mayAnswer && !comment.isOurs && <Buttons {...props} canBeAnswered={canBeAnswered} />}
      </Flex>
    </Box>
  );
};
