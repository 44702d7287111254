import type { Finding } from '../finding';
import type { WordList } from '../words/word-entry';

/** Under which of the reasons of reports a case stands that a signal has opened. */
export type SignalReason =
  'hate' | 'harassment' | 'obscene' | 'spam' | 'personal_data' | 'unlawful' | 'other';

const OF_LIST: Readonly<Record<Exclude<WordList, 'allowed'>, SignalReason>> = {
  insult: 'harassment',
  obscene: 'obscene',
  hate: 'hate',
  threat: 'unlawful',
  gambling_topic: 'spam',
  gambling_offer: 'spam',
};

const OF_CODE: Readonly<Record<string, SignalReason>> = {
  national_id_number: 'personal_data',
  phone_number: 'personal_data',
  email_address: 'personal_data',
  gambling_offer: 'spam',
  gambling_brand: 'spam',
  gambling_link: 'spam',
  disguised_link: 'spam',
  shortened_link: 'spam',
  invitation_link: 'spam',
  turned_direction: 'spam',
  hidden_characters: 'spam',
  repeated_lines: 'spam',
  many_mentions: 'spam',
};

/** The reason behind a finding of the signals; `other` for what is merely ugly. */
export const reasonOfSignal = ({
  code,
  details,
}: Pick<Finding, 'code' | 'details'>): SignalReason => {
  const list = details?.list;
  const ofList = typeof list === 'string' ? OF_LIST[list as keyof typeof OF_LIST] : undefined;
  return ofList ?? OF_CODE[code] ?? 'other';
};
