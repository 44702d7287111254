import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '../../../kernel/language';
import type en from '../../translations/en.json';
import { toLanguage } from './language';

/** A sentence of ours, by its key in `translations/`. */
export type MessageId = Extract<keyof typeof en, `hub.${string}`>;

/** How the panels speak to a person, in the language that this person chose for the admin. */
export interface Words {
  readonly language: Language;
  /** A sentence with its places filled in; a number in it may decide the plural. */
  readonly say: (id: MessageId, values?: Readonly<Record<string, number | string>>) => string;
  /** What the form calls a field; `fallback` where nobody named it. */
  readonly fieldName: (messageId: string, fallback: string) => string;
  readonly number: (value: number) => string;
  readonly list: (names: readonly string[], type: 'conjunction' | 'disjunction') => string;
}

/** The words of the admin's present language. */
export const useWords = (): Words => {
  const intl = useIntl();
  return useMemo(
    () => ({
      language: toLanguage(intl.locale),
      say: (id, values) => intl.formatMessage({ id }, values),
      fieldName: (id, fallback) => intl.formatMessage({ id, defaultMessage: fallback }),
      number: (value) => intl.formatNumber(value),
      list: (names, type) => intl.formatList(names, { type }),
    }),
    [intl],
  );
};
