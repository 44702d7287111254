import { adminApi } from '@strapi/strapi/admin';
import type { CannedText } from '../../../../modules/moderation/domain/cases/canned-text';
import type { ModerationDesk } from '../../../../modules/moderation/domain/cases/case-views';
import { dataOf, told, type HubAnswer, type Told } from '../../shared/hub-api';
import type { BulkResult } from '../rules/bulk';
import type { DecisionInput } from '../rules/decision-form';
import { toServerQuery, type QueueFilters } from '../rules/queue-filters';
import type { CaseAnswer, CaseLine, ContextAnswer, DecisionAnswer, Paged } from './answers';

interface OneCase extends Told {
  readonly id: number;
}

interface DecideRequest extends OneCase {
  /** The one that the moderator saw. */
  readonly version: number;
  readonly input: DecisionInput;
}

interface BulkRequest extends Told {
  readonly cases: readonly { readonly id: number; readonly version: number }[];
  readonly input: DecisionInput;
}

/** What a route answers that gives its list page by page. */
export interface PagedAnswer<Item> extends HubAnswer<readonly Item[]> {
  readonly meta: { readonly next?: string | number | null };
}

/** Takes one page of a list out of an answer. */
export const pageOf = <Item>({ data, meta }: PagedAnswer<Item>): Paged<Item> => ({
  items: data,
  next: meta.next === undefined || meta.next === null ? undefined : String(meta.next),
});

const BASE = '/hub/moderation';

/** The API of the moderation; what leads ask is added to it elsewhere. */
export const moderationApi = adminApi
  .enhanceEndpoints({
    addTagTypes: ['HubCase', 'HubAppeal', 'HubWord', 'HubRules', 'HubCanned', 'HubRequest'],
  })
  .injectEndpoints({
    endpoints: (build) => ({
      getModerationDesk: build.query<ModerationDesk, Told>({
        query: ({ language }) => ({ url: `${BASE}/desk`, config: told(language) }),
        transformResponse: (answer: HubAnswer<ModerationDesk>) => dataOf(answer),
      }),
      getCases: build.query<Paged<CaseLine>, Told & { readonly filters: QueueFilters }>({
        query: ({ filters, language }) => ({
          url: `${BASE}/cases`,
          config: { params: toServerQuery(filters), ...told(language) },
        }),
        transformResponse: (answer: PagedAnswer<CaseLine>) => pageOf(answer),
        providesTags: ['HubCase'],
      }),
      getCase: build.query<CaseAnswer, OneCase>({
        query: ({ id, language }) => ({
          url: `${BASE}/cases/${String(id)}`,
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<CaseAnswer>) => dataOf(answer),
        providesTags: ['HubCase'],
      }),
      getCaseContext: build.query<ContextAnswer, OneCase>({
        query: ({ id, language }) => ({
          url: `${BASE}/cases/${String(id)}/context`,
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<ContextAnswer>) => dataOf(answer),
        providesTags: ['HubCase'],
      }),
      getCannedTexts: build.query<readonly CannedText[], Told>({
        query: ({ language }) => ({ url: `${BASE}/canned-texts`, config: told(language) }),
        transformResponse: (answer: HubAnswer<readonly CannedText[]>) => dataOf(answer),
        providesTags: ['HubCanned'],
      }),
    }),
  });

const actingApi = moderationApi.injectEndpoints({
  endpoints: (build) => ({
    holdCase: build.mutation<CaseAnswer, OneCase & { readonly step: 'claim' | 'release' }>({
      query: ({ id, step, language }) => ({
        url: `${BASE}/cases/${String(id)}/${step}`,
        method: 'POST',
        data: {},
        config: told(language),
      }),
      transformResponse: (answer: HubAnswer<CaseAnswer>) => dataOf(answer),
      invalidatesTags: ['HubCase'],
    }),
    decideCase: build.mutation<DecisionAnswer, DecideRequest>({
      query: ({ id, version, input, language }) => ({
        url: `${BASE}/cases/${String(id)}/decisions`,
        method: 'POST',
        data: { ...input, version },
        config: told(language),
      }),
      transformResponse: (answer: HubAnswer<DecisionAnswer>) => dataOf(answer),
      // A refusal makes it stale, too: most often somebody else was first.
      invalidatesTags: ['HubCase'],
    }),
    decideCases: build.mutation<readonly BulkResult[], BulkRequest>({
      query: ({ cases, input, language }) => ({
        url: `${BASE}/bulk`,
        method: 'POST',
        data: { ...input, cases },
        config: told(language),
      }),
      transformResponse: (answer: HubAnswer<readonly BulkResult[]>) => dataOf(answer),
      invalidatesTags: ['HubCase'],
    }),
    undoDecision: build.mutation<CaseAnswer, Told & { readonly decisionId: number }>({
      query: ({ decisionId, language }) => ({
        url: `${BASE}/decisions/${String(decisionId)}/undo`,
        method: 'POST',
        data: {},
        config: told(language),
      }),
      transformResponse: (answer: HubAnswer<CaseAnswer>) => dataOf(answer),
      invalidatesTags: ['HubCase'],
    }),
  }),
});

/** What moderators ask. */
export const {
  useGetModerationDeskQuery,
  useGetCasesQuery,
  useGetCaseQuery,
  useGetCaseContextQuery,
  useGetCannedTextsQuery,
} = moderationApi;

/** What moderators do. */
export const {
  useHoldCaseMutation,
  useDecideCaseMutation,
  useDecideCasesMutation,
  useUndoDecisionMutation,
} = actingApi;
