import type { Core } from '@strapi/strapi';
import type { ContentMap } from '../domain/answer-tags';

const FILE = 'plugin::upload.file';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

const attributesOf = (strapi: Core.Strapi, uid: string): readonly Attribute[] =>
  Object.values(
    (strapi.getModel(uid as never) as { attributes: Record<string, Attribute> }).attributes,
  );

/** The types that an entry, or a component of it, points at. */
const pointsAt = (strapi: Core.Strapi, uid: string): readonly string[] =>
  attributesOf(strapi, uid).flatMap(({ type, target, component }) => {
    if (type === 'media') return [FILE];
    if (type === 'component' && component !== undefined) return pointsAt(strapi, component);
    return type === 'relation' && target !== undefined ? [target] : [];
  });

/** Reads from the schemas what public answers are made of. Types that no visitor may read are not part of them. */
export const readContentMap = (strapi: Core.Strapi, publicUids: readonly string[]): ContentMap => {
  const uids = [...publicUids, FILE];
  const leadsTo = (uid: string): readonly string[] => {
    const found = new Set<string>();
    const visit = (from: string): void => {
      for (const to of pointsAt(strapi, from)) {
        if (!uids.includes(to) || found.has(to)) continue;
        found.add(to);
        if (to !== FILE) visit(to);
      }
    };
    visit(uid);
    return Array.from(found);
  };
  return { uids, leadsTo: new Map(publicUids.map((uid) => [uid, leadsTo(uid)])) };
};
