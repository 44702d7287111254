import { Button, Flex, Typography } from '@strapi/design-system';
import { Card } from '../../shared/card';
import { Moment } from '../../shared/moment';
import { useDialog } from '../../shared/use-dialog';
import { useWords } from '../../shared/use-words';
import type { AuthorAnswer, CaseAnswer } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { RequestDialog, type RequestSubject } from '../lead/request-dialog';
import { DecisionList } from './decisions';
import { Sanctions } from './sanctions';

const Standing = ({ author }: { readonly author: AuthorAnswer }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { citizen } = author;
  if (citizen === undefined) return null;
  const { isVerified, approvedPosts, rejectedPosts, joinedAt } = citizen;
  return (
    <Typography tag="p">
      {say(`hub.moderation.author.${isVerified ? 'verified' : 'unverified'}`)} ·{' '}
      {say('hub.moderation.author.posts', { approved: approvedPosts, rejected: rejectedPosts })} ·{' '}
      {say('hub.moderation.author.joined')} <Moment at={joinedAt} timeZone={timeZone} />
    </Typography>
  );
};

/** Asking for an address, or for a text to be wiped: another person grants it. */
const Requests = ({ known }: { readonly known: CaseAnswer }) => {
  const { say } = useWords();
  const { me } = useDesk();
  const dialog = useDialog<RequestSubject>();
  const { authorKind, authorId, ref } = known;
  const { opened } = dialog;
  if (!me.isLead && !me.mayReveal) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {authorKind === 'citizen' && authorId !== undefined && (
        <Button
          variant="tertiary"
          onClick={() =>
            dialog.open({ kind: 'reveal', subjectKind: 'citizen', subjectId: authorId })
          }
        >
          {say('hub.moderation.request.ask.reveal')}
        </Button>
      )}
      {ref.kind !== 'citizen' && (
        <Button
          variant="tertiary"
          onClick={() => dialog.open({ kind: 'purge', subjectKind: ref.kind, subjectId: ref.id })}
        >
          {say('hub.moderation.request.ask.purge')}
        </Button>
      )}
      {opened !== undefined && <RequestDialog key={opened.kind} subject={opened} dialog={dialog} />}
    </Flex>
  );
};

/** What the office knows of who wrote the text, and what it can do beside the case. */
export const Author = ({ known }: { readonly known: CaseAnswer }) => {
  const { say } = useWords();
  const { author, target, authorId, authorKind } = known;
  const kind = target?.author.kind ?? 'erased';
  return (
    <Card title={say('hub.moderation.author')}>
      <Typography tag="p" fontWeight="bold">
        <bdi>{target?.author.name ?? ''}</bdi> {say(`hub.moderation.author.kind.${kind}`)}
      </Typography>
      <Standing author={author} />
      {authorKind === 'citizen' && authorId !== undefined && (
        <Sanctions citizenId={authorId} sanctions={author.sanctions} isOwn={known.isOwn} />
      )}
      <Typography variant="epsilon" fontWeight="bold" tag="h3">
        {say('hub.moderation.author.decisions')}
      </Typography>
      <DecisionList decisions={author.decisions} />
      <Requests known={known} />
    </Card>
  );
};
