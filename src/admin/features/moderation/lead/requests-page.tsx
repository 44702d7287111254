import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { AskDialog } from '../../shared/ask-dialog';
import { EmptyNote } from '../../shared/empty-note';
import { Moment } from '../../shared/moment';
import { useDialog, type DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import type { RequestLine } from '../data/answers';
import { useDecideRequestMutation, useGetRequestsQuery } from '../data/lead-api';
import { useDesk } from '../data/use-desk';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { PlainText } from '../parts/plain-text';

interface Verdict {
  readonly request: RequestLine;
  readonly isGranted: boolean;
}

const VerdictDialog = ({
  verdict: { request, isGranted },
  dialog,
}: {
  readonly verdict: Verdict;
  readonly dialog: DialogEnd;
}) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [decide, { isLoading }] = useDecideRequestMutation();
  const { refusal, ask } = useRequest();
  const word = isGranted ? 'grant' : 'deny';
  const submit = async (): Promise<void> => {
    const refused = await ask(decide({ id: request.id, isGranted, language }));
    if (refused === undefined) dialog.closeAfterDone();
  };
  return (
    <AskDialog
      dialog={dialog}
      title={say(`hub.moderation.request.${word}`)}
      intro={say(
        isGranted
          ? `hub.moderation.request.grant-intro.${request.kind}`
          : 'hub.moderation.request.deny-intro',
      )}
      button={say(`hub.moderation.request.${word}`)}
      isHarsh={isGranted && request.kind === 'purge'}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    />
  );
};

interface LineProps {
  readonly request: RequestLine;
  readonly onDecide: (isGranted: boolean) => void;
}

const Verdicts = ({ request: { state, askedById }, onDecide }: LineProps) => {
  const { say } = useWords();
  const { me } = useDesk();
  if (state !== 'asked') return null;
  if (!me.mayReveal || askedById === me.id) {
    const why = me.mayReveal ? 'not-you' : 'admin-decides';
    return <Typography tag="p">{say(`hub.moderation.request.${why}`)}</Typography>;
  }
  return (
    <Flex gap={2} paddingTop={2}>
      <Button size="S" onClick={() => onDecide(true)}>
        {say('hub.moderation.request.grant')}
      </Button>
      <Button size="S" variant="tertiary" onClick={() => onDecide(false)}>
        {say('hub.moderation.request.deny')}
      </Button>
    </Flex>
  );
};

const Line = ({ request, onDecide }: LineProps) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { kind, subjectKind, subjectId, reason, state, askedByName, askedAt } = request;
  const subject = say(`hub.moderation.target.${subjectKind}`);
  return (
    <Box tag="li" padding={4} background="neutral0" shadow="tableShadow" hasRadius>
      <Typography tag="p">
        <strong>{say(`hub.moderation.request.kind.${kind}`)}</strong> · {subject} #{subjectId} ·{' '}
        {say(`hub.moderation.request.state.${state}`)}
      </Typography>
      <PlainText text={reason} />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {askedByName} · <Moment at={askedAt} timeZone={timeZone} />
        {request.decidedByName !== undefined && (
          <> · {say('hub.moderation.request.decided-by', { name: request.decidedByName })}</>
        )}
      </Typography>
      {request.address !== undefined && (
        <Typography tag="p" fontWeight="bold">
          {say('hub.moderation.request.address', { address: request.address })}
        </Typography>
      )}
      <Verdicts request={request} onDecide={onDecide} />
    </Box>
  );
};

/** Requests about persons: who asked for an address or for a text to be wiped, why, and what was decided. */
export const RequestsPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const dialog = useDialog<Verdict>();
  const asked = useGetRequestsQuery({ language }, { refetchOnMountOrArgChange: true });
  const { opened } = dialog;
  return (
    <PageFrame page="requests">
      <Loaded answer={asked}>
        {(requests) =>
          requests.length === 0 ? (
            <EmptyNote text={say('hub.moderation.requests.none')} />
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {requests.map((request) => (
                <Line
                  key={request.id}
                  request={request}
                  onDecide={(isGranted) => dialog.open({ request, isGranted })}
                />
              ))}
            </Flex>
          )
        }
      </Loaded>
      {opened !== undefined && <VerdictDialog verdict={opened} dialog={dialog} />}
    </PageFrame>
  );
};
