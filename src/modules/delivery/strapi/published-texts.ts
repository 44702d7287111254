import type { Core } from '@strapi/strapi';
import type { DocumentSnapshot, DocumentStore } from '../../editorial';
import { hashContent } from '../application/planning/plan-deliveries';
import type { CompareWithPublic, DeliveredContent, Hash, TextStanding } from '../application/ports';
import type { Delivery } from '../domain/delivery';

interface PublicText {
  readonly hash: string;
  readonly isWithdrawn: boolean;
}

const placeOf = (documentId: string, locale: string): string => `${documentId} ${locale}`;

interface WithdrawalRow {
  readonly documentId: string;
  readonly locale: string;
  readonly withdrawal: unknown;
}

/** The public texts that bear the banner of a withdrawal. */
const readWithdrawn = async (
  strapi: Core.Strapi,
  contentType: string,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = (await strapi.db.query(contentType).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    select: ['documentId', 'locale', 'withdrawal'] as never,
  })) as readonly WithdrawalRow[];
  const withdrawn = rows.filter((row) => (row.withdrawal ?? null) !== null);
  return new Set(withdrawn.map(({ documentId, locale }) => placeOf(documentId, locale)));
};

const standingOf = (row: Delivery, text: PublicText | undefined): TextStanding => {
  if (text === undefined) return 'gone';
  if (text.isWithdrawn) return 'withdrawn';
  return text.hash === row.contentHash ? 'current' : 'changed';
};

/**
 * Compares deliveries with what readers see, by everything that was approved: a full load and a hash, but one load for all
 * deliveries of a type, whatever their number.
 */
export const comparePublished = (
  strapi: Core.Strapi,
  { documents, hash }: { readonly documents: DocumentStore; readonly hash: Hash },
): CompareWithPublic => {
  const readTexts = async (
    contentType: string,
    places: readonly DeliveredContent[],
  ): Promise<ReadonlyMap<string, PublicText>> => {
    const documentIds = Array.from(new Set(places.map((place) => place.contentDocumentId)));
    const loaded: readonly DocumentSnapshot[] = await documents.loadPublished(
      contentType,
      documentIds,
    );
    const withdrawn = await readWithdrawn(strapi, contentType, documentIds);
    const wanted = new Set(
      places.map(({ contentDocumentId, contentLocale }) =>
        placeOf(contentDocumentId, contentLocale),
      ),
    );
    return new Map(
      loaded
        .map((text) => [placeOf(text.documentId, text.locale), text] as const)
        .filter(([place]) => wanted.has(place))
        .map(([place, text]) => [
          place,
          { hash: hashContent(text, hash), isWithdrawn: withdrawn.has(place) },
        ]),
    );
  };
  return async (rows) => {
    const standings = new Map<number, TextStanding>();
    for (const type of new Set(rows.map((row) => row.contentType))) {
      const ofType = rows.filter((row) => row.contentType === type);
      const texts = await readTexts(type, ofType);
      for (const row of ofType) {
        const text = texts.get(placeOf(row.contentDocumentId, row.contentLocale));
        standings.set(row.id, standingOf(row, text));
      }
    }
    return standings;
  };
};
