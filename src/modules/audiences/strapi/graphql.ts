import type { Core, UID as StrapiUid } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { arg, enumType, extendType, list, nonNull, plugin } from 'nexus';
import { countRootRead, type GraphqlContext } from '../../../platform/graphql-reads';
import { DRAFTS_REFUSED, mayReadStatus } from '../../../platform/public-reads';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';
import type { ServeAudience } from '../application/serve-audience';
import { AUDIENCES, DEFAULT_AUDIENCE, type Audience } from '../domain/audience';

type Entry = Readonly<Record<string | symbol, unknown>>;

/** How many documents stand above a document of the answer. */
const DEPTH = Symbol('depth');

/** Related texts of related texts are as deep as an answer goes; each level multiplies the work. */
const MAX_DEPTH = 2;

/** Marks an answered document with the audience that was asked for, so that its relations follow. */
const ASKED_FOR = Symbol('audience asked for');

type Resolve = (
  parent: unknown,
  args: Record<string, unknown>,
  context: GraphqlContext,
  info: unknown,
) => unknown;

interface Naming {
  getTypeName(contentType: unknown): string;
  getFindQueryName(contentType: unknown): string;
  getFindOneQueryName(contentType: unknown): string;
  getFindConnectionQueryName(contentType: unknown): string;
}
interface ExtensionService {
  use(build: () => unknown): void;
  shadowCRUD(uid: string): { disable(): void };
}

/** The services of the GraphQL plugin, which ships no types for them. */
interface GraphqlServices {
  readonly extension: ExtensionService;
  readonly utils: { readonly naming: Naming };
}

const graphqlService = <Name extends keyof GraphqlServices>(
  strapi: Core.Strapi,
  name: Name,
): GraphqlServices[Name] => strapi.plugin('graphql').service<GraphqlServices[Name]>(name);

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** Overlays whatever a resolver answered: one document, a list, or a connection with `nodes`. */
const overlayAnswer = async (
  serve: ServeAudience,
  target: { readonly uid: string; readonly audience: Audience; readonly depth: number },
  answer: unknown,
): Promise<unknown> => {
  if (Array.isArray(answer)) {
    const served = await serve({ ...target, documents: answer.filter(isEntry) });
    return served.map((entry) => ({
      ...entry,
      [ASKED_FOR]: target.audience,
      [DEPTH]: target.depth,
    }));
  }
  if (!isEntry(answer)) return answer;
  if ('nodes' in answer) {
    return { ...answer, nodes: await overlayAnswer(serve, target, answer.nodes) };
  }
  const [served] = (await overlayAnswer(serve, target, [answer])) as readonly Entry[];
  return served;
};

interface FieldPlace {
  readonly uid: string;
  readonly isRoot: boolean;
}

/** Every field that answers documents written for audiences: by "Type.field". */
const placesOf = (strapi: Core.Strapi, naming: Naming): ReadonlyMap<string, FieldPlace> => {
  const places = new Map<string, FieldPlace>();
  for (const uid of PUBLISHABLE_UIDS) {
    const contentType = strapi.contentType(uid);
    for (const name of [
      naming.getFindQueryName(contentType),
      naming.getFindOneQueryName(contentType),
      naming.getFindConnectionQueryName(contentType),
    ]) {
      places.set(`Query.${name}`, { uid, isRoot: true });
    }
    const typeName = naming.getTypeName(contentType);
    const attributes: Readonly<Record<string, { readonly type: string }>> = contentType.attributes;
    for (const [name, attribute] of Object.entries(attributes)) {
      if (attribute.type !== 'relation') continue;
      const { target } = attribute as { target?: StrapiUid.ContentType };
      const uidOfTarget = PUBLISHABLE_UIDS.find((candidate) => candidate === target);
      if (uidOfTarget === undefined) continue;
      places.set(`${typeName}.${name}`, { uid: uidOfTarget, isRoot: false });
      places.set(`${typeName}.${name}_connection`, { uid: uidOfTarget, isRoot: false });
    }
  }
  return places;
};

const askedAudience = (
  place: FieldPlace,
  parent: unknown,
  args: Record<string, unknown>,
): Audience => {
  const asked = place.isRoot ? args.audience : isEntry(parent) ? parent[ASKED_FOR] : undefined;
  return AUDIENCES.find((audience) => audience === asked) ?? DEFAULT_AUDIENCE;
};

