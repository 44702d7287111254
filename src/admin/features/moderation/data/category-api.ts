import type { CategorySettings } from '../../../../modules/forum/domain/category-rules';
import { told, type HubAnswer, type Told } from '../../shared/hub-api';
import { moderationApi } from './moderation-api';

/** A category as leads keep it. */
export interface CategoryLine extends CategorySettings {
  readonly id: number;
  readonly slug: string;
  readonly threadCount: number;
  readonly postCount: number;
  /** The one that a change has to name. */
  readonly version: number;
}

/** All categories, and the staff who can moderate. */
export interface CategoriesAnswer {
  readonly categories: readonly CategoryLine[];
  readonly moderators: readonly { readonly id: number; readonly name: string }[];
}

interface ServerAnswer extends HubAnswer<readonly CategoryLine[]> {
  readonly meta: Pick<CategoriesAnswer, 'moderators'>;
}

const PATH = '/hub/forum/categories';

const categoryApi = moderationApi
  .enhanceEndpoints({ addTagTypes: ['HubCategory'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCategories: build.query<CategoriesAnswer, Told>({
        query: ({ language }) => ({ url: PATH, config: told(language) }),
        transformResponse: ({ data, meta }: ServerAnswer) => ({
          ...{ categories: data, moderators: meta.moderators },
        }),
        providesTags: ['HubCategory'],
      }),
      addCategory: build.mutation<
        unknown,
        Told & { readonly slug: string; readonly settings: CategorySettings }
      >({
        query: ({ slug, settings, language }) => ({
          ...{ url: PATH, method: 'POST', data: { slug, ...settings }, config: told(language) },
        }),
        invalidatesTags: ['HubCategory'],
      }),
      changeCategory: build.mutation<
        unknown,
        Told & {
          readonly id: number;
          readonly version: number;
          readonly settings: CategorySettings;
        }
      >({
        query: ({ id, version, settings, language }) => ({
          url: `${PATH}/${String(id)}`,
          ...{ method: 'PUT', data: { version, ...settings }, config: told(language) },
        }),
        // A refusal makes it stale, too: most often a colleague was first.
        invalidatesTags: ['HubCategory'],
      }),
    }),
  });

/** What leads do with the categories of the forum. */
export const { useGetCategoriesQuery, useAddCategoryMutation, useChangeCategoryMutation } =
  categoryApi;
