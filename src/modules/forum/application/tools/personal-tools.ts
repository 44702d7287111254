import type { PersonalData } from '../../../citizens';

/** Votes of a citizen, and what staff noted about them. Every call joins the transaction of its caller. */
export interface PersonalToolBook {
  votesOf(
    citizenId: number,
  ): Promise<
    readonly { readonly question: string; readonly option: string; readonly votedAt: Date }[]
  >;
  /** Without who wrote it. */
  notesAbout(
    citizenId: number,
  ): Promise<readonly { readonly text: string; readonly writtenAt: Date }[]>;
  erase(citizenId: number): Promise<void>;
}

/** What the tools keep about a citizen, for their export and their erasure: a vote goes with its voter. */
export const makePersonalTools = (book: PersonalToolBook) =>
  ({
    name: 'votesAndNotes',
    collect: async (citizenId: number) => ({
      votes: await book.votesOf(citizenId),
      notes: await book.notesAbout(citizenId),
    }),
    erase: (citizenId: number) => book.erase(citizenId),
  }) satisfies PersonalData;