const depthBelow = (parent: unknown): number => {
  const above = isEntry(parent) ? parent[DEPTH] : undefined;
  return typeof above === 'number' ? above + 1 : 0;
};

/** @throws ValidationError where a query would make the hub work without bounds */
const assertBounded = (place: FieldPlace, depth: number, context: GraphqlContext): void => {
  if (depth > MAX_DEPTH) {
    throw new errors.ValidationError(
      `Related texts are answered ${String(MAX_DEPTH)} levels deep; this query asks for ${String(depth)}.`,
      { code: 'query_too_deep', limit: MAX_DEPTH, actual: depth },
    );
  }
  if (place.isRoot) countRootRead(context);
};

const wrapResolver =
  (serve: ServeAudience, place: FieldPlace) =>
  async (
    parent: unknown,
    args: Record<string, unknown>,
    context: GraphqlContext,
    info: unknown,
    next: Resolve,
  ): Promise<unknown> => {
    // The builders of Strapi refuse an argument that they do not know.
    const { audience: _asked, ...rest } = args;
    const depth = depthBelow(parent);
    assertBounded(place, depth, context);
    const answer = await next(parent, rest, context, info);
    return overlayAnswer(
      serve,
      { uid: place.uid, audience: askedAudience(place, parent, args), depth },
      answer,
    );
  };

const guardStatus = (
  parent: unknown,
  args: Record<string, unknown>,
  context: GraphqlContext,
  info: unknown,
  next: Resolve,
): unknown => {
  if (!mayReadStatus(context.state?.auth, args.status ?? undefined)) {
    throw new errors.ForbiddenError(DRAFTS_REFUSED.message, DRAFTS_REFUSED.details);
  }
  return next(parent, args, context, info);
};

const audiencePlugin = (serve: ServeAudience, places: ReadonlyMap<string, FieldPlace>) =>
  plugin({
    name: 'humas-hub-audiences',
    onAddOutputField(field) {
      const place = places.get(`${field.parentType}.${field.name}`);
      if (place?.isRoot !== true) return undefined;
      return {
        ...field,
        args: {
          ...field.args,
          audience: arg({ type: 'Audience', description: 'Whose text to answer' }),
        },
      };
    },
    onCreateFieldResolver(config) {
      const { parentTypeConfig, fieldConfig } = config;
      const place = places.get(`${parentTypeConfig.name}.${fieldConfig.name}`);
      if (place !== undefined) return wrapResolver(serve, place) as never;
      return undefined;
    },
  });

/** Refuses drafts to whoever holds no API token, on every field that takes a `status`. */
const draftGuardPlugin = () =>
  plugin({
    name: 'humas-hub-drafts',
    onCreateFieldResolver({ fieldConfig }) {
      return 'status' in (fieldConfig.args ?? {}) ? (guardStatus as never) : undefined;
    },
  });

const audienceTypes = (typeNames: readonly string[]) => [
  enumType({ name: 'Audience', members: [...AUDIENCES] }),
  ...typeNames.map((type) =>
    extendType({
      type,
      definition(t) {
        t.field('audience', { type: nonNull('Audience') });
        t.field('availableAudiences', { type: nonNull(list(nonNull('Audience'))) });
      },
    }),
  ),
];

/** Adds `audience` to the GraphQL API, through the same function as REST, and hides the types in `hiddenUids`. */
export const extendGraphql = (
  strapi: Core.Strapi,
  { serve, hiddenUids }: { serve: ServeAudience; hiddenUids: readonly string[] },
): void => {
  const extension = graphqlService(strapi, 'extension');
  for (const uid of hiddenUids) extension.shadowCRUD(uid).disable();
  extension.use(() => {
    const naming = graphqlService(strapi, 'utils').naming;
    const typeNames = PUBLISHABLE_UIDS.map((uid) => naming.getTypeName(strapi.contentType(uid)));
    return {
      types: audienceTypes(typeNames),
      plugins: [audiencePlugin(serve, placesOf(strapi, naming)), draftGuardPlugin()],
    };
  });
};
