import type { Actor } from '../../../editorial';
import type { Moderator } from '../../domain/cases/who-may';

/** The hub itself, as it stands on the record. */
export const THE_HUB: Actor = { kind: 'system', id: 'hub', name: 'Humas Hub' };

/** A moderator as they stand on the record. */
export const toActor = ({ id, name }: Pick<Moderator, 'id' | 'name'>): Actor => ({
  kind: 'staff',
  id: String(id),
  name,
});
