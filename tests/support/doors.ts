import request, { type Response } from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { anArticle, anEvidence } from './content';
import type { BootedHub } from './hub';

/** Through which of Strapi's APIs a door leads. */
export type Api = 'REST' | 'GraphQL' | 'Content Manager';

/** What must be granted in that API before Strapi lets anybody through to the guard. */
export type Right = 'create' | 'update' | 'publish' | 'delete';

/** What whoever uses a door wants of the text. */
export type Wish =
  | 'make public'
  | 'take down'
  | 'save'
  | 'save in English'
  | 'delete'
  | 'discard'
  | 'create'
  | 'copy';

/** One knock: at which text, with whose `Authorization`. */
export interface Knock {
  readonly booted: BootedHub;
  readonly place: EditionPlace;
  readonly bearer: string;
}

export interface Door {
  readonly name: string;
  readonly api: Api;
  readonly rights: readonly Right[];
  readonly wish: Wish;
  /** What Strapi answers where the way is only there while the text is public; nothing happens then. */
  readonly ifHidden?: 200 | 404;
  /** How many languages the knock names. */
  readonly languages?: number;
  readonly knock: (knock: Knock) => Promise<Response>;
}

const NAMES: Readonly<Record<string, { readonly path: string; readonly type: string }>> = {
  [UID.article]: { path: 'articles', type: 'Article' },
  [UID.hoaxRebuttal]: { path: 'hoax-rebuttals', type: 'HoaxRebuttal' },
};

const nameOf = ({ contentType }: EditionPlace) => {
  const name = NAMES[contentType];
  if (name === undefined) throw new Error(`No test knocks at ${contentType}.`);
  return name;
};

/** The title of a text through a door's save. */
export const CHANGED_TITLE = /^Perubahan ke-\d+$/;

/** Another title each time, so that each save that goes through is an edit. */
let saves = 0;
const changed = () => {
  saves += 1;
  return { title: `Perubahan ke-${String(saves)}` };
};

/** A new text of the same type. */
const aNew = ({ contentType }: EditionPlace): Record<string, unknown> => {
  const text = anArticle(changed());
  if (contentType === UID.article) return text;
  const { publicInfoClass: _class, kind: _kind, ...shared } = text;
  const evidence = [anEvidence(), anEvidence()];
  return { ...shared, appearances: [{ platform: 'WhatsApp' }], evidence };
};

/** The texts that a language of its own needs. */
const inEnglish = (place: EditionPlace) => ({ ...aNew(place), ...changed() });

type Method = 'post' | 'put' | 'delete';

const send = ({ booted, bearer }: Knock, method: Method, path: string) => {
  const sent = request(booted.server)[method](path);
  return bearer === '' ? sent : sent.set('Authorization', bearer);
};

const rest = (
  [method, wish, right]: readonly [Method, Wish, Right],
  query: string,
  dataOf?: (place: EditionPlace) => object,
): Door => ({
  name: `REST ${method.toUpperCase()}${query}`,
  api: 'REST',
  rights: [right],
  wish,
  knock: async (knock) => {
    const { path } = nameOf(knock.place);
    const id = method === 'post' ? '' : `/${knock.place.documentId}`;
    const sent = send(knock, method, `/api/${path}${id}${query}`);
    return dataOf === undefined ? sent : sent.send({ data: dataOf(knock.place) });
  },
});

const REST_DOORS: readonly Door[] = [
  rest(['post', 'make public', 'create'], '', aNew),
  rest(['post', 'make public', 'create'], '?status=published', aNew),
  rest(['post', 'create', 'create'], '?status=draft', aNew),
  rest(['put', 'make public', 'update'], '', changed),
  rest(['put', 'make public', 'update'], '?status=published', changed),
  rest(['put', 'make public', 'update'], '?status=published&locale=en', inEnglish),
  rest(['put', 'save', 'update'], '?status=draft', changed),
  rest(['put', 'save in English', 'update'], '?status=draft&locale=en', inEnglish),
  rest(['delete', 'delete', 'delete'], ''),
];

interface Mutation {
  readonly verb: 'create' | 'update' | 'delete';
  /** Arguments beside the id and the data, as they stand in the query. */
  readonly extra: string;
  readonly dataOf?: (place: EditionPlace) => object;
}

const mutation = (place: EditionPlace, { verb, extra, dataOf }: Mutation) => {
  const { type } = nameOf(place);
  const id = verb === 'create' ? '' : `documentId: "${place.documentId}"`;
  const data = dataOf === undefined ? '' : 'data: $data';
  const args = [id, data, extra].filter((part) => part !== '').join(', ');
  const head = dataOf === undefined ? '' : `($data: ${type}Input!)`;
  return {
    query: `mutation${head} { ${verb}${type}(${args}) { documentId } }`,
    variables: dataOf === undefined ? {} : { data: dataOf(place) },
  };
};

const graphql = (wish: Wish, asked: Mutation): Door => ({
  name: `GraphQL ${asked.verb}${asked.extra === '' ? '' : ` ${asked.extra}`}`,
  api: 'GraphQL',
  rights: [asked.verb],
  wish,
  knock: async (knock) => send(knock, 'post', '/graphql').send(mutation(knock.place, asked)),
});

