import type { ReactNode } from 'react';
import type { PreviewModel } from '../../../channels/contract';
import { DescriptionBox } from './description-box';
import { FeedCard } from './feed-card';
import { ThreadPost } from './thread-post';

const LAYOUTS: Readonly<
  Record<PreviewModel['layout'], (props: { readonly preview: PreviewModel }) => ReactNode>
> = {
  'feed-card': FeedCard,
  description: DescriptionBox,
  thread: ThreadPost,
};

/** A post as its channel will show it. */
export const Preview = ({ preview }: { readonly preview: PreviewModel }) => {
  const Layout = LAYOUTS[preview.layout];
  return <Layout preview={preview} />;
};
