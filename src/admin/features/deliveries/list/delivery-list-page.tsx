import { Box, Flex, Tabs, VisuallyHidden } from '@strapi/design-system';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import {
  DELIVERY_GROUPS,
  type DeliveryGroup,
  type DeliveryPage,
} from '../../../../modules/delivery/domain/delivery-view';
import { StopAllButton, SwitchBanner } from '../../delivery-switch/delivery-switch';
import { Banner } from '../../shared/banner';
import { EmptyNote } from '../../shared/empty-note';
import { LoadFailure } from '../../shared/load-failure';
import { PageLoader } from '../../shared/page-loader';
import { useWords } from '../../shared/use-words';
import { isNarrowed, type DeliveryFilters } from '../rules/delivery-filters';
import { DeliveryLines } from './delivery-lines';
import { DeliveryFilterBar } from './filter-bar';
import { useDeliveryFilters } from './use-delivery-filters';
import { useDeliveryList, type DeliveryList } from './use-delivery-list';

const Lines = ({
  page,
  filters,
}: {
  readonly page: DeliveryPage | undefined;
  readonly filters: DeliveryFilters;
}) => {
  const { say } = useWords();
  const { group } = filters;
  if (page === undefined) return <PageLoader text="hub.deliveries.loading" />;
  if (page.deliveries.length === 0) {
    return (
      <EmptyNote
        text={say(
          isNarrowed(filters) ? 'hub.filter.nothing-fits' : `hub.deliveries.empty.${group}`,
        )}
      />
    );
  }
  return (
    <>
      <DeliveryLines
        deliveries={page.deliveries}
        label={say(`hub.deliveries.group.${group}`)}
        timeZone={page.timeZone}
      />
      <Pagination.Root
        total={page.total}
        pageCount={Math.ceil(page.total / page.pageSize)}
        defaultPageSize={page.pageSize}
      >
        <Pagination.Links />
      </Pagination.Root>
    </>
  );
};

const Groups = ({
  list,
  known,
  filters,
  change,
}: {
  readonly list: DeliveryList;
  readonly known: DeliveryPage;
  readonly filters: DeliveryFilters;
  readonly change: (changed: Partial<DeliveryFilters>) => void;
}) => {
  const { say, number } = useWords();
  const open = (value: string) => {
    const group = DELIVERY_GROUPS.find((one) => one === value);
    // A state belongs under one heading: under another one, nothing would fit it.
    if (group !== undefined) change({ group, state: undefined });
  };
  const nameOf = (group: DeliveryGroup): string =>
    say('hub.desk.tab.with-count', {
      name: say(`hub.deliveries.group.${group}`),
      count: number(known.counts[group]),
    });
  return (
    <Tabs.Root variant="simple" value={filters.group} onValueChange={open}>
      <Box style={{ overflowX: 'auto' }}>
        <Tabs.List aria-label={say('hub.deliveries.groups')}>
          {DELIVERY_GROUPS.map((group) => (
            <Tabs.Trigger key={group} value={group}>
              {nameOf(group)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Box>
      {DELIVERY_GROUPS.map((group) => (
        <Tabs.Content key={group} value={group}>
          <Box paddingTop={4}>
            <Lines page={list.page} filters={filters} />
          </Box>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};

const Content = ({ list }: { readonly list: DeliveryList }) => {
  const { say } = useWords();
  const { filters, change } = useDeliveryFilters();
  const { known, failure, retry } = list;
  if (known === undefined) {
    return failure === undefined ? (
      <PageLoader text="hub.deliveries.loading" />
    ) : (
      <LoadFailure failure={failure} retry={retry} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <VisuallyHidden role="status">
        {say('hub.deliveries.summary', { count: known.counts.needs_person })}
      </VisuallyHidden>
      {failure !== undefined && <Banner tone="warning" title={say('hub.load.outdated')} />}
      <SwitchBanner deliverySwitch={known.deliverySwitch} timeZone={known.timeZone} />
      <DeliveryFilterBar filters={filters} accounts={known.accounts} change={change} />
      <Groups list={list} known={known} filters={filters} change={change} />
    </Flex>
  );
};

/** The page "Deliveries": what waits for a person, what is on its way, what is out, what has ended. */
export const DeliveryListPage = () => {
  const { say } = useWords();
  const { filters } = useDeliveryFilters();
  const list = useDeliveryList(filters);
  const title = say('hub.deliveries.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('hub.deliveries.subtitle')}
        primaryAction={<StopAllButton deliverySwitch={list.known?.deliverySwitch} />}
      />
      <Layouts.Content>
        <Content list={list} />
      </Layouts.Content>
    </Page.Main>
  );
};
