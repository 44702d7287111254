import type { Core } from '@strapi/strapi';
import { toSiteLink } from '../../../../kernel/site-link';
import type { Settings } from '../../../../platform/settings';
import { UID } from '../../../../platform/uids';
import type { FindPublicRebuttal } from '../../application/tools/tool-ports';
import type { RebuttalBanner } from '../../application/read-ports';

interface Row {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string;
  readonly verdict: RebuttalBanner['verdict'];
  readonly locale: string;
}

const findRows = async (strapi: Core.Strapi, documentId: string): Promise<readonly Row[]> =>
  (await strapi.db.query(UID.hoaxRebuttal).findMany({
    where: { documentId, publishedAt: { $notNull: true }, withdrawal: { $null: true } },
    select: ['documentId', 'title', 'slug', 'verdict', 'locale'],
    orderBy: { id: 'asc' },
  })) as readonly Row[];

/** Finds rebuttals that readers can look up now, in whichever language. */
export const strapiFindRebuttal =
  (strapi: Core.Strapi): FindPublicRebuttal =>
  async (documentId) =>
    (await findRows(strapi, documentId))[0];

/**
 * The banner of a rebuttal for readers of a language: its page on the site of the office, or its address in the API where
 * there is no site. Undefined where it is not public, or not any more.
 */
export const findBanner = async (
  strapi: Core.Strapi,
  documentId: string,
  language: string,
): Promise<RebuttalBanner | undefined> => {
  const rows = await findRows(strapi, documentId);
  const row = rows.find(({ locale }) => locale === language) ?? rows[0];
  if (row === undefined) return undefined;
  const { HUB_SITE_URL, HUB_PUBLIC_URL } = strapi.config.get<Settings>('hub');
  const { title, slug, verdict, locale } = row;
  const type = strapi.contentType(UID.hoaxRebuttal).info.pluralName;
  const page = toSiteLink(HUB_SITE_URL, { type, slug, locale });
  const inApi = `${HUB_PUBLIC_URL}/api/${type}/slug/${encodeURIComponent(slug)}?locale=${locale}`;
  return { documentId, title, verdict, url: page === '' ? inApi : page };
};
