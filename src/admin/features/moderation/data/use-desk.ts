import { useIntl } from 'react-intl';
import { useWords } from '../../shared/use-words';
import type { ModerationDesk } from '../../../../modules/moderation/domain/cases/case-views';
import { createContext, useContext } from 'react';
import { useGetModerationDeskQuery } from './moderation-api';

const DeskContext = createContext<ModerationDesk | undefined>(undefined);

/** Hands the desk on to everything in it. */
export const DeskProvider = DeskContext.Provider;

/** Asks for the desk. */
export const useAskForDesk = () => {
  const { locale: language } = useIntl();
  return useGetModerationDeskQuery({ language }, { refetchOnMountOrArgChange: true });
};

/** The clock of the office, the categories, and what the person may do. Only below `DeskProvider`. */
export const useDesk = (): ModerationDesk => {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('This part stands outside the pages of the moderation.');
  return desk;
};

/** Gives the function that names a category; a category that is gone goes by its number. */
export const useCategoryName = () => {
  const { categories } = useDesk();
  const { language } = useWords();
  return (id: number): string =>
    categories.find((category) => category.id === id)?.name[language] ?? `#${String(id)}`;
};
