import { useAuth } from '@strapi/strapi/admin';

/** True where the roles of the person who is signed in hold a permission, by the id of its action. */
export const useMay = (action: string): boolean =>
  useAuth('useMay', ({ permissions }) =>
    permissions.some((permission) => permission.action === action),
  );
