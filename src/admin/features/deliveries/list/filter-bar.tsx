import { channels } from '../../../../channels/registry';
import { DELIVERY_STATES } from '../../../../modules/delivery/domain/delivery';
import type { DeliveryAccount } from '../../../../modules/delivery/domain/delivery-view';
import { FilterBar } from '../../shared/filter-bar';
import { FilterChoice } from '../../shared/filter-choice';
import { useWords } from '../../shared/use-words';
import {
  accountsToChoose,
  accountValue,
  isNarrowed,
  NO_NARROWING,
  type DeliveryFilters,
} from '../rules/delivery-filters';
import { useChannelName } from '../../shared/use-delivery-names';

interface BarProps {
  readonly filters: DeliveryFilters;
  readonly accounts: readonly DeliveryAccount[];
  readonly change: (changed: Partial<DeliveryFilters>) => void;
}

const AccountChoice = ({ filters, accounts, change }: BarProps) => {
  const channelName = useChannelName();
  const { channel, account: key } = filters;
  const options = accountsToChoose(accounts, channel).map((account) => ({
    value: accountValue(account),
    label: `${account.name} · ${channelName(account.channel)}`,
  }));
  return (
    <FilterChoice
      label="hub.deliveries.filter.account"
      value={
        channel === undefined || key === undefined ? undefined : accountValue({ channel, key })
      }
      options={options}
      onChange={(value) => {
        const chosen = accounts.find((account) => accountValue(account) === value);
        change(
          chosen === undefined
            ? { account: undefined }
            : { channel: chosen.channel, account: chosen.key },
        );
      }}
    />
  );
};

const Choices = (props: BarProps) => {
  const { filters, change } = props;
  const { say } = useWords();
  const channelName = useChannelName();
  const states = DELIVERY_STATES.map((value) => ({
    value,
    label: say(`hub.deliveries.state.${value}`),
  }));
  return (
    <>
      <FilterChoice
        label="hub.deliveries.filter.channel"
        value={filters.channel}
        options={channels.map(({ id }) => ({ value: id, label: channelName(id) }))}
        onChange={(channel) => change({ channel, account: undefined })}
      />
      <AccountChoice {...props} />
      <FilterChoice
        label="hub.deliveries.filter.state"
        value={filters.state}
        options={states}
        onChange={(state) => change({ state })}
      />
    </>
  );
};

/** Narrows the list down by channel, account, state and words of the title. */
export const DeliveryFilterBar = (props: BarProps) => {
  const { filters, change } = props;
  return (
    <FilterBar
      label="hub.deliveries.filters"
      words={filters.words}
      isNarrowed={isNarrowed(filters)}
      onWords={(words) => change({ words })}
      onClear={() => change(NO_NARROWING)}
    >
      <Choices {...props} />
    </FilterBar>
  );
};
