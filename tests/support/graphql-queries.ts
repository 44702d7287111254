import request from 'supertest';
import type { BootedHub } from './hub';

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType?: TypeRef | null;
}

interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly args: readonly { readonly name: string; readonly type: TypeRef }[];
}

interface ObjectType {
  readonly name: string;
  readonly fields: readonly Field[] | null;
}

const TYPE = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const INTROSPECTION = `{ __schema { queryType { name } types { name
  fields { name type { ${TYPE} } args { name type { ${TYPE} } } } } } }`;

const nameOf = (type: TypeRef): string => (type.ofType ? nameOf(type.ofType) : (type.name ?? ''));

const isNeeded = ({ type }: Field['args'][number]): boolean => type.kind === 'NON_NULL';

const MOST_LEVELS = 2;

/** All fields of a type that need no argument, two levels deep. */
const everythingOf = (types: ReadonlyMap<string, ObjectType>, name: string, level = 1): string => {
  const fields = (types.get(name)?.fields ?? []).filter(({ args }) => !args.some(isNeeded));
  const asked = fields.flatMap((field) => {
    const inner = nameOf(field.type);
    if ((types.get(inner)?.fields ?? null) === null) return [field.name];
    const below = level < MOST_LEVELS ? everythingOf(types, inner, level + 1) : '';
    return below === '' ? [] : [`${field.name} ${below}`];
  });
  return asked.length === 0 ? '' : `{ ${asked.join(' ')} }`;
};

/** What an argument that a field needs is given: each of the ids in turn, or the name of a place. */
const given = ({ args }: Field, id: string): string => {
  const values = args.filter(isNeeded).map(({ name }) => {
    const value = name === 'category' ? 'layanan' : id;
    return `${name}: ${JSON.stringify(value)}`;
  });
  return values.length === 0 ? '' : `(${values.join(', ')})`;
};

/** Queries for every field of the API: for all that it has, and with filters that would betray what stands there. */
export const graphqlQueries = async (
  { server }: BootedHub,
  { ids, words }: { readonly ids: readonly string[]; readonly words: string },
): Promise<readonly { readonly field: string; readonly query: string }[]> => {
  const answer = await request(server).post('/graphql').send({ query: INTROSPECTION });
  const { types, queryType } = (
    answer.body as { data: { __schema: { types: ObjectType[]; queryType: { name: string } } } }
  ).data.__schema;
  const known = new Map(types.map((type) => [type.name, type]));
  return (known.get(queryType.name)?.fields ?? []).flatMap((field) => {
    const all = everythingOf(known, nameOf(field.type));
    const isById = field.args.some((arg) => isNeeded(arg) && arg.name !== 'category');
    const isOfForum = /forum|thread/i.test(field.name);
    const wanted = isOfForum ? ids : ids.slice(0, 1);
    const plain = (isById ? wanted : ['']).map(
      (id) => `{ ${field.name}${given(field, id)} ${all} }`,
    );
    const isThreads = field.name === 'threads' || field.name === 'threads_connection';
    const oracles = ['title', 'text', 'slug', 'summary', 'openedBy']
      .filter(() => isThreads)
      .map((name) => `{ ${field.name}(filters: { ${name}: { containsi: "${words}" } }) ${all} }`);
    return [...plain, ...oracles].map((query) => ({ field: field.name, query }));
  });
};
