import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { CannedText } from '../../../../modules/moderation/domain/cases/canned-text';
import { EmptyNote } from '../../shared/empty-note';
import { useDialog } from '../../shared/use-dialog';
import { useWords } from '../../shared/use-words';
import { useGetCannedTextsQuery } from '../data/moderation-api';
import { useDesk } from '../data/use-desk';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { PlainText } from '../parts/plain-text';
import { useModerationNames } from '../parts/use-moderation-names';
import { CannedDialog } from './canned-dialog';

const Text = ({ text, onChange }: { readonly text: CannedText; readonly onChange: () => void }) => {
  const { say } = useWords();
  const { me } = useDesk();
  const { actionName } = useModerationNames();
  const { title, action, ruleNumber, textId, textEn, isActive } = text;
  return (
    <Box tag="li" padding={4} background="neutral0" shadow="tableShadow" hasRadius>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {actionName(action)}
        {ruleNumber !== '' && <> · {say('hub.moderation.rule', { number: ruleNumber })}</>}
        {!isActive && <> · {say('hub.moderation.canned.off')}</>}
      </Typography>
      <Box lang="id" paddingTop={2}>
        <PlainText text={textId} />
      </Box>
      <Box lang="en" paddingTop={2}>
        <PlainText text={textEn} />
      </Box>
      {me.isLead && (
        <Box paddingTop={3}>
          <Button size="S" variant="tertiary" onClick={onChange}>
            {say('hub.moderation.canned.change', { title })}
          </Button>
        </Box>
      )}
    </Box>
  );
};

/** The justifications that are written once, in both languages, with the rules that they are about. */
export const CannedPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { me } = useDesk();
  const dialog = useDialog<CannedText | 'add'>();
  const asked = useGetCannedTextsQuery({ language }, { refetchOnMountOrArgChange: true });
  const { opened } = dialog;
  const addButton = me.isLead ? (
    <Button startIcon={<Plus />} onClick={() => dialog.open('add')}>
      {say('hub.moderation.canned.add')}
    </Button>
  ) : undefined;
  return (
    <PageFrame page="canned" action={addButton}>
      <Loaded answer={asked}>
        {(texts) =>
          texts.length === 0 ? (
            <EmptyNote text={say('hub.moderation.canned.none')} />
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {texts.map((text) => (
                <Text key={text.id} text={text} onChange={() => dialog.open(text)} />
              ))}
            </Flex>
          )
        }
      </Loaded>
      {opened !== undefined && (
        <CannedDialog
          key={opened === 'add' ? 0 : opened.id}
          text={opened === 'add' ? undefined : opened}
          dialog={dialog}
        />
      )}
    </PageFrame>
  );
};
