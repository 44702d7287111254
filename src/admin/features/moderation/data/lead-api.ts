import type {
  AppealOutcome,
  AppealState,
} from '../../../../modules/moderation/domain/cases/appeals';
import type { CannedText } from '../../../../modules/moderation/domain/cases/canned-text';
import type { QuarterlyNumbers } from '../../../../modules/moderation/domain/cases/numbers';
import type { SanctionKind } from '../../../../modules/moderation/domain/cases/sanctions';
import type { RuleSet } from '../../../../modules/moderation/domain/rules/rule-version';
import type { WordEffect, WordList } from '../../../../modules/moderation/domain/words/word-entry';
import { dataOf, told, type HubAnswer, type Told } from '../../shared/hub-api';
import type {
  AppealAnswer,
  AppealLine,
  Paged,
  RequestLine,
  RuleVersionAnswer,
  SanctionAnswer,
  TryAnswer,
  WordAnswer,
} from './answers';
import { moderationApi, pageOf, type PagedAnswer } from './moderation-api';

/** A canned text as a lead writes it. */
export type CannedInput = Omit<CannedText, 'id' | 'documentId'>;

/** What the word lists are narrowed down to. */
export interface WordFilters {
  readonly list: WordList | undefined;
  readonly active: 'true' | 'false' | undefined;
  readonly words: string;
  readonly after: string | undefined;
}

/** A word as it is added. */
export interface NewWord {
  readonly phrase: string;
  readonly list: WordList;
  readonly effect: WordEffect;
  readonly note: string;
}

/** What is asked about a person or a text. */
export interface NewRequest {
  readonly kind: 'reveal' | 'purge';
  readonly subjectKind: 'citizen' | 'post' | 'thread';
  readonly subjectId: number;
  readonly reason: string;
}

const BASE = '/hub/moderation';

const paramsOf = (values: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );

const post = (url: string, language: string, data: object) => ({
  ...{ url: `${BASE}${url}`, method: 'POST' as const, data },
  config: told(language),
});

const appealApi = moderationApi.injectEndpoints({
  endpoints: (build) => ({
    getAppeals: build.query<
      Paged<AppealLine>,
      Told & { readonly state: AppealState; readonly after: string | undefined }
    >({
      query: ({ state, after, language }) => ({
        url: `${BASE}/appeals`,
        config: { params: paramsOf({ state, after }), ...told(language) },
      }),
      transformResponse: (answer: PagedAnswer<AppealLine>) => pageOf(answer),
      providesTags: ['HubAppeal'],
    }),
    answerAppeal: build.mutation<
      AppealAnswer,
      Told & {
        readonly id: number;
        readonly outcome: AppealOutcome;
        readonly reply: string;
        readonly version: number;
      }
    >({
      query: ({ id, language, ...answer }) => post(`/appeals/${String(id)}`, language, answer),
      transformResponse: (answer: HubAnswer<AppealAnswer>) => dataOf(answer),
      invalidatesTags: ['HubAppeal', 'HubCase'],
    }),
  }),
});

const sanctionApi = appealApi.injectEndpoints({
  endpoints: (build) => ({
    imposeSanction: build.mutation<
      SanctionAnswer,
      Told & {
        readonly citizenId: number;
        readonly kind: SanctionKind;
        readonly days?: number;
        readonly reason: string;
        readonly ruleNumber: string;
      }
    >({
      query: ({ language, ...sanction }) => post('/sanctions', language, sanction),
      transformResponse: (answer: HubAnswer<SanctionAnswer>) => dataOf(answer),
      invalidatesTags: ['HubCase'],
    }),
    liftSanction: build.mutation<
      SanctionAnswer,
      Told & { readonly id: number; readonly reason: string }
    >({
      query: ({ id, language, reason }) =>
        post(`/sanctions/${String(id)}/lift`, language, { reason }),
      transformResponse: (answer: HubAnswer<SanctionAnswer>) => dataOf(answer),
      invalidatesTags: ['HubCase'],
    }),
  }),
});

const textApi = sanctionApi.injectEndpoints({
  endpoints: (build) => ({
    saveCannedText: build.mutation<
      CannedText,
      Told & { readonly id: number | undefined; readonly text: CannedInput }
    >({
      query: ({ id, language, text }) => ({
        url: `${BASE}/canned-texts${id === undefined ? '' : `/${String(id)}`}`,
        method: id === undefined ? 'POST' : 'PUT',
        data: text,
        config: told(language),
      }),
      transformResponse: (answer: HubAnswer<CannedText>) => dataOf(answer),
      invalidatesTags: ['HubCanned'],
    }),
    getNumbers: build.query<QuarterlyNumbers, Told & { readonly quarter: string }>({
      query: ({ quarter, language }) => ({
        url: `${BASE}/numbers`,
        config: { params: { quarter }, ...told(language) },
      }),
      transformResponse: (answer: HubAnswer<QuarterlyNumbers>) => dataOf(answer),
    }),
  }),
});

