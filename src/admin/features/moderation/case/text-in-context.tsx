import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Banner } from '../../shared/banner';
import { Card } from '../../shared/card';
import { LoadFailure } from '../../shared/load-failure';
import { Moment } from '../../shared/moment';
import { PageLoader } from '../../shared/page-loader';
import { toLoadFailure } from '../../shared/request-failure';
import { useWords } from '../../shared/use-words';
import type { CaseAnswer, ContextAnswer, NearPostAnswer, TargetAnswer } from '../data/answers';
import { useGetCaseContextQuery } from '../data/moderation-api';
import { useDesk } from '../data/use-desk';
import { PageLink } from '../parts/page-link';
import { PlainText } from '../parts/plain-text';
import { useModerationNames } from '../parts/use-moderation-names';
import { threadAddress } from '../rules/pages';
import { Findings } from './findings';
import { MarkedText } from './marked-text';

interface Byline {
  readonly name: string;
  readonly number: number | undefined;
  readonly state: string;
  readonly at: string;
}

const PostHead = ({ name, number, state, at }: Byline) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { postStateName } = useModerationNames();
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {number !== undefined && <>{say('hub.moderation.post-number', { number })} · </>}
      <bdi>{name}</bdi> · {postStateName(state)} · <Moment at={at} timeZone={timeZone} />
    </Typography>
  );
};

const Near = ({
  posts,
  label,
}: {
  readonly posts: readonly NearPostAnswer[];
  readonly label: string;
}) =>
  posts.length === 0 ? null : (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={label}>
      {posts.map(({ number, authorName, state, text, postedAt }) => (
        <Box key={number} tag="li" background="neutral100" hasRadius padding={3}>
          <PostHead name={authorName} number={number} state={state} at={postedAt} />
          <PlainText text={text} />
        </Box>
      ))}
    </Flex>
  );

const Decided = ({
  target,
  context,
}: {
  readonly target: TargetAnswer;
  readonly context: ContextAnswer;
}) => {
  const { say } = useWords();
  const { author, state, postedAt, title, text, publicText, number } = target;
  return (
    <Box borderColor="primary600" borderStyle="solid" borderWidth="2px" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PostHead name={author.name} number={number} state={state} at={postedAt} />
        {title !== '' && <MarkedText text={title} field="title" findings={context.findings} />}
        <MarkedText text={text} field="text" findings={context.findings} />
        {publicText !== undefined && publicText !== text && (
          <Banner tone="note" title={say('hub.moderation.text.public')}>
            <PlainText text={publicText} />
          </Banner>
        )}
        <Findings findings={context.findings} texts={{ title, text }} />
      </Flex>
    </Box>
  );
};

const ThreadLink = ({ target: { threadId, threadTitle } }: { readonly target: TargetAnswer }) => {
  const { me } = useDesk();
  const title = <bdi>{threadTitle}</bdi>;
  const mayLead = me.isLead || me.mayDecide;
  return threadId === undefined || !mayLead ? (
    title
  ) : (
    <PageLink to={threadAddress(threadId)}>{title}</PageLink>
  );
};

const Discussion = ({
  target,
  context,
}: {
  readonly target: TargetAnswer;
  readonly context: ContextAnswer;
}) => {
  const { say } = useWords();
  return (
    <>
      {target.threadTitle !== undefined && (
        <Typography tag="p">
          {say('hub.moderation.text.thread')} <ThreadLink target={target} />
        </Typography>
      )}
      <Near posts={context.before} label={say('hub.moderation.text.before')} />
      <Decided target={target} context={context} />
      <Near posts={context.after} label={say('hub.moderation.text.after')} />
    </>
  );
};

/** The text of a case among the posts before and after it, with all that the checks found in it. */
export const TextInContext = ({ known }: { readonly known: CaseAnswer }) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { target, id } = known;
  const { currentData, error, refetch } = useGetCaseContextQuery({ id, language });
  return (
    <Card title={say('hub.moderation.text')}>
      {target === undefined ? (
        <Banner tone="note" title={say('hub.moderation.text.gone')} />
      ) : currentData !== undefined ? (
        <Discussion target={target} context={currentData} />
      ) : error === undefined ? (
        <PageLoader text="hub.moderation.loading" />
      ) : (
        <LoadFailure failure={toLoadFailure(error)} retry={() => void refetch()} />
      )}
    </Card>
  );
};
