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

/** Makes the sample accounts of the staff; those that are there get the passwords of the file. */
export const seedStaff = async (strapi: Core.Strapi, { accounts }: DemoStaff): Promise<void> => {
  const users = strapi.service('admin::user') as unknown as UserService;
  const roles = strapi.service('admin::role') as unknown as RoleService;
  for (const { email, firstname, lastname, password, role: code, language } of accounts) {
    const known = await users.findOneByEmail(email);
    if (known !== null) {
      await users.updateById(known.id, { password, isActive: true });
      continue;
    }
    const role = await roles.findOne({ code });
    if (role === null) throw new Error(`The role "${code}" is missing from this database.`);
    await users.create({
      email,
      firstname,
      lastname,
      password,
      isActive: true,
      roles: [role.id],
      ...(language === undefined ? {} : { preferedLanguage: language }),
    });
  }
};
