import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useId } from 'react';
import type { DeliveryDetail } from '../../../../modules/delivery/domain/delivery-view';
import { Card } from '../../shared/card';
import { useWords } from '../../shared/use-words';

const NewText = ({ text }: { readonly text: string }) => {
  const { say } = useWords();
  const id = useId();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyText = async (): Promise<void> => {
    const isCopied = await copy(text);
    toggleNotification({
      type: isCopied ? 'success' : 'warning',
      message: say(isCopied ? 'hub.deliveries.manual.copied' : 'hub.deliveries.manual.not-copied'),
    });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} maxWidth="72rem">
      <Typography id={id} variant="pi" fontWeight="bold">
        {say('hub.deliveries.manual.text')}
      </Typography>
      {/* Selected as a whole where copying by the button is not allowed. */}
      <Box
        role="region"
        aria-labelledby={id}
        tabIndex={0}
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        padding={3}
        style={{ maxHeight: '32rem', overflow: 'auto', userSelect: 'all' }}
      >
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      </Box>
      <Flex>
        <Button variant="secondary" startIcon={<Duplicate />} onClick={() => void copyText()}>
          {say('hub.deliveries.manual.copy')}
        </Button>
      </Flex>
    </Flex>
  );
};

/** What a person has to do by hand in the channel's own app, step by step; nothing where there is no such task. */
export const ManualTask = ({ delivery }: { readonly delivery: DeliveryDetail }) => {
  const { say, language } = useWords();
  const { manualTask } = delivery;
  if (manualTask === null) return null;
  const { kind, steps, text } = manualTask;
  return (
    <Card title={say(`hub.deliveries.manual.${kind}`)}>
      <ol style={{ listStyle: 'decimal', paddingInlineStart: '2.4rem' }}>
        {steps.map((step, index) => (
          <Box key={index} tag="li" paddingBottom={2}>
            <Typography>{step[language]}</Typography>
          </Box>
        ))}
      </ol>
      {text !== '' && <NewText text={text} />}
    </Card>
  );
};
