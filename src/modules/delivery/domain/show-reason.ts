import type { Language } from '../../../kernel/language';
import { CLASS_TEXTS } from './class-texts';
import type { ShownReason } from './delivery-view';
import type { DeliveryFailureRecord } from './failure-record';
import { REASON_TEXTS } from './reason-texts';

const CHANNEL_SAID: Readonly<Record<Language, string>> = {
  id: 'Jawaban kanal',
  en: 'The channel’s answer',
};

/** A reason as it is stored: on the row with its kind, on the timeline without. */
export type ToldReason = Pick<DeliveryFailureRecord, 'code' | 'message' | 'at'> &
  Partial<Pick<DeliveryFailureRecord, 'class'>>;

/** Codes of what people did begin so; the message is what they wrote. */
const PERSON = 'person_';

const tell = ({ class: kind, code, message }: ToldReason, language: Language): string => {
  const sentence = REASON_TEXTS[code]?.[language];
  if (code.startsWith(PERSON)) {
    const deed = sentence ?? code;
    return message === '' ? `${deed}.` : `${deed}: “${message}”`;
  }
  if (sentence !== undefined) return sentence;
  const meaning = kind === undefined ? undefined : CLASS_TEXTS[kind]?.[language];
  if (meaning === undefined) return message;
  return message === '' ? meaning : `${meaning} ${CHANNEL_SAID[language]}: ${message}`;
};

/**
 * Why a delivery is where it is, in a person's language: the sentence of the code, else of the kind of failure with what
 * the channel said, else what was stored.
 */
export const showReason = (
  record: ToldReason | undefined,
  language: Language,
): ShownReason | null =>
  record === undefined
    ? null
    : { code: record.code, message: tell(record, language), at: record.at };
