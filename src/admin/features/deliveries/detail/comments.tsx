import { Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeliveryDetail } from '../../../../modules/delivery/domain/delivery-view';
import { Card } from '../../shared/card';
import { LoadFailure } from '../../shared/load-failure';
import { toLoadFailure } from '../../shared/request-failure';
import { useFreshLook } from '../../shared/use-fresh-look';
import { useWords } from '../../shared/use-words';
import { useGetCommentsQuery } from '../data/delivery-api';
import { secondsToNextComments } from '../../shared/freshness';
import { toThreads } from '../rules/timeline';
import { Comment } from './comment';

const Content = ({ delivery }: { readonly delivery: DeliveryDetail }) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { currentData, error, refetch } = useGetCommentsQuery(
    { id: delivery.id, language },
    { refetchOnMountOrArgChange: true },
  );
  useFreshLook(refetch, secondsToNextComments(currentData ?? []));
  if (currentData === undefined) {
    return error === undefined ? (
      <Loader small>{say('hub.deliveries.loading')}</Loader>
    ) : (
      <LoadFailure failure={toLoadFailure(error)} retry={() => void refetch()} />
    );
  }
  if (currentData.length === 0) {
    return <Typography textColor="neutral800">{say('hub.comments.empty')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {toThreads(currentData).map(({ comment, answers }) => (
        <li key={comment.id}>
          <Comment comment={comment} delivery={delivery} canBeAnswered />
          {answers.length > 0 && (
            <Flex
              tag="ul"
              direction="column"
              alignItems="stretch"
              gap={3}
              paddingLeft={6}
              paddingTop={3}
            >
              {answers.map((answer) => (
                <li key={answer.id}>
                  <Comment comment={answer} delivery={delivery} canBeAnswered={false} />
                </li>
              ))}
            </Flex>
          )}
        </li>
      ))}
    </Flex>
  );
};

/** What people write under a post, and what the office answers. */
export const Comments = ({ delivery }: { readonly delivery: DeliveryDetail }) => {
  const { say } = useWords();
  return (
    <Card title={say('hub.comments.title')}>
      <Content delivery={delivery} />
    </Card>
  );
};
