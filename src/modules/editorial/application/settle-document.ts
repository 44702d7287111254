import type { Clock } from '../../../kernel/clock';
import type { Actor } from '../domain/actor';
import type { DocumentKind } from '../domain/document-snapshot';
import type { Edition, EditionPlace, EditionState } from '../domain/edition';
import { newEdition, settleEdit } from '../domain/settle-edit';
import type {
  AuditLog,
  Content,
  ContentReader,
  DocumentIndex,
  EditionStore,
  Notify,
} from './edition-ports';
import { recordStep } from './record';

interface SettleDeps {
  readonly editions: EditionStore;
  readonly content: ContentReader;
  readonly index: DocumentIndex;
  readonly audit: AuditLog;
  readonly notify: Notify;
  readonly kindOf: (contentType: string) => DocumentKind;
  readonly clock: Clock;
}

interface SettleInput {
  readonly document: Omit<EditionPlace, 'locale'>;
  /** The editions of the document, locked before the save. */
  readonly editions: readonly Edition[];
  readonly by: Actor;
  /** What was done, for the record: `edit`, `discard`, `clone`. */
  readonly action: string;
}

/**
 * Brings the workflow in line with a document that was saved: in every language, since some fields are shared by all.
 * Runs in the transaction of the save.
 */
export type SettleDocument = (input: SettleInput) => Promise<void>;

/** States of which somebody else expects something. */
const SIGNED: readonly EditionState[] = ['in_review', 'fact_check', 'approved', 'scheduled'];

/** A document that the workflow did not know: new, or older than the workflow. */
const begin = async (
  deps: SettleDeps,
  { by }: SettleInput,
  { place, draft }: { readonly place: EditionPlace; readonly draft: Content },
): Promise<void> => {
  const now = deps.clock.now();
  const edition = newEdition(place, { hash: draft.hash, actor: by, now });
  await deps.editions.insert(edition, draft.title);
  await recordStep(deps.audit, { after: edition, at: now, by, action: 'create' });
};

const follow = async (
  deps: SettleDeps,
  { by, action }: SettleInput,
  { edition, draft }: { readonly edition: Edition; readonly draft: Content },
): Promise<void> => {
  const now = deps.clock.now();
  const settled = settleEdit(edition, { hash: draft.hash, actor: by, now });
  if (settled === undefined) return;
  const after = { ...settled, version: edition.version + 1 };
  await deps.editions.update(edition, after, draft.title);
  await recordStep(deps.audit, { before: edition, after, at: now, by, action });
  if (!SIGNED.includes(edition.state)) return;
  await deps.notify({
    kind: 'approval_lost',
    edition: { edition, title: draft.title, kind: deps.kindOf(edition.contentType), by },
    reason: '',
  });
};

/** Builds the use case that follows every save. */
export const makeSettleDocument =
  (deps: SettleDeps): SettleDocument =>
  async (input) => {
    for (const locale of await deps.index.draftLocales(input.document)) {
      const place = { ...input.document, locale };
      const draft = await deps.content.read({ ...place, status: 'draft' });
      if (draft === undefined) continue;
      const edition = input.editions.find((known) => known.locale === locale);
      if (edition === undefined) await begin(deps, input, { place, draft });
      else await follow(deps, input, { edition, draft });
    }
  };
