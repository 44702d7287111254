import type { Core } from '@strapi/strapi';
import { PUBLISHABLE_UIDS, UID, type PublishableUid } from '../../../platform/uids';
import type { AddressRecords, RetiredAddress } from '../application/follow-address';
import type { RedirectTarget } from '../application/edition-ports';
import type { EditionPlace } from '../domain/edition';
import { toAddressKey, type TextAddress } from '../domain/redirects';

interface Row {
  readonly contentType: string;
  readonly contentLocale: string;
  readonly contentDocumentId: string;
  readonly targetType: string | null;
  readonly targetDocumentId: string | null;
  readonly targetUrl: string | null;
}

interface LiveRow {
  readonly documentId: string;
  readonly slug: string;
  readonly withdrawal: unknown;
}

const toTarget = (row: Row): RedirectTarget | undefined => {
  if (row.targetUrl !== null) return { kind: 'url', url: row.targetUrl };
  if (row.targetType === null || row.targetDocumentId === null) return undefined;
  return { kind: 'document', contentType: row.targetType, documentId: row.targetDocumentId };
};

const toRetired = (row: Row): RetiredAddress => ({
  contentType: row.contentType,
  locale: row.contentLocale,
  documentId: row.contentDocumentId,
  target: toTarget(row),
});

const toColumns = (target: RedirectTarget | undefined) => ({
  targetType: target?.kind === 'document' ? target.contentType : null,
  targetDocumentId: target?.kind === 'document' ? target.documentId : null,
  targetUrl: target?.kind === 'url' ? target.url : null,
});

const isPublishable = (uid: string): uid is PublishableUid =>
  PUBLISHABLE_UIDS.some((known) => known === uid);

/** The addresses in Strapi's tables, read and written within the transaction of the caller. */
export const strapiAddressRecords = (strapi: Core.Strapi) => {
  const query = () => strapi.db.query(UID.retiredAddress);
  return {
    async findLive(address) {
      const { contentType, locale } = address;
      if (!isPublishable(contentType)) return undefined;
      const named = 'slug' in address ? { slug: address.slug } : { documentId: address.documentId };
      const row = (await strapi.db.query(contentType).findOne({
        where: { ...named, locale, publishedAt: { $notNull: true } },
        select: ['documentId', 'slug', 'withdrawal'],
      })) as LiveRow | null;
      if (row === null) return undefined;
      const { documentId, slug, withdrawal } = row;
      return { contentType, locale, documentId, slug, isWithdrawn: withdrawal !== null };
    },
    async findRetired(key) {
      const row = (await query().findOne({ where: { key } })) as unknown as Row | null;
      return row === null ? undefined : toRetired(row);
    },
    /** Writes where an address of this place leads, whatever stood there before. */
    async put(input: {
      readonly address: TextAddress;
      readonly place: EditionPlace;
      readonly target: RedirectTarget | undefined;
      readonly at: Date;
    }): Promise<void> {
      const key = toAddressKey(input.address);
      await query().deleteMany({ where: { key } });
      await query().create({
        data: {
          key,
          contentType: input.place.contentType,
          contentLocale: input.place.locale,
          contentDocumentId: input.place.documentId,
          slug: 'slug' in input.address ? input.address.slug : '',
          retiredAt: input.at,
          ...toColumns(input.target),
        } as never,
      });
    },
    /** Somebody lives there again. */
    async free(address: TextAddress): Promise<void> {
      await query().deleteMany({ where: { key: toAddressKey(address) } });
    },
  } satisfies AddressRecords & Record<string, unknown>;
};
