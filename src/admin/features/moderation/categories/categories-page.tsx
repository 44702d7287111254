import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useDialog } from '../../shared/use-dialog';
import { useWords } from '../../shared/use-words';
import {
  useGetCategoriesQuery,
  type CategoriesAnswer,
  type CategoryLine,
} from '../data/category-api';
import { useDesk } from '../data/use-desk';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { CategoryDialog } from './category-dialog';

const SECONDS_PER_MINUTE = 60;

interface LineProps {
  readonly category: CategoryLine;
  readonly moderators: CategoriesAnswer['moderators'];
  readonly onChange: () => void;
}

/** Gives what sets a category apart, in words. */
const useFacts = () => {
  const { say, list } = useWords();
  return ({ category, moderators }: Omit<LineProps, 'onChange'>): readonly string[] => {
    const { isOpen, holdsAll, allowsLinks, slowModeSeconds, moderatorIds } = category;
    const names = moderators.filter(({ id }) => moderatorIds.includes(id)).map(({ name }) => name);
    const minutes = Math.ceil(slowModeSeconds / SECONDS_PER_MINUTE);
    return [
      say(`hub.moderation.category.${isOpen ? 'open' : 'closed'}`),
      ...(holdsAll ? [say('hub.moderation.category.holdsAll')] : []),
      ...(allowsLinks ? [] : [say('hub.moderation.category.no-links')]),
      ...(minutes > 0 ? [say('hub.moderation.thread.slow', { minutes })] : []),
      moderatorIds.length === 0
        ? say('hub.moderation.category.every-moderator')
        : say('hub.moderation.category.moderated-by', { names: list(names, 'conjunction') }),
      say('hub.moderation.category.counts', {
        ...{ threads: category.threadCount, posts: category.postCount },
      }),
    ];
  };
};

const Line = ({ category, moderators, onChange }: LineProps) => {
  const { say, language } = useWords();
  const { me } = useDesk();
  const factsOf = useFacts();
  const name = category.name[language];
  return (
    <Box tag="li" padding={4} background="neutral0" shadow="tableShadow" hasRadius>
      <Typography tag="h2" variant="delta">
        {name}
      </Typography>
      <Typography tag="p">{category.description[language]}</Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {factsOf({ category, moderators }).join(' · ')}
      </Typography>
      {me.isLead && (
        <Box paddingTop={3}>
          <Button size="S" variant="tertiary" onClick={onChange}>
            {say('hub.moderation.category.change', { name })}
          </Button>
        </Box>
      )}
    </Box>
  );
};

/** The categories of the forum: who may open threads there, what is held, and who moderates. */
export const CategoriesPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { me } = useDesk();
  const dialog = useDialog<CategoryLine | 'add'>();
  const asked = useGetCategoriesQuery({ language }, { refetchOnMountOrArgChange: true });
  const { opened } = dialog;
  const addButton = me.isLead ? (
    <Button startIcon={<Plus />} onClick={() => dialog.open('add')}>
      {say('hub.moderation.category.add')}
    </Button>
  ) : undefined;
  return (
    <PageFrame page="categories" action={addButton}>
      <Loaded answer={asked}>
        {({ categories, moderators }) => (
          <>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {categories.map((category) => (
                <Line
                  key={category.id}
                  category={category}
                  moderators={moderators}
                  onChange={() => dialog.open(category)}
                />
              ))}
            </Flex>
            {opened !== undefined && (
              <CategoryDialog
                key={opened === 'add' ? 0 : opened.id}
                known={opened === 'add' ? undefined : opened}
                moderators={moderators}
                dialog={dialog}
              />
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
};
