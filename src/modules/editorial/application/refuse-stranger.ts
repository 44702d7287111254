import type { Edition } from '../domain/edition';
import { PERMISSION_FOR } from '../domain/edition-permission';
import type { Refusal } from '../domain/refusal';
import type { EditionAction } from '../domain/transitions';
import type { StaffMember } from './edition-ports';

/** Why this person may not do this with any text of this kind, whatever it says. */
export const refuseStranger = (
  member: StaffMember,
  { edition, action }: { readonly edition: Edition; readonly action: EditionAction },
): Refusal | undefined => {
  if (!member.mayRead(edition)) return { code: 'not_permitted', details: { permission: 'read' } };
  const permission = PERMISSION_FOR[action];
  return member.permissions.includes(permission)
    ? undefined
    : { code: 'not_permitted', details: { permission } };
};
