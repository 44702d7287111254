import type { Core } from '@strapi/strapi';
import { ACTION } from '../../../../platform/permissions';

/** Super admins hold every action that there is. What citizens may say is for a role that was given it. */
const SUPER_ADMIN = 'strapi-super-admin';

/** Whether a member of staff keeps the rules and word lists. Asked anew each time. */
export type KeepsRules = (staffId: string) => Promise<boolean>;

/** Reads it from the roles of the admin. */
export const strapiKeepsRules =
  (strapi: Core.Strapi): KeepsRules =>
  async (staffId) => {
    const where = {
      action: ACTION.moderationLead,
      role: {
        code: { $ne: SUPER_ADMIN },
        users: { id: Number(staffId), isActive: true, blocked: { $ne: true } },
      },
    };
    return (await strapi.db.query('admin::permission').count({ where })) > 0;
  };
