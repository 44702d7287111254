import type { Core } from '@strapi/strapi';
import { onRulesChanged } from './rules-changed';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';
const MOST_SECONDS = 5; // until a change is seen of which another process could not tell
const CHANGES = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];

/** What a role may do, as Strapi's engine of permissions has it. */
export interface Ability {
  can(action: string): boolean;
}

interface PermissionService {
  findRolePermissions(roleId: number): Promise<readonly { readonly action: string }[]>;
  findPublicPermissions(): Promise<readonly { readonly action: string }[]>;
  toContentAPIPermission(permission: { readonly action: string }): object;
}

/** What everybody with this role of users-permissions may do; `public` is for who did not sign in. */
export type RightsOf = (role: number | 'public') => Promise<Ability>;

interface Kept {
  readonly ability: Promise<Ability>;
  readonly until: number;
}

/**
 * Reads what a role may do, and keeps it until a role is changed: Strapi itself reads it for every request. Where another
 * process changed it and could not tell, it is kept for five seconds at most.
 */
export const keptRights = (strapi: Core.Strapi): RightsOf => {
  const kept = new Map<number | 'public', Kept>();
  const forget = () => {
    kept.clear();
  };
  strapi.db.lifecycles.subscribe({
    models: [ROLE, PERMISSION],
    ...Object.fromEntries(CHANGES.map((change) => [`after${change}`, forget])),
  });
  onRulesChanged(strapi, forget);
  const read = async (role: number | 'public'): Promise<Ability> => {
    const service = strapi.service('plugin::users-permissions.permission') as PermissionService;
    const found =
      role === 'public'
        ? await service.findPublicPermissions()
        : await service.findRolePermissions(role);
    const permissions = found.map((one) => service.toContentAPIPermission(one));
    return strapi.contentAPI.permissions.engine.generateAbility(permissions as never) as never;
  };
  return (role) => {
    const now = performance.now();
    const known = kept.get(role);
    if (known !== undefined && now < known.until) return known.ability;
    const ability = read(role);
    kept.set(role, { ability, until: now + MOST_SECONDS * 1000 });
    // What could not be read is asked for again.
    ability.catch(() => kept.delete(role));
    return ability;
  };
};