const ruleApi = textApi.injectEndpoints({
  endpoints: (build) => ({
    getRules: build.query<readonly RuleVersionAnswer[], Told>({
      query: ({ language }) => ({ url: `${BASE}/rules`, config: told(language) }),
      transformResponse: (answer: HubAnswer<readonly RuleVersionAnswer[]>) => dataOf(answer),
      providesTags: ['HubRules'],
    }),
    publishRules: build.mutation<
      RuleVersionAnswer,
      Told & { readonly basedOn: number; readonly rules: RuleSet }
    >({
      query: ({ basedOn, language, rules }) => post('/rules', language, { ...rules, basedOn }),
      transformResponse: (answer: HubAnswer<RuleVersionAnswer>) => dataOf(answer),
      invalidatesTags: ['HubRules'],
    }),
  }),
});

const wordApi = ruleApi.injectEndpoints({
  endpoints: (build) => ({
    getWords: build.query<Paged<WordAnswer>, Told & { readonly filters: WordFilters }>({
      query: ({ filters: { words, ...filters }, language }) => ({
        url: `${BASE}/words`,
        config: { params: paramsOf({ ...filters, q: words.trim() }), ...told(language) },
      }),
      transformResponse: (answer: PagedAnswer<WordAnswer>) => pageOf(answer),
      providesTags: ['HubWord'],
    }),
    addWord: build.mutation<WordAnswer, Told & { readonly word: NewWord }>({
      query: ({ language, word }) => post('/words', language, word),
      transformResponse: (answer: HubAnswer<WordAnswer>) => dataOf(answer),
      invalidatesTags: ['HubWord'],
    }),
  }),
});

const tryApi = wordApi.injectEndpoints({
  endpoints: (build) => ({
    changeWord: build.mutation<
      WordAnswer,
      Told & {
        readonly id: number;
        readonly version: number;
        readonly change: Partial<Pick<WordAnswer, 'effect' | 'isActive' | 'note'>>;
      }
    >({
      query: ({ id, version, change, language }) => ({
        url: `${BASE}/words/${String(id)}`,
        method: 'PUT',
        data: { ...change, version },
        config: told(language),
      }),
      transformResponse: (answer: HubAnswer<WordAnswer>) => dataOf(answer),
      invalidatesTags: ['HubWord'],
    }),
    tryText: build.mutation<TryAnswer, Told & { readonly text: string }>({
      query: ({ language, text }) => post('/try', language, { text }),
      transformResponse: (answer: HubAnswer<TryAnswer>) => dataOf(answer),
    }),
  }),
});

const leadApi = tryApi.injectEndpoints({
  endpoints: (build) => ({
    getRequests: build.query<readonly RequestLine[], Told>({
      query: ({ language }) => ({ url: `${BASE}/person-requests`, config: told(language) }),
      transformResponse: (answer: HubAnswer<readonly RequestLine[]>) => dataOf(answer),
      providesTags: ['HubRequest'],
    }),
    askForPerson: build.mutation<RequestLine, Told & { readonly request: NewRequest }>({
      query: ({ language, request }) => post('/person-requests', language, request),
      transformResponse: (answer: HubAnswer<RequestLine>) => dataOf(answer),
      invalidatesTags: ['HubRequest'],
    }),
    decideRequest: build.mutation<
      RequestLine,
      Told & { readonly id: number; readonly isGranted: boolean }
    >({
      query: ({ id, isGranted, language }) =>
        post(`/person-requests/${String(id)}`, language, { isGranted }),
      transformResponse: (answer: HubAnswer<RequestLine>) => dataOf(answer),
      invalidatesTags: ['HubRequest', 'HubCase'],
    }),
  }),
});

/** What leads ask, and who grants requests about persons. */
export const {
  useGetAppealsQuery,
  useAnswerAppealMutation,
  useImposeSanctionMutation,
  useLiftSanctionMutation,
  useSaveCannedTextMutation,
  useGetNumbersQuery,
  useGetRulesQuery,
  usePublishRulesMutation,
  useGetWordsQuery,
  useAddWordMutation,
  useChangeWordMutation,
  useTryTextMutation,
  useGetRequestsQuery,
  useAskForPersonMutation,
  useDecideRequestMutation,
} = leadApi;
