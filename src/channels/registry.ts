import { type Channel, defineChannel } from './contract';
import { forumChannel } from './forum';
import { instagramChannel } from './instagram';
import { youtubeChannel } from './youtube';

/** Every channel there is, in the order in which the admin lists them. A new one is one line here. */
export const channels: readonly Channel[] = [
  defineChannel(instagramChannel),
  defineChannel(youtubeChannel),
  defineChannel(forumChannel),
];

/** The channel of this id; undefined where there is none. */
export const findChannel = (id: string): Channel | undefined =>
  channels.find((channel) => channel.id === id);