const GRAPHQL_DOORS: readonly Door[] = [
  graphql('make public', { verb: 'create', extra: '', dataOf: aNew }),
  graphql('make public', { verb: 'create', extra: 'status: PUBLISHED', dataOf: aNew }),
  graphql('create', { verb: 'create', extra: 'status: DRAFT', dataOf: aNew }),
  graphql('make public', { verb: 'update', extra: '', dataOf: changed }),
  graphql('make public', { verb: 'update', extra: 'status: PUBLISHED', dataOf: changed }),
  graphql('make public', {
    verb: 'update',
    extra: 'status: PUBLISHED, locale: "en"',
    dataOf: inEnglish,
  }),
  graphql('save', { verb: 'update', extra: 'status: DRAFT', dataOf: changed }),
  graphql('save in English', {
    verb: 'update',
    extra: 'status: DRAFT, locale: "en"',
    dataOf: inEnglish,
  }),
  graphql('delete', { verb: 'delete', extra: '' }),
  graphql('delete', { verb: 'delete', extra: 'locale: "*"' }),
];

interface AdminPath {
  readonly method?: Method;
  /** Below the type; `:id` is the document. */
  readonly path: string;
  /** What the body says beside a text, for the name of the door. */
  readonly saying?: string;
  readonly bodyOf?: (place: EditionPlace) => object;
  readonly ifHidden?: Door['ifHidden'];
  readonly languages?: number;
}

const manager = (
  wish: Wish,
  rights: readonly Right[],
  { method = 'post', path, saying = '', bodyOf = () => ({}), ...rest }: AdminPath,
): Door => ({
  name: ['Content Manager', method.toUpperCase(), path || '/', saying].join(' ').trim(),
  api: 'Content Manager',
  rights,
  wish,
  ...rest,
  knock: async (knock) => {
    const { contentType, documentId } = knock.place;
    const below = path.replace(':id', documentId);
    const url = `/content-manager/collection-types/${contentType}${below}`;
    return send(knock, method, url).send(bodyOf(knock.place));
  },
});

const ids = ({ documentId }: EditionPlace) => ({ documentIds: [documentId] });
const english = (place: EditionPlace) => ({ ...inEnglish(place), locale: 'en' });
const idsIn = (locale: unknown) => (place: EditionPlace) => ({ ...ids(place), locale });

const PUBLISH_DOORS: readonly Door[] = [
  { path: '/:id/actions/publish' },
  { path: '/:id/actions/publish', saying: 'with an edit', bodyOf: changed },
  { path: '/:id/actions/publish', saying: 'in en', bodyOf: english },
  { path: '/actions/bulkPublish', bodyOf: ids },
  { path: '/actions/bulkPublish', saying: 'in id', bodyOf: idsIn(['id']) },
  {
    path: '/actions/bulkPublish',
    saying: 'in id and en',
    bodyOf: idsIn(['id', 'en']),
    languages: 2,
  },
].map((path) => manager('make public', ['publish'], path));

const UNPUBLISH_DOORS: readonly Door[] = [
  { path: '/:id/actions/unpublish', ifHidden: 404 },
  {
    path: '/:id/actions/unpublish',
    saying: 'in id',
    bodyOf: () => ({ locale: 'id' }),
    ifHidden: 404,
  },
  {
    path: '/:id/actions/unpublish',
    saying: 'and discard',
    bodyOf: () => ({ discardDraft: true }),
    ifHidden: 404,
  },
  { path: '/actions/bulkUnpublish', bodyOf: ids, ifHidden: 200 },
].map((path) => manager('take down', ['publish'], path as AdminPath));

const SAVE_DOORS: readonly Door[] = [
  manager('create', ['create'], { path: '', bodyOf: aNew }),
  manager('save', ['update'], { method: 'put', path: '/:id', bodyOf: changed }),
  manager('save in English', ['update'], {
    method: 'put',
    path: '/:id',
    saying: 'in en',
    bodyOf: english,
  }),
  manager('discard', ['update'], { path: '/:id/actions/discard', ifHidden: 404 }),
  manager('copy', ['create'], { path: '/clone/:id', bodyOf: aNew }),
];

const DELETE_DOORS: readonly Door[] = [
  manager('delete', ['delete'], { method: 'delete', path: '/:id' }),
  manager('delete', ['delete'], { method: 'delete', path: '/:id?locale=*' }),
  manager('delete', ['delete'], { path: '/actions/bulkDelete', bodyOf: ids }),
];

/** Every way that Strapi offers to write a text. */
export const DOORS: readonly Door[] = [
  ...REST_DOORS,
  ...GRAPHQL_DOORS,
  ...SAVE_DOORS,
  ...PUBLISH_DOORS,
  manager('make public', ['create', 'publish'], { path: '/actions/publish', bodyOf: aNew }),
  ...UNPUBLISH_DOORS,
  ...DELETE_DOORS,
];
