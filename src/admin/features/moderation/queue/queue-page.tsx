import { Box, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import { Banner } from '../../shared/banner';
import { EmptyNote } from '../../shared/empty-note';
import { LoadFailure } from '../../shared/load-failure';
import { PageLoader } from '../../shared/page-loader';
import { useWords } from '../../shared/use-words';
import type { CaseLine, Paged } from '../data/answers';
import { DecisionDialog } from '../parts/decision-dialog';
import { KeyLegend } from '../parts/key-legend';
import { PageFrame } from '../parts/page-frame';
import { PageTurner } from '../parts/page-turner';
import { isNarrowed } from '../rules/queue-filters';
import { QUEUE_COMMANDS } from '../rules/shortcuts';
import type { sortResults } from '../rules/bulk';
import { BulkBar, LeftOut } from './bulk-bar';
import { CaseRow } from './case-row';
import { QueueFilterBar } from './queue-filter-bar';
import { useQueue, useQueueFilters } from './use-queue';
import { useQueueWork } from './use-queue-work';

// A phone has no keys; there they wait until somebody asks for them.
const hasRoomForKeys = (): boolean => window.matchMedia('(min-width: 768px)').matches;

const Pages = ({ next }: { readonly next: string | undefined }) => {
  const { filters, change } = useQueueFilters();
  return (
    <PageTurner
      next={next}
      isFurtherOn={filters.after !== undefined}
      onTurn={(after) => change({ after })}
    />
  );
};

const List = ({
  cases,
  work,
}: {
  readonly cases: readonly CaseLine[];
  readonly work: ReturnType<typeof useQueueWork>;
}) => {
  const { say } = useWords();
  const { filters } = useQueueFilters();
  if (cases.length === 0) {
    const text = isNarrowed(filters) ? 'hub.filter.nothing-fits' : 'hub.moderation.empty';
    return <EmptyNote text={say(text)} />;
  }
  return (
    <Box
      tag="ul"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      aria-label={say('hub.moderation.page.queue')}
    >
      {cases.map((known) => (
        <CaseRow
          key={known.id}
          known={known}
          isPresent={known.id === work.presentId}
          mayAct={work.mayAct}
          actions={known.id === work.presentId && work.chosen.length === 0 ? work.actions : []}
          onAction={work.decide}
          isChosen={work.chosen.some(({ id }) => id === known.id)}
          onChoose={() => work.choose(known.id)}
          onFocus={() => work.setPresent(known.id)}
        />
      ))}
    </Box>
  );
};

const Content = ({ page }: { readonly page: Paged<CaseLine> }) => {
  const { say } = useWords();
  const work = useQueueWork(page.items);
  const [refused, setRefused] = useState<ReturnType<typeof sortResults>['refused']>([]);
  const { dialog, chosen } = work;
  const { opened } = dialog;
  return (
    <>
      <VisuallyHidden role="status">
        {say('hub.moderation.summary', { count: page.items.length })}
      </VisuallyHidden>
      {work.mayAct && <KeyLegend commands={QUEUE_COMMANDS} isOpenAtFirst={hasRoomForKeys()} />}
      <LeftOut refused={refused} />
      {work.mayAct && chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          actions={work.actions}
          onAction={work.decide}
          onClear={work.clearChosen}
        />
      )}
      <List cases={page.items} work={work} />
      <Pages next={page.next} />
      {opened !== undefined && (
        <DecisionDialog
          key={opened.action}
          cases={opened.cases}
          action={opened.action}
          dialog={dialog}
          onRefused={setRefused}
          onDecided={work.clearChosen}
        />
      )}
    </>
  );
};

/** The queue: the cases that wait, those that are due first first. */
export const QueuePage = () => {
  const { say } = useWords();
  const { page, failure, retry } = useQueue();
  return (
    <PageFrame page="queue">
      <QueueFilterBar />
      {failure !== undefined && page !== undefined && (
        <Banner tone="warning" title={say('hub.load.outdated')} />
      )}
      {page !== undefined ? (
        <Content page={page} />
      ) : failure === undefined ? (
        <PageLoader text="hub.moderation.loading" />
      ) : (
        <LoadFailure failure={failure} retry={retry} />
      )}
    </PageFrame>
  );
};
