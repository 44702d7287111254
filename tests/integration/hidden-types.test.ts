import request from 'supertest';
import { PUBLISHABLE_UIDS, UID } from '../../src/platform/uids';
import { callerOf } from '../support/citizens';
import { bootHub, type BootedHub } from '../support/hub';
import { aFullAccessToken, aMember, signIn } from '../support/staff';

const USER = 'plugin::users-permissions.user';
const EMAIL = 'intip@contoh.example';

interface Shown {
  readonly pluginOptions?: { readonly 'content-manager'?: { readonly visible?: boolean } };
}

describe('what the Content Manager does not show', () => {
  let booted: BootedHub;
  let superAdmin: string;
  let token: string;

  beforeAll(async () => {
    booted = await bootHub();
    await callerOf(booted).member(EMAIL);
    const staff = await aMember(booted.strapi, { role: 'strapi-super-admin' });
    superAdmin = await signIn(booted, staff);
    token = await aFullAccessToken(booted.strapi);
  });

  afterAll(() => booted.stop());

  const ask = (method: 'get' | 'post' | 'put' | 'delete', path: string, bearer = superAdmin) =>
    request(booted.server)[method](path).auth(bearer, { type: 'bearer' });

  const hiddenTypes = (): readonly string[] =>
    [USER, ...Object.values(UID)].filter((uid) => {
      const { pluginOptions } = booted.strapi.contentType(uid as never) as unknown as Shown;
      return pluginOptions?.['content-manager']?.visible === false;
    });

  it('is read and written there by nobody, a super admin included', async () => {
    const types = hiddenTypes();
    expect(types).toEqual(
      expect.arrayContaining([USER, UID.mail, UID.edition, UID.forumPost, UID.decision]),
    );
    for (const uid of types) {
      const path = `/content-manager/collection-types/${uid}`;
      const read = await ask('get', path);
      const written = await ask('put', `${path}/abc`).send({ title: 'x' });
      expect([uid, read.status, written.status]).toEqual([uid, 403, 403]);
    }
    for (const uid of PUBLISHABLE_UIDS) {
      expect((await ask('get', `/content-manager/collection-types/${uid}`)).status).toBe(200);
    }
  });

  it('stays closed however its address is written', async () => {
    const asked = { contentTypeUID: USER, field: 'username', value: 'warga' };
    const paths = [
      `/Content-Manager/collection-types/${USER}`,
      `/content-manager/COLLECTION-TYPES/${USER}/`,
      `/content-manager/collection-types/${encodeURIComponent(USER)}`,
      `/content-manager/relations/${USER}/role`,
      `/content-manager/single-types/${UID.edition}`,
    ];
    for (const path of paths) expect([path, (await ask('get', path)).status]).toEqual([path, 403]);
    const uid = await ask('post', '/content-manager/uid/check-availability').send(asked);
    expect(uid.status).toBe(403);
  });

  it('gives the addresses of citizens to no token, over REST or GraphQL', async () => {
    for (const path of ['/api/users', '/api/users/1', '/api/users/count', '/api/USERS']) {
      const { status, text } = await ask('get', path, token);
      expect([path, status, text.includes(EMAIL)]).toEqual([path, 403, false]);
    }
    expect((await ask('put', '/api/users/1', token).send({ confirmed: true })).status).toBe(403);
    for (const query of [
      '{ usersPermissionsUsers { email } }',
      '{ usersPermissionsUser(documentId: "1") { email } }',
      '{ usersPermissionsRoles { users { email } } }',
      'mutation { deleteUsersPermissionsUser(id: 1) { data { email } } }',
    ]) {
      const { text } = await ask('post', '/graphql', token).send({ query });
      expect(text).toContain('errors');
      expect(text).not.toContain(EMAIL);
    }
  });

  it('leaves somebody their own account', async () => {
    const { body } = await callerOf(booted).signIn(EMAIL);
    const { jwt } = body as { jwt: string };
    const me = await ask('get', '/api/users/me', jwt);
    expect([me.status, me.text.includes(EMAIL)]).toEqual([200, true]);
  });
});
