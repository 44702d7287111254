import type { Appeal, AppealState } from '../../domain/cases/appeals';

/** Where appeals are kept. */
export interface AppealStore {
  /** Undefined where that decision was appealed before. */
  add(appeal: Omit<Appeal, 'id' | 'documentId'>): Promise<Appeal | undefined>;
  get(id: number): Promise<Appeal | undefined>;
  ofDecisions(decisionIds: readonly number[]): Promise<readonly Appeal[]>;
  /** Writes the answer by one conditional UPDATE; false where somebody else has answered. */
  answer(before: Appeal, after: Appeal, byId: number): Promise<boolean>;
  /** Those that are due first come first. */
  list(query: {
    readonly state: AppealState;
    readonly after?: { readonly dueAt: Date; readonly id: number } | undefined;
    readonly limit: number;
  }): Promise<readonly Appeal[]>;
}
