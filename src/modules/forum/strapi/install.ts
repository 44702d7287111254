import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import { filterReads } from '../../../platform/filter-reads';
import { UID } from '../../../platform/uids';
import { makeHideThread } from '../application/hide-thread';
import { makeOpenThread } from '../application/open-thread';
import { makeReviseThread } from '../application/revise-thread';
import { SHOWN_THREADS, strapiThreadStore } from './thread-store';

/** Builds the use cases of the forum on Strapi's tables, and keeps hidden threads from readers of both APIs. */
export const installForum = (strapi: Core.Strapi, { clock }: { readonly clock: Clock }) => {
  const store = strapiThreadStore(strapi);
  filterReads(strapi, UID.thread, SHOWN_THREADS);
  return {
    openThread: makeOpenThread({ store, clock }),
    reviseThread: makeReviseThread({ store }),
    hideThread: makeHideThread({ store }),
  };
};

/** The use cases of the forum. */
export type ForumUseCases = ReturnType<typeof installForum>;
