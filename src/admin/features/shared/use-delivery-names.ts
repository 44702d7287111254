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

/** Gives the function that says where a delivery goes: channel, account, audience, language. */
export const usePlaceLine = () => {
  const channelName = useChannelName();
  const audienceName = useAudienceName();
  const languageName = useLanguageName();
  return ({ channel, accountName, accountKey, audience, locale }: DeliverySummary): string =>
    [
      channelName(channel),
      accountName === '' ? accountKey : accountName,
      audienceName(audience),
      languageName(locale),
    ].join(' · ');
};
