import type { Bilingual } from '../../../../kernel/language';
import type { ThreadRecord } from '../../../../modules/forum/domain/post';
import type { PollResult } from '../../../../modules/forum/domain/tools/poll';
import { dataOf, told, type HubAnswer, type Told } from '../../shared/hub-api';
import type { AsJson, Paged } from './answers';
import { moderationApi, pageOf, type PagedAnswer } from './moderation-api';

/** A thread for those who lead it, as it arrives. */
export interface ThreadAnswer extends AsJson<ThreadRecord> {
  /** The one that a tool has to name. */
  readonly version: number;
  readonly hasMaterial: boolean;
  readonly officialPostNumber?: number;
  readonly summary?: string;
  readonly rebuttalDocumentId?: string;
  readonly category?: { readonly slug: string; readonly name: Bilingual };
  readonly poll?: AsJson<PollResult>;
  readonly mayModerate: boolean;
}

/** A thread of a list. */
export interface ThreadLine {
  readonly id: string;
  readonly title: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly postCount: number;
  readonly lockedAt: string | null;
  readonly archivedAt: string | null;
  readonly pinnedUntil: string | null;
}

/** A post that readers see. */
export interface PostLine {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly markdown: string;
  readonly author: { readonly name: string };
  readonly postedAt: string;
}

/** What a colleague wrote about a thread, for colleagues alone. */
export interface NoteLine {
  readonly id: number;
  readonly text: string;
  readonly byName: string;
  readonly writtenAt: string;
}

/** A published rebuttal that a thread can be linked to. */
export interface RebuttalLine {
  readonly documentId: string;
  readonly title: string;
}

/** Which threads are asked for. */
export interface ThreadFilters {
  readonly category: string;
  readonly words: string;
  readonly after: string | undefined;
}

const BASE = '/hub/forum';
const REBUTTALS = '/content-manager/collection-types/api::hoax-rebuttal.hoax-rebuttal';

interface OneThread extends Told {
  /** Its id in addresses, or its number. */
  readonly name: string;
}

const present = (values: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => (value ?? '') !== ''));

const readingApi = moderationApi.enhanceEndpoints({ addTagTypes: ['HubThread'] }).injectEndpoints({
  endpoints: (build) => ({
    getThreads: build.query<Paged<ThreadLine>, Told & { readonly filters: ThreadFilters }>({
      query: ({ filters: { category, words, after }, language }) => ({
        url: `${BASE}/threads`,
        config: { params: present({ category, q: words.trim(), after }), ...told(language) },
      }),
      transformResponse: (answer: PagedAnswer<ThreadLine>) => pageOf(answer),
      providesTags: ['HubThread'],
    }),
    getThread: build.query<ThreadAnswer, OneThread>({
      query: ({ name, language }) => ({
        url: `${BASE}/threads/${name}`,
        config: told(language),
      }),
      transformResponse: (answer: HubAnswer<ThreadAnswer>) => dataOf(answer),
      providesTags: ['HubThread'],
    }),
    getThreadPosts: build.query<
      Paged<PostLine>,
      OneThread & { readonly after: string | undefined }
    >({
      query: ({ name, after, language }) => ({
        url: `${BASE}/threads/${name}/posts`,
        config: { params: present({ after }), ...told(language) },
      }),
      transformResponse: (answer: PagedAnswer<PostLine>) => pageOf(answer),
      providesTags: ['HubThread', 'HubCase'],
    }),
    getThreadNotes: build.query<readonly NoteLine[], Told & { readonly threadId: number }>({
      query: ({ threadId, language }) => ({
        url: `${BASE}/notes`,
        config: { params: { kind: 'thread', id: threadId }, ...told(language) },
      }),
      transformResponse: (answer: HubAnswer<readonly NoteLine[]>) => dataOf(answer),
      providesTags: ['HubThread'],
    }),
    getRebuttals: build.query<readonly RebuttalLine[], Told>({
      query: ({ language }) => ({
        url: REBUTTALS,
        config: {
          params: { status: 'published', locale: language, pageSize: 50, sort: 'updatedAt:DESC' },
        },
      }),
      transformResponse: ({ results }: { readonly results: readonly RebuttalLine[] }) => results,
    }),
  }),
});

const threadApi = readingApi.injectEndpoints({
  endpoints: (build) => ({
    actOnThread: build.mutation<unknown, OneThread & { readonly action: object }>({
      query: ({ name, action, language }) => ({
        url: `${BASE}/threads/${name}/actions`,
        method: 'POST',
        data: action,
        config: told(language),
      }),
      // A refusal makes it stale, too: most often a colleague was first.
      invalidatesTags: ['HubThread', 'HubCase'],
    }),
    writeThreadNote: build.mutation<
      unknown,
      Told & { readonly threadId: number; readonly text: string }
    >({
      query: ({ threadId, text, language }) => ({
        url: `${BASE}/notes`,
        method: 'POST',
        data: { kind: 'thread', id: threadId, text },
        config: told(language),
      }),
      invalidatesTags: ['HubThread'],
    }),
  }),
});

/** What those ask and do who lead threads. */
export const {
  useGetThreadsQuery,
  useGetThreadQuery,
  useGetThreadPostsQuery,
  useGetThreadNotesQuery,
  useGetRebuttalsQuery,
  useActOnThreadMutation,
  useWriteThreadNoteMutation,
} = threadApi;
