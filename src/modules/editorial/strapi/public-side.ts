import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { hasErrors, type Issue } from '../../../kernel/failures';
import { fail, succeed } from '../../../kernel/result';
import type { PublishableUid } from '../../../platform/uids';
import type { ContentReader, PublicSide } from '../application/edition-ports';
import type { DocumentStore } from '../application/ports';
import type { DocumentSnapshot } from '../domain/document-snapshot';
import type { ChangeNote, EditionPlace } from '../domain/edition';
import { asWorkflow } from './caller';
import { lockPublications } from './edition-lock.sql';
import { passSharedFieldsOn } from './shared-fields';

/** What else happens when a text goes out; the hub puts it together. */
export interface PublicationSteps {
  readonly documents: DocumentStore;
  readonly content: ContentReader;
  /** Everything that is wrong with what has just been made public. */
  readonly check: (document: DocumentSnapshot) => Promise<readonly Issue[]>;
  /** Slow, repeatable work before the transaction opens. */
  readonly warmUp: (document: DocumentSnapshot) => Promise<void>;
  /** What is written in the transaction that publishes. */
  readonly follow: (
    place: EditionPlace,
    document: DocumentSnapshot,
    note: ChangeNote,
  ) => Promise<readonly Issue[]>;
  /** Takes it from the channels; `note` is what readers are told. */
  readonly recall: (place: EditionPlace, note: string) => Promise<void>;
}

interface StrapiFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface StrapiValidationError extends Error {
  readonly details?: { readonly errors?: readonly StrapiFault[] };
}

interface NoteRow {
  readonly id: number;
}

/** The draft's workflow fields, written before it is published, so that Strapi copies them to the public text. */
const writeFields = async (
  strapi: Core.Strapi,
  { place, at, note, firstPublishedAt }: Parameters<PublicSide['publish']>[0],
): Promise<void> => {
  const type = place.contentType as PublishableUid;
  const where = { documentId: place.documentId, locale: place.locale, publishedAt: null };
  const draft = (await strapi.db.query(type).findOne({ where, populate: ['changeNotes'] })) as {
    readonly id: number;
    readonly changeNotes?: readonly NoteRow[];
  };
  const shown = toNotes(note, at);
  if (shown.length > 0) {
    const changeNotes = [...(draft.changeNotes ?? []).map(({ id }) => ({ id })), ...shown];
    const { documentId, locale } = place;
    await strapi.documents(type).update({ documentId, locale, data: { changeNotes } as never });
  }
  // Past the document service, which takes the first of them for a field of its own and empties it.
  await strapi.db
    .query(type)
    .update({ where: { id: draft.id }, data: { firstPublishedAt, withdrawal: null } as never });
};

const toNotes = (note: ChangeNote | undefined, at: Date) =>
  note === undefined || note.isMinor
    ? []
    : [{ note: note.note, at: at.toISOString(), minor: false }];

/** The public texts of the other languages, each with the hash of its content. */
const siblingsOf = async (
  strapi: Core.Strapi,
  content: ContentReader,
  place: EditionPlace,
): Promise<ReadonlyMap<string, string>> => {
  const rows = (await strapi.db.query(place.contentType).findMany({
    where: {
      documentId: place.documentId,
      publishedAt: { $notNull: true },
      locale: { $ne: place.locale },
    },
    select: ['locale'],
  })) as readonly { readonly locale: string }[];
  const hashes = new Map<string, string>();
  for (const { locale } of rows) {
    const found = await content.read({ ...place, locale, status: 'published' });
    if (found !== undefined) hashes.set(locale, found.hash);
  }
  return hashes;
};

/** What Strapi's own validation says of a text: a required field that is empty, an address that is taken. */
const toIssues = ({ message: all, details }: StrapiValidationError): readonly Issue[] => {
  const faults = details?.errors ?? [{ path: [], message: all }];
  return faults.map(({ path, message }) => ({
    code: 'field_invalid',
    field: path.join('.'),
    severity: 'error',
    details: { why: message },
  }));
};

const makePublic = async (strapi: Core.Strapi, place: EditionPlace): Promise<readonly Issue[]> => {
  const { contentType, documentId, locale } = place;
  try {
    await strapi.documents(contentType as PublishableUid).publish({ documentId, locale });
    await passSharedFieldsOn(strapi, place);
    return [];
  } catch (error) {
    if (error instanceof errors.ValidationError) return toIssues(error as StrapiValidationError);
    throw error;
  }
};

/** A first publication has no note, and another language that changed with this one has none of its own. */
const NO_NOTE: ChangeNote = { note: '', isMinor: true };

const followOne = async (
  steps: PublicationSteps,
  place: EditionPlace,
  note: ChangeNote,
): Promise<readonly Issue[]> => {
  const { contentType: uid, documentId, locale } = place;
  const document = await steps.documents.load({ uid, documentId, locale, status: 'published' });
  if (document === undefined) throw new Error(`${documentId} (${locale}) is not public.`);
  const issues = await steps.check(document);
  return hasErrors(issues) ? issues : steps.follow(place, document, note);
};

const changedSiblings = async (
  strapi: Core.Strapi,
  { steps, place }: { readonly steps: PublicationSteps; readonly place: EditionPlace },
  before: ReadonlyMap<string, string>,
): Promise<readonly EditionPlace[]> => {
  const after = await siblingsOf(strapi, steps.content, place);
  return Array.from(after)
    .filter(([locale, hash]) => before.get(locale) !== hash)
    .map(([locale]) => ({ ...place, locale }));
};

/** What readers see, through Strapi's document service. */
export const strapiPublicSide = (strapi: Core.Strapi, steps: PublicationSteps): PublicSide => ({
  async warmUp({ contentType: uid, documentId, locale }) {
    const document = await steps.documents.load({ uid, documentId, locale, status: 'draft' });
    if (document !== undefined) await steps.warmUp(document);
  },
  publish: (input) =>
    asWorkflow(async () => {
      const { contentType, documentId, locale } = input.place;
      const place = { contentType, documentId, locale };
      await lockPublications(strapi);
      const before = await siblingsOf(strapi, steps.content, place);
      await writeFields(strapi, input);
      const faults = await makePublic(strapi, place);
      if (hasErrors(faults)) return fail(faults);
      const siblings = await changedSiblings(strapi, { steps, place }, before);
      const issues: Issue[] = [...(await followOne(steps, place, input.note ?? NO_NOTE))];
      for (const sibling of siblings) issues.push(...(await followOne(steps, sibling, NO_NOTE)));
      return hasErrors(issues) ? fail(issues) : succeed(siblings);
    }),
  async withdraw({ place, reason, at }) {
    await strapi.db.query(place.contentType).updateMany({
      where: { documentId: place.documentId, locale: place.locale },
      data: { withdrawal: { reason, at: at.toISOString() } } as never,
    });
    await steps.recall(place, reason);
  },
  unpublish: (place) =>
    asWorkflow(async () => {
      const { contentType, documentId, locale } = place;
      await lockPublications(strapi);
      await strapi.documents(contentType as PublishableUid).unpublish({ documentId, locale });
      await steps.recall(place, '');
    }),
});
