import type { Citizen, ErasureWish } from '../domain/citizen';

/** How readers know a citizen. */
export type KnownAs = Pick<Citizen, 'displayName' | 'isVerified'>;

/** Where citizens are kept. Every call joins the transaction of its caller. */
export interface CitizenBook {
  find(id: number): Promise<Citizen | undefined>;
  findMany(ids: readonly number[]): Promise<readonly Citizen[]>;
  ofUser(userId: number): Promise<Citizen | undefined>;
  /**
   * How readers know whoever writes: nobody renames or erases them until the transaction ends. Undefined where their data
   * was erased.
   */
  lockName(id: number): Promise<KnownAs | undefined>;
  /** Adds to the counts by which the checks know an author; negative numbers take back. */
  countPosts(
    id: number,
    change: { readonly approved?: number; readonly rejected?: number },
  ): Promise<void>;
}

/** A message to a citizen: in the account, and by mail where there is an address. The same key again changes nothing. */
export interface NewNotice {
  readonly citizenId: number;
  readonly key: string;
  /** One of `NOTICE_KINDS`; any other is told of without details. */
  readonly kind: string;
  /** Values for the sentences: names, numbers, links; never another person's data. */
  readonly facts: Readonly<Record<string, number | string>>;
}

/** Tells a citizen something, within the transaction of the caller. Nobody is told whose data was erased. */
export type TellCitizen = (notice: NewNotice) => Promise<void>;

/** A room that holds data about citizens: each gives its share, and wipes it. */
export interface PersonalData {
  /** Under which name its share stands in the export. */
  readonly name: string;
  collect(citizenId: number): Promise<unknown>;
  /**
   * Takes personal data away, in transactions of its own; what the law has the office keep stays without a name. What the
   * citizen wrote goes as well, or stays without a name, as they wish. Broken off, it is called again and goes on.
   */
  erase(citizenId: number, at: Date, wish: ErasureWish): Promise<void>;
}

/** Writes the name of a citizen anew wherever readers see it, within the transaction of the caller. */
export type RenameAuthor = (citizenId: number, displayName: string) => Promise<void>;

/** Runs work in one transaction, or in that of the caller: all of it stands, or nothing. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Threads that readers see, of those that are asked for by their ids in addresses: what was hidden is named nowhere. */
export type FindShownThreads = (
  threadIds: readonly string[],
) => Promise<
  readonly { readonly threadId: string; readonly title: string; readonly slug: string }[]
>;

/**
 * Takes room for an act of somebody, outside of any transaction; gives the seconds after which there is room again,
 * undefined where there was some.
 */
export type TakeTurn = (input: {
  readonly act: 'account_mail' | 'display_name' | 'export';
  readonly who: string;
}) => Promise<number | undefined>;
