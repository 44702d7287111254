import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { DeskItem } from '../../../../modules/editorial/domain/edition-view';
import { editAddress } from '../../shared/edit-address';
import { useLanguageName } from '../../shared/use-language-name';
import { useWords, type MessageId } from '../../shared/use-words';
import { StateBadge } from '../shared/state-badge';
import { useMoments } from '../../shared/use-moments';
import { useActorName } from '../shared/use-names';

const COLUMNS: readonly MessageId[] = [
  'hub.desk.column.title',
  'hub.desk.column.state',
  'hub.desk.column.why',
  'hub.desk.column.due',
];

const Cell = ({ children }: { readonly children: ReactNode }) => (
  <Box tag="td" padding={4} style={{ verticalAlign: 'top' }}>
    {children}
  </Box>
);

const Small = ({ children }: { readonly children: ReactNode }) => (
  <Typography variant="pi" fontWeight="regular" textColor="neutral600" tag="p">
    {children}
  </Typography>
);

const Title = ({ item }: { readonly item: DeskItem }) => {
  const { say } = useWords();
  const languageName = useLanguageName();
  return (
    <Box tag="th" scope="row" padding={4} style={{ verticalAlign: 'top', textAlign: 'start' }}>
      <Typography
        tag={Link}
        to={editAddress(item)}
        fontWeight="bold"
        textColor="primary700"
        style={{ overflowWrap: 'anywhere' }}
      >
        {item.title === '' ? say('hub.desk.untitled') : item.title}
      </Typography>
      <Small>
        {say(`hub.editorial.kind.${item.kind}`)} · {languageName(item.locale)}
      </Small>
    </Box>
  );
};

const Due = ({ item, timeZone }: { readonly item: DeskItem; readonly timeZone: string }) => {
  const { say } = useWords();
  const { exact, relative } = useMoments(timeZone);
  const at = item.dueAt ?? item.scheduledFor?.at;
  return (
    <>
      {item.isLate && (
        <Flex gap={1} alignItems="center">
          <WarningCircle aria-hidden width="1.6rem" height="1.6rem" fill="danger600" />
          <Typography fontWeight="bold" textColor="danger700">
            {say('hub.desk.late')}
          </Typography>
        </Flex>
      )}
      {at === undefined ? (
        <Small>{say('hub.desk.no-due')}</Small>
      ) : (
        <>
          <Typography tag="p">{relative(at)}</Typography>
          <Small>{exact(at)}</Small>
        </>
      )}
    </>
  );
};

const Row = ({ item, timeZone }: { readonly item: DeskItem; readonly timeZone: string }) => {
  const { say } = useWords();
  const nameOf = useActorName();
  const { relative } = useMoments(timeZone);
  return (
    <Box tag="tr" borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0 0">
      <Title item={item} />
      <Cell>
        <StateBadge state={item.state} />
        <Small>{relative(item.stateSince)}</Small>
      </Cell>
      <Cell>
        <Typography tag="p">{say(`hub.desk.reason.${item.reason}`)}</Typography>
        {item.submittedBy !== null && (
          <Small>{say('hub.desk.submitted-by', { name: nameOf(item.submittedBy) })}</Small>
        )}
      </Cell>
      <Cell>
        <Due item={item} timeZone={timeZone} />
      </Cell>
    </Box>
  );
};

/** Lines of the desk as a table; each leads to its text. */
export const DeskTable = ({
  items,
  caption,
  timeZone,
}: {
  readonly items: readonly DeskItem[];
  readonly caption: string;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  return (
    // A narrow window scrolls it sideways; with the keyboard, too.
    <Box
      role="region"
      aria-label={caption}
      tabIndex={0}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      style={{ overflowX: 'auto' }}
    >
      <table
        style={{ width: '100%', borderCollapse: 'collapse', minWidth: '64rem' }}
        aria-label={caption}
      >
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Box key={column} tag="th" scope="col" padding={4} style={{ textAlign: 'start' }}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(column)}
                </Typography>
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={`${item.contentType} ${item.documentId} ${item.locale}`}
              item={item}
              timeZone={timeZone}
            />
          ))}
        </tbody>
      </table>
    </Box>
  );
};
