import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Banner } from '../../shared/banner';
import { Card } from '../../shared/card';
import { useDialog } from '../../shared/use-dialog';
import { useNow } from '../../shared/use-moments';
import { useWords, type MessageId } from '../../shared/use-words';
import type { ThreadAnswer } from '../data/thread-api';
import { NumberTable } from '../lead/number-table';
import { PageLink } from '../parts/page-link';
import { PlainText } from '../parts/plain-text';
import { threadAddress } from '../rules/pages';
import { toolsFor, type ThreadTool } from '../rules/thread-tools';
import { ThreadMarks } from './thread-marks';
import { ToolDialog } from './tool-dialog';

/** Element that takes the focus when the button that opened a dialog is gone. */
const THREAD_STATE_ELEMENT_ID = 'hub-thread-state';

interface StandingProps {
  readonly thread: ThreadAnswer;
}

const Facts = ({ thread }: StandingProps) => {
  const { say, language } = useWords();
  const { id, category, postCount, movedToThreadId } = thread;
  const facts = [
    say('hub.moderation.thread.number', { id }),
    ...(category === undefined ? [] : [category.name[language]]),
    say('hub.moderation.thread.posts', { count: postCount }),
  ];
  return (
    <Flex
      id={THREAD_STATE_ELEMENT_ID}
      tabIndex={-1}
      direction="column"
      alignItems="flex-start"
      gap={2}
    >
      <Typography tag="p">{facts.join(' · ')}</Typography>
      <ThreadMarks thread={thread} />
      {movedToThreadId !== undefined && (
        <PageLink to={threadAddress(movedToThreadId)}>
          {say('hub.moderation.thread.go-on', { id: movedToThreadId })}
        </PageLink>
      )}
    </Flex>
  );
};

const Extras = ({ thread: { summary, poll } }: StandingProps) => {
  const { say } = useWords();
  return (
    <>
      {summary !== undefined && summary !== '' && (
        <Banner tone="note" title={say('hub.moderation.thread.summary')}>
          <PlainText text={summary} />
        </Banner>
      )}
      {poll !== undefined && (
        <Box maxWidth="48rem">
          <NumberTable
            caption={say(`hub.moderation.thread.poll-${poll.isOpen ? 'open' : 'closed'}`, {
              question: poll.question,
            })}
            bars={poll.options.map(({ label, votes }) => ({ label, value: votes }))}
          />
        </Box>
      )}
    </>
  );
};

const Tools = ({
  title,
  tools,
  onTool,
}: {
  readonly title: MessageId;
  readonly tools: readonly ThreadTool[];
  readonly onTool: (tool: ThreadTool) => void;
}) => {
  const { say } = useWords();
  if (tools.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" fontWeight="bold">
        {say(title)}
      </Typography>
      <Flex gap={2} wrap="wrap">
        {tools.map((tool) => (
          <Button key={tool} size="S" variant="secondary" onClick={() => onTool(tool)}>
            {say(`hub.moderation.tool.${tool}`)}
          </Button>
        ))}
      </Flex>
    </Flex>
  );
};

/** How a thread stands, and what can be done with it as a whole. */
export const ThreadStanding = ({ thread }: StandingProps) => {
  const { say } = useWords();
  const now = useNow();
  const dialog = useDialog<ThreadTool>(THREAD_STATE_ELEMENT_ID);
  const { moderating, adding } = toolsFor(thread, now);
  const { opened } = dialog;
  return (
    <Card title={say('hub.moderation.thread.standing')}>
      <Facts thread={thread} />
      <Extras thread={thread} />
      {!thread.mayModerate && <Banner tone="note" title={say('hub.moderation.thread.own')} />}
      <Tools
        title="hub.moderation.tools.moderating"
        tools={moderating}
        onTool={(tool) => dialog.open(tool)}
      />
      <Tools
        title="hub.moderation.tools.adding"
        tools={adding}
        onTool={(tool) => dialog.open(tool)}
      />
      {opened !== undefined && (
        <ToolDialog key={opened} thread={thread} tool={opened} dialog={dialog} />
      )}
    </Card>
  );
};
