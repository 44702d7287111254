import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { IssueList } from '../../shared/issue-list';
import { useWords } from '../../shared/use-words';
import { useEdition, type Obstacle, type StoredDocument } from '../data/use-edition';
import { isEditionType } from '../rules/edition-types';
import { LoadFailure } from '../../shared/load-failure';
import { Banners } from './banners';
import { FactCheckLink } from './fact-check-link';
import { History } from './history';
import { Moves } from './moves';
import { People } from './people';
import { TheRecord } from './the-record';
import { WhereItStands } from './where-it-stands';

const Issues = ({ edition }: { readonly edition: EditionView }) => {
  const { say } = useWords();
  if (edition.issues.length === 0) return null;
  const title = say('hub.editorial.issues');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {title}
      </Typography>
      <IssueList issues={edition.issues} label={title} />
    </Flex>
  );
};

const Edition = ({
  edition,
  obstacle,
}: {
  readonly edition: EditionView;
  readonly obstacle: Obstacle | undefined;
}) => {
  const { say } = useWords();
  const state = say(`hub.editorial.state.${edition.state}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <VisuallyHidden role="status">{say('hub.editorial.summary', { state })}</VisuallyHidden>
      <WhereItStands edition={edition} />
      <Banners edition={edition} />
      <Issues edition={edition} />
      <Moves edition={edition} obstacle={obstacle} />
      <FactCheckLink edition={edition} obstacle={obstacle} />
      <People edition={edition} />
      <History edition={edition} obstacle={obstacle} />
      <TheRecord edition={edition} />
    </Flex>
  );
};

const Content = ({ stored }: { readonly stored: StoredDocument | undefined }) => {
  const { say } = useWords();
  const { place, edition, isLoading, failure, obstacle, retry } = useEdition(stored);
  if (failure !== undefined) return <LoadFailure failure={failure} retry={retry} />;
  if (edition !== undefined) return <Edition edition={edition} obstacle={obstacle} />;
  if (isLoading && place !== undefined) {
    return (
      <Flex justifyContent="center" padding={4} width="100%">
        <Loader small>{say('hub.editorial.loading')}</Loader>
      </Flex>
    );
  }
  return (
    <Typography variant="pi" textColor="neutral700" tag="p">
      {say('hub.editorial.not-stored')}
    </Typography>
  );
};

/** The panel "Workflow" of a text that goes through it: where it stands, what can be done, who did what. */
export const WorkflowPanel: PanelComponent = ({ model, document }) => {
  const { say } = useWords();
  if (!isEditionType(model)) return null;
  return { title: say('hub.editorial.title'), content: <Content stored={document} /> };
};
