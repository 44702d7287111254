import { useIntl } from 'react-intl';

/** Gives the function that names a language, in the language of the admin. */
export const useLanguageName = () => {
  const intl = useIntl();
  return (code: string): string => intl.formatDisplayName(code, { type: 'language' }) ?? code;
};
