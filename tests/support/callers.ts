import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { PUBLISHABLE_UIDS } from '../../src/platform/uids';
import type { BootedHub } from './hub';
import { aFullAccessToken, aMember, signIn } from './staff';

/** Everybody who may knock: staff through the admin's sign-in, programs, readers. */
export const CALLERS = [
  'contributor',
  'editor',
  'lead',
  'moderator',
  'super admin',
  'admin token',
  'full-access token',
  'custom token',
  'signed-in reader',
  'visitor',
] as const;

export type CallerName = (typeof CALLERS)[number];

/** The `Authorization` that each of them sends; empty for a visitor. */
export type Callers = Readonly<Record<CallerName, string>>;

interface Service<Input, Output> {
  create(input: Input): Promise<Output>;
}

const name = (): string => randomBytes(6).toString('hex');

const serviceOf = <Input, Output>(strapi: Core.Strapi, uid: string): Service<Input, Output> =>
  strapi.service(uid as never) as unknown as Service<Input, Output>;

/** A token of the content API that creates and updates texts, and nothing else. */
const aCustomToken = async (strapi: Core.Strapi): Promise<string> => {
  const permissions = PUBLISHABLE_UIDS.flatMap((uid) => [`${uid}.create`, `${uid}.update`]);
  const token = { name: name(), type: 'custom', lifespan: null, permissions };
  const { accessKey } = await serviceOf<object, { accessKey: string }>(
    strapi,
    'admin::api-token',
  ).create(token);
  return accessKey;
};

interface AdminPermission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: object;
  readonly conditions: readonly unknown[];
}

/** A token for the admin's own API that may do all that its owner, the bearer, may do. */
export const anAdminToken = async (
  { server }: BootedHub,
  bearer: string,
  actions?: readonly string[],
): Promise<string> => {
  const mine = await request(server)
    .get('/admin/users/me/permissions')
    .set('Authorization', bearer);
  const held = (mine.body as { data: readonly AdminPermission[] }).data;
  const adminPermissions = held
    .filter(({ action }) => actions?.includes(action) ?? true)
    .map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    }));
  const made = await request(server)
    .post('/admin/admin-tokens')
    .set('Authorization', bearer)
    .send({ name: name(), description: '', lifespan: null, adminPermissions });
  if (made.status !== 201) throw new Error(`No admin token: ${made.text.slice(0, 300)}`);
  return (made.body as { data: { accessKey: string } }).data.accessKey;
};

/** Somebody who reads the site and has signed in. */
const aReader = async ({ strapi }: BootedHub): Promise<string> => {
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user: unknown = await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: name(),
      email: `${name()}@contoh.example`,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: (role as { id: number }).id,
    } as never,
  });
  const jwt = strapi.plugin('users-permissions').service('jwt') as unknown as {
    issue(payload: object): string | Promise<string>;
  };
  return jwt.issue({ id: (user as { id: number }).id });
};

/** Makes one of each, with a new member of staff for each role. */
export const theCallers = async (booted: BootedHub): Promise<Callers> => {
  const { strapi } = booted;
  const staff = async (role: string) =>
    `Bearer ${await signIn(booted, await aMember(strapi, { role, language: 'en' }))}`;
  const superAdmin = await staff('strapi-super-admin');
  return {
    contributor: await staff('hub-contributor'),
    editor: await staff('hub-editor'),
    lead: await staff('hub-lead'),
    moderator: await staff('hub-moderator'),
    'super admin': superAdmin,
    'admin token': `Bearer ${await anAdminToken(booted, superAdmin)}`,
    'full-access token': `Bearer ${await aFullAccessToken(strapi)}`,
    'custom token': `Bearer ${await aCustomToken(strapi)}`,
    'signed-in reader': `Bearer ${await aReader(booted)}`,
    visitor: '',
  };
};
