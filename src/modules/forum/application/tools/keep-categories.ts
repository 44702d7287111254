import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { AuditLog } from '../../../editorial';
import type { Moderator } from '../../../moderation';
import { changedParts, MAX_CATEGORIES, type CategorySettings } from '../../domain/category-rules';
import type { Category } from '../../domain/post';
import type { InTransaction } from '../post-ports';
import type { ToolRefusal } from './tool-refusal';

/** A category with its id on the record. */
export interface KeptCategory extends Category {
  readonly documentId: string;
}

/** Where categories are kept; none is ever deleted, since threads stand in it. */
export interface CategoryBook {
  /** In their order. */
  list(): Promise<readonly KeptCategory[]>;
  find(id: number): Promise<KeptCategory | undefined>;
  /** Undefined where another one has this word in addresses. */
  add(slug: string, settings: CategorySettings, at: Date): Promise<KeptCategory | undefined>;
  /** Writes by one conditional UPDATE; false where somebody else was first. */
  change(
    before: Pick<Category, 'id' | 'version'>,
    settings: CategorySettings,
    at: Date,
  ): Promise<boolean>;
}

interface Deps {
  readonly categories: CategoryBook;
  /** The ids of the staff who can moderate. */
  readonly moderatorIds: () => Promise<readonly number[]>;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** The content type of categories, as it stands on the record. */
  readonly recordedAs: string;
}

type Answer = Promise<Result<KeptCategory, ToolRefusal>>;

/** Makes a category. For leads. */
export type AddCategory = (input: {
  readonly by: Moderator;
  readonly slug: string;
  readonly settings: CategorySettings;
}) => Answer;

/** Changes, orders, opens or closes a category, and says who moderates it. For leads. */
export type ChangeCategory = (input: {
  readonly by: Moderator;
  readonly id: number;
  /** The version that was shown. */
  readonly version: number;
  readonly settings: CategorySettings;
}) => Answer;

interface Line {
  readonly by: Moderator;
  readonly action: 'category_add' | 'category_change';
  readonly documentId: string;
  readonly from?: string;
  readonly to?: string;
  readonly version?: number;
  readonly reason?: string;
  readonly refusal?: string;
}

const putOnRecord = ({ audit, clock, recordedAs }: Deps, line: Line): Promise<void> =>
  audit.append({
    ...{ contentType: recordedAs, documentId: line.documentId, locale: '', at: clock.now() },
    by: { kind: 'staff', id: String(line.by.id), name: line.by.name },
    ...{ action: line.action, from: line.from ?? '', to: line.to ?? '', hash: '' },
    ...{ version: line.version ?? 0, reason: line.reason ?? '' },
    ...{ outcome: line.refusal === undefined ? 'done' : 'refused', code: line.refusal ?? '' },
  });

const stateOf = ({ isOpen }: Pick<Category, 'isOpen'>): string => (isOpen ? 'open' : 'closed');

/** Who is named as a moderator has to be one: else nobody would look after the category. */
const refuseSettings = async (
  { moderatorIds }: Deps,
  settings: CategorySettings,
): Promise<ToolRefusal | undefined> => {
  const known = await moderatorIds();
  return settings.moderatorIds.every((id) => known.includes(id))
    ? undefined
    : { code: 'moderator_unknown', field: 'moderatorIds' };
};

/** Keeps who is no lead off, with a line on the record. */
const refuseOthers = async (deps: Deps, line: Line): Promise<ToolRefusal | undefined> => {
  if (line.by.isLead) return undefined;
  await deps.inTransaction(() => putOnRecord(deps, { ...line, refusal: 'lead_only' }));
  return { code: 'lead_only' };
};

/** Builds the use case. */
export const makeAddCategory =
  (deps: Deps): AddCategory =>
  async ({ by, slug, settings }) => {
    const action = 'category_add';
    const refusal = await refuseOthers(deps, { by, action, documentId: '', reason: slug });
    if (refusal !== undefined) return fail(refusal);
    return deps.inTransaction(async () => {
      const { length } = await deps.categories.list();
      if (length >= MAX_CATEGORIES) return fail({ code: 'categories_full', limit: MAX_CATEGORIES });
      const unfit = await refuseSettings(deps, settings);
      if (unfit !== undefined) return fail(unfit);
      const added = await deps.categories.add(slug, settings, deps.clock.now());
      if (added === undefined) return fail({ code: 'category_known', field: 'slug' });
      const { documentId, version } = added;
      const to = stateOf(settings);
      await putOnRecord(deps, { by, action, documentId, to, version, reason: slug });
      return succeed(added);
    });
  };

const settingsOf = ({ name, description, ...rest }: KeptCategory): CategorySettings => ({
  ...{ name, description, position: rest.position, isOpen: rest.isOpen, holdsAll: rest.holdsAll },
  ...{ allowsLinks: rest.allowsLinks, slowModeSeconds: rest.slowModeSeconds },
  moderatorIds: rest.moderatorIds,
});

/** Builds the use case. A sight that is older than the last change is refused; the same settings again change nothing. */
export const makeChangeCategory =
  (deps: Deps): ChangeCategory =>
  async ({ by, id, version: seen, settings }) => {
    const action = 'category_change';
    const before = await deps.categories.find(id);
    if (before === undefined) return fail({ code: 'category_not_found' });
    const { documentId, version } = before;
    const refusal = await refuseOthers(deps, { by, action, documentId });
    if (refusal !== undefined) return fail(refusal);
    return deps.inTransaction(async () => {
      const stale = { code: 'category_stale', limit: version, actual: seen } as const;
      if (seen !== version) return fail(stale);
      const unfit = await refuseSettings(deps, settings);
      if (unfit !== undefined) return fail(unfit);
      const reason = changedParts(settingsOf(before), settings).join(', ');
      if (reason === '') return succeed(before);
      if (!(await deps.categories.change(before, settings, deps.clock.now()))) return fail(stale);
      const states = { from: stateOf(before), to: stateOf(settings) };
      await putOnRecord(deps, { by, action, documentId, ...states, version: version + 1, reason });
      return succeed({ ...before, ...settings, version: version + 1 });
    });
  };
