import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { BootedHub } from './hub';

// Strapi ships no types for the services of its admin.
interface UserService {
  create(user: object): Promise<unknown>;
}
interface ApiTokenService {
  create(token: object): Promise<{ readonly accessKey: string }>;
}

/** Somebody who can sign in. */
export interface StaffMember {
  readonly email: string;
  readonly password: string;
}

/** Makes a member of staff with a role (`strapi-super-admin`, `hub-editor`, `hub-contributor`). */
export const aMember = async (
  strapi: Core.Strapi,
  { role, language = 'id', name = role }: { role: string; language?: string; name?: string },
): Promise<StaffMember> => {
  const found: unknown = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const { id } = found as { id: number };
  const email = `${randomBytes(6).toString('hex')}@contoh.example`;
  const password = `Uji-${randomBytes(9).toString('hex')}`;
  await (strapi.service('admin::user') as unknown as UserService).create({
    email,
    password,
    firstname: name === role ? 'Uji' : '',
    lastname: name,
    isActive: true,
    roles: [id],
    preferedLanguage: language,
  });
  return { email, password };
};

/** Signs a member of staff in; gives the token for `Authorization: Bearer`. */
export const signIn = async (booted: BootedHub, member: StaffMember): Promise<string> => {
  const response = await request(booted.server).post('/admin/login').send(member);
  return (response.body as { data: { token: string } }).data.token;
};

/** A token of the content API that may do everything. */
export const aFullAccessToken = async (strapi: Core.Strapi): Promise<string> => {
  const created = await (strapi.service('admin::api-token') as unknown as ApiTokenService).create({
    name: randomBytes(6).toString('hex'),
    type: 'full-access',
    lifespan: null,
  });
  return created.accessKey;
};
