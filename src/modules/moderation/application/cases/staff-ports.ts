import type { Moderator } from '../../domain/cases/who-may';

/** A member of staff as the moderation knows them. */
export interface ModerationStaff extends Moderator {
  /** Sees addresses of persons and wipes texts, with a reason and a second person; Super Admin gives this too. */
  readonly mayReveal: boolean;
}

/** A lead, as mails reach them. */
export interface LeadContact {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly language: 'id' | 'en';
  /** Their own account in the forum. */
  readonly citizenId?: number | undefined;
}

/** Who works in the moderation. Those who are blocked or not active are not among them. */
export interface ModeratorDirectory {
  find(id: string): Promise<ModerationStaff | undefined>;
  leads(): Promise<readonly LeadContact[]>;
  /** Who may decide cases, leads among them. */
  moderators(): Promise<readonly { readonly id: number; readonly name: string }[]>;
  /** Those who give roles to people. */
  admins(): Promise<readonly LeadContact[]>;
}

/** The categories of the forum that a member of staff does not look after: others are named for them. */
export type ClosedCategoriesOf = (staffId: number) => Promise<readonly number[]>;
