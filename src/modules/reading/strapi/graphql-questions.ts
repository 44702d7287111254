import type { Core } from '@strapi/strapi';
import type { PublicUid } from '../../../platform/uids';
import { Kind, parse, type DefinitionNode, type DocumentNode } from 'graphql';

interface Naming {
  getFindQueryName(type: object): string;
  getFindOneQueryName(type: object): string;
  getFindConnectionQueryName(type: object): string;
}

interface GraphqlUtils {
  readonly naming: Naming;
}

const parseOrNothing = (query: string): DocumentNode | undefined => {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return undefined; // GraphQL itself answers with what is wrong
  }
};

/** Whether an operation reads nothing but these fields; a fragment at its root is looked at by nobody: no. */
const readsOnly = (definition: DefinitionNode, fields: ReadonlySet<string>): boolean => {
  if (definition.kind === Kind.FRAGMENT_DEFINITION) return true;
  if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
  return definition.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && fields.has(selection.name.value),
  );
};

/** Whether a GraphQL query reads nothing but entries of these types, and what they lead to. */
export const makeReadsContentOnly = (strapi: Core.Strapi, uids: readonly PublicUid[]) => {
  const { naming } = strapi.plugin('graphql').service<GraphqlUtils>('utils');
  const fields = new Set(
    uids
      .map((uid) => strapi.contentType(uid))
      .flatMap((type) => [
        naming.getFindQueryName(type),
        naming.getFindOneQueryName(type),
        naming.getFindConnectionQueryName(type),
      ]),
  );
  return (query: string): boolean => {
    const document = parseOrNothing(query);
    return document?.definitions.every((definition) => readsOnly(definition, fields)) === true;
  };
};
