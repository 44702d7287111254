import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Heart, Message, PaperPlane } from '@strapi/icons';
import { useId, useState } from 'react';
import type { PreviewModel } from '../../../channels/contract';
import { useWords } from '../shared/use-words';
import { foldCaption } from './fold-caption';
import { ImageRow } from './image-row';
import { AccountLine, PostFrame } from './post-frame';

// What readers can press there; here it only stands for the look.
const Reactions = () => (
  <Flex aria-hidden gap={3} paddingLeft={3} paddingTop={2}>
    {[Heart, Message, PaperPlane].map((Icon, index) => (
      <Icon key={index} width="1.8rem" height="1.8rem" fill="neutral800" />
    ))}
  </Flex>
);

const Caption = ({ preview }: { readonly preview: PreviewModel }) => {
  const { say } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { accountName, text } = preview;
  const folded = foldCaption(text);
  return (
    <Box padding={3} style={{ overflowWrap: 'anywhere' }}>
      <Typography id={id} variant="pi" tag="p" style={{ whiteSpace: 'pre-line' }}>
        <Typography variant="pi" fontWeight="bold">
          {accountName}
        </Typography>{' '}
        {isOpen ? text : (folded ?? text)}
      </Typography>
      {folded !== undefined && (
        <TextButton
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen((wasOpen) => !wasOpen)}
        >
          {say(isOpen ? 'hub.text.less' : 'hub.text.more')}
        </TextButton>
      )}
    </Box>
  );
};

/** A card of a feed: account, picture, and the caption that begins with the name of the account. */
export const FeedCard = ({ preview }: { readonly preview: PreviewModel }) => (
  <PostFrame account={preview.accountName}>
    <AccountLine name={preview.accountName} />
    <ImageRow images={preview.images} />
    <Reactions />
    <Caption preview={preview} />
  </PostFrame>
);
