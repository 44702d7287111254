import type { Sanction } from '../../domain/cases/sanctions';

/** A sanction before it is stored. */
export type NewSanction = Omit<Sanction, 'id' | 'liftedAt'>;

/** Where sanctions are kept. */
export interface SanctionStore {
  add(sanction: NewSanction): Promise<Sanction>;
  get(id: number): Promise<Sanction | undefined>;
  ofDecision(decisionId: number): Promise<Sanction | undefined>;
  /** The newest first. */
  ofCitizen(citizenId: number, limit: number): Promise<readonly Sanction[]>;
  /** By one conditional UPDATE; false where it is lifted already. */
  lift(
    id: number,
    lifting: {
      readonly at: Date;
      readonly byId: number;
      readonly byName: string;
      readonly reason: string;
    },
  ): Promise<boolean>;
}
