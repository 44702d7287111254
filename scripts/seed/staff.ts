import type { Core } from '@strapi/strapi';
import type { DemoStaff } from '../demo/secrets';

interface Row {
  readonly id: number;
}

interface UserService {
  create(user: object): Promise<Row>;
  updateById(id: number, change: object): Promise<unknown>;
  findOneByEmail(email: string): Promise<Row | null>;
}

interface RoleService {
  findOne(where: { readonly code: string }): Promise<Row | null>;
}

/**
 * Makes the sample accounts of the staff; those that are there get the passwords of the file. Gives their ids by the code
 * of their role.
 */
export const seedStaff = async (
  strapi: Core.Strapi,
  { accounts }: DemoStaff,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  const users = strapi.service('admin::user') as unknown as UserService;
  const roles = strapi.service('admin::role') as unknown as RoleService;
  for (const { email, firstname, lastname, password, role: code, language } of accounts) {
    const known = await users.findOneByEmail(email);
    if (known !== null) {
      await users.updateById(known.id, { password, isActive: true });
      ids.set(code, String(known.id));
      continue;
    }
    const role = await roles.findOne({ code });
    if (role === null) throw new Error(`The role "${code}" is missing from this database.`);
    const { id } = await users.create({
      email,
      firstname,
      lastname,
      password,
      isActive: true,
      roles: [role.id],
      ...(language === undefined ? {} : { preferedLanguage: language }),
    });
    ids.set(code, String(id));
  }
  return ids;
};
