import type { Core } from '@strapi/strapi';
import {
  isPrivate,
  storedModel,
  toShape,
  type EntryShape,
  type StoredAttribute,
} from './entry-shape';

const FILE = 'plugin::upload.file';
const ANSWERED_APART = ['relation', 'component', 'media', 'dynamiczone'];

/** The rows that connect entries with what they hold. */
export interface Link {
  readonly table: string;
  readonly ownColumn: string;
  readonly targetColumn: string;
  readonly orderColumn?: string;
  /** What a row of this connection has in other columns: one table holds several of them. */
  readonly where: Readonly<Record<string, string>>;
}

/** Something that an entry holds and that is answered where it is asked for: `populate`. */
export interface Held {
  readonly name: string;
  readonly kind: 'relation' | 'component' | 'media';
  readonly isMany: boolean;
  readonly target: EntryShape;
  /** Absent for the same document in other languages. */
  readonly link?: Link;
}

/** All that is to be known of a type to answer plain questions about it. */
export interface TypePlan {
  readonly shape: EntryShape;
  /** In the order of the content type. */
  readonly held: ReadonlyMap<string, Held>;
  /** False where entries hold something public that is not in `held`. */
  readonly isWhole: boolean;
}

const texts = (values: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [column, String(value)]));

/** An order that Strapi does not take by one ascending column is none of which this room knows. */
const orderOf = ({ orderBy = {} }: { readonly orderBy?: Readonly<Record<string, string>> }) => {
  const [orderColumn] = Object.keys(orderBy);
  return orderColumn === undefined ? {} : { orderColumn };
};

const linkOf = ({ joinTable }: StoredAttribute): Link | undefined =>
  joinTable?.inverseJoinColumn === undefined
    ? undefined
    : {
        table: joinTable.name,
        ownColumn: joinTable.joinColumn.name,
        targetColumn: joinTable.inverseJoinColumn.name,
        where: texts(joinTable.on),
        ...orderOf(joinTable),
      };

/** Files know what shows them, and not the other way round. */
const fileLink = (strapi: Core.Strapi, uid: string, name: string): Link | undefined => {
  const { joinTable } = storedModel(strapi, FILE).attributes.related ?? {};
  if (joinTable?.morphColumn === undefined) return undefined;
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return {
    table: joinTable.name,
    ownColumn: idColumn.name,
    targetColumn: joinTable.joinColumn.name,
    where: { ...texts(joinTable.on), field: name, [typeColumn.name]: uid },
    ...orderOf(joinTable),
  };
};

const KINDS: ReadonlyMap<string, Held['kind']> = new Map([
  ['relation', 'relation'],
  ['component', 'component'],
  ['media', 'media'],
]);

const MANY = ['oneToMany', 'manyToMany', 'morphMany'];
const KNOWN = ['oneToOne', 'manyToOne', 'morphOne', ...MANY];

const toHeld = (
  strapi: Core.Strapi,
  { uid, name, type }: { readonly uid: string; readonly name: string; readonly type: string },
): Held | undefined => {
  const stored = storedModel(strapi, uid).attributes[name];
  const kind = KINDS.get(type);
  const { relation = '', target = '' } = stored ?? {};
  if (stored === undefined || kind === undefined || !KNOWN.includes(relation)) return undefined;
  if (kind === 'relation' && !target.startsWith('api::')) return undefined;
  const held = { name, kind, isMany: MANY.includes(relation), target: toShape(strapi, target) };
  if (name === 'localizations') return held;
  const link = kind === 'media' ? fileLink(strapi, uid, name) : linkOf(stored);
  return link && { ...held, link };
};

/** Where files are not for everybody, Strapi signs their addresses for each reader. */
const hasPrivateFiles = async (strapi: Core.Strapi): Promise<boolean> => {
  const { provider } = strapi.plugin('upload') as unknown as {
    readonly provider: { isPrivate(): boolean | Promise<boolean> };
  };
  return provider.isPrivate();
};

/**
 * Reads from Strapi's models what a plain read of a type asks the database for.
 * @throws Error for a type of field that is not known here
 */
export const makePlan = async (strapi: Core.Strapi, uid: string): Promise<TypePlan> => {
  const { attributes } = strapi.contentType(uid as Parameters<typeof strapi.contentType>[0]);
  const apart = Object.entries(attributes as Readonly<Record<string, { readonly type: string }>>)
    .filter(([name, { type }]) => ANSWERED_APART.includes(type) && !isPrivate(strapi, uid, name))
    .map(([name, { type }]) => ({ uid, name, type }));
  const withFiles = !(await hasPrivateFiles(strapi));
  const held = apart
    .filter(({ type }) => type !== 'media' || withFiles)
    .flatMap((one) => toHeld(strapi, one) ?? []);
  return {
    shape: toShape(strapi, uid),
    held: new Map(held.map((one) => [one.name, one])),
    isWhole: held.length === apart.length,
  };
};
