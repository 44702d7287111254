import { AUDIENCE_LABELS, isAudience } from '../../../modules/audiences/domain/audience';
import type { DeliverySummary } from '../../../modules/delivery/domain/delivery-view';
import { findChannel } from '../../../channels/registry';
import { useLanguageName } from './use-language-name';
import { useWords } from './use-words';

/** Gives the function that names a channel; one that the hub no longer has keeps its id. */
export const useChannelName = () => {
  const { language } = useWords();
  return (channel: string): string => findChannel(channel)?.title[language] ?? channel;
};

/** Gives the function that names an audience. */
export const useAudienceName = () => {
  const { language } = useWords();
  return (audience: string): string =>
    isAudience(audience) ? AUDIENCE_LABELS[audience][language] : audience;
};

/** The account of a delivery as people know it; its key where it is gone, or has no name. */
export const accountNameOf = ({
  accountName,
  accountKey,
}: Pick<DeliverySummary, 'accountName' | 'accountKey'>): string =>
  accountName === '' ? accountKey : accountName;

/** Gives the function that says where a delivery goes: channel, account, audience, language. */
export const usePlaceLine = () => {
  const channelName = useChannelName();
  const audienceName = useAudienceName();
  const languageName = useLanguageName();
  return (delivery: DeliverySummary): string =>
    [
      channelName(delivery.channel),
      accountNameOf(delivery),
      audienceName(delivery.audience),
      languageName(delivery.locale),
    ].join(' · ');
};
