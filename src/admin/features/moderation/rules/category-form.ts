import {
  MAX_CATEGORY_DESCRIPTION,
  MAX_CATEGORY_NAME,
  MAX_CATEGORY_SLUG,
  type CategorySettings,
} from '../../../../modules/forum/domain/category-rules';
import { textFault, type TextFault, type TextLimits } from '../../shared/text-limits';
import { PAUSES } from './tool-form';

/** A category as a lead writes it: numbers as they were typed. */
export interface CategoryDraft extends Pick<
  CategorySettings,
  'isOpen' | 'holdsAll' | 'allowsLinks' | 'moderatorIds'
> {
  /** Its word in addresses; it stays as it was made. */
  readonly slug: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly descriptionId: string;
  readonly descriptionEn: string;
  readonly position: string;
  /** Pause between two posts of one author, in minutes. */
  readonly minutes: string;
}

/** Characters of the name and of the description in each language. */
export const CATEGORY_NAME_LIMITS: TextLimits = { min: 3, max: MAX_CATEGORY_NAME };
export const CATEGORY_DESCRIPTION_LIMITS: TextLimits = { min: 0, max: MAX_CATEGORY_DESCRIPTION };

const SECONDS_PER_MINUTE = 60;

/** A new category, or what stands there now. */
export const toCategoryDraft = (
  known: (CategorySettings & { readonly slug: string }) | undefined,
): CategoryDraft => ({
  slug: known?.slug ?? '',
  nameId: known?.name.id ?? '',
  nameEn: known?.name.en ?? '',
  descriptionId: known?.description.id ?? '',
  descriptionEn: known?.description.en ?? '',
  position: String(known?.position ?? 0),
  isOpen: known?.isOpen ?? true,
  holdsAll: known?.holdsAll ?? false,
  allowsLinks: known?.allowsLinks ?? true,
  minutes: String((known?.slowModeSeconds ?? 0) / SECONDS_PER_MINUTE),
  moderatorIds: known?.moderatorIds ?? [],
});

/** The pauses that are offered; what stands there now stays among them. */
export const pausesFor = (minutes: string): readonly number[] =>
  Array.from(new Set([...PAUSES, Number(minutes)])).sort((one, other) => one - other);

/** What is wrong with a draft. */
export type CategoryFaults = Partial<
  Record<'nameId' | 'nameEn' | 'descriptionId' | 'descriptionEn', TextFault>
> & { readonly slug?: 'slug'; readonly position?: 'position' };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Finds what is wrong before the server is asked. */
export const categoryFaults = (draft: CategoryDraft): CategoryFaults => {
  const { slug, position } = draft;
  const isSlugFine = SLUG.test(slug) && slug.length <= MAX_CATEGORY_SLUG;
  const isPositionFine = /^\d{1,4}$/.test(position.trim()) && Number(position) <= 1000;
  const found = {
    slug: isSlugFine ? undefined : ('slug' as const),
    nameId: textFault(draft.nameId, CATEGORY_NAME_LIMITS),
    nameEn: textFault(draft.nameEn, CATEGORY_NAME_LIMITS),
    descriptionId: textFault(draft.descriptionId, CATEGORY_DESCRIPTION_LIMITS),
    descriptionEn: textFault(draft.descriptionEn, CATEGORY_DESCRIPTION_LIMITS),
    position: isPositionFine ? undefined : ('position' as const),
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined));
};

/** What is sent of a draft, without its word in addresses. */
export const toCategorySettings = (draft: CategoryDraft): CategorySettings => {
  const { isOpen, holdsAll, allowsLinks, moderatorIds } = draft;
  return {
    name: { id: draft.nameId.trim(), en: draft.nameEn.trim() },
    description: { id: draft.descriptionId.trim(), en: draft.descriptionEn.trim() },
    position: Number(draft.position),
    ...{ isOpen, holdsAll, allowsLinks, moderatorIds },
    slowModeSeconds: Number(draft.minutes) * SECONDS_PER_MINUTE,
  };
};
