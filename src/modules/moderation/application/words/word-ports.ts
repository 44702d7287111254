import type { Actor } from '../../../editorial';
import type { RuleVersion } from '../../domain/rules/rule-version';
import type { WordCounts } from '../../domain/words/check-word';
import type { WordEffect, WordEntry, WordList } from '../../domain/words/word-entry';

/** Runs work in one transaction, or in that of the caller. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** An entry before it is stored. */
export type NewWordEntry = Omit<WordEntry, 'id' | 'documentId'>;

/** What may change of an entry. Its phrase and list stay: another phrase is another entry. */
export interface WordChange {
  readonly effect: WordEffect;
  readonly isActive: boolean;
  readonly note: string;
}

/** One page of the lists is asked for. */
export interface WordQuery {
  readonly list?: WordList | undefined;
  readonly isActive?: boolean | undefined;
  /** A part of the phrase, in whatever spelling. */
  readonly text?: string | undefined;
  /** The last id of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** Where the word lists are kept. Every call joins the transaction of its caller; entries are never deleted. */
export interface WordStore {
  /** Changes whenever an entry is added or changed. */
  stamp(): Promise<string>;
  active(): Promise<readonly WordEntry[]>;
  /** How many active entries there are beside this one. */
  countOthers(id?: number): Promise<WordCounts>;
  /** By id. */
  list(query: WordQuery): Promise<readonly WordEntry[]>;
  get(id: number): Promise<WordEntry | undefined>;
  /** Undefined where that list holds this phrase already. */
  add(entry: NewWordEntry): Promise<WordEntry | undefined>;
  /** Writes by one conditional UPDATE; false where somebody else was first. */
  change(
    before: Pick<WordEntry, 'id' | 'version'>,
    change: WordChange & Pick<WordEntry, 'byName' | 'changedAt'>,
  ): Promise<boolean>;
}

/** Where the versions of the rules are kept. Every call joins the transaction of its caller. */
export interface RuleBook {
  /** The version that holds now; undefined before the first. */
  current(): Promise<RuleVersion | undefined>;
  /** Its number; 0 before the first, when there is nothing to agree to. */
  currentNumber(): Promise<number>;
  /** The newest first. */
  list(limit: number): Promise<readonly RuleVersion[]>;
  /** Undefined where somebody else has taken this number. */
  add(version: Omit<RuleVersion, 'documentId'>): Promise<RuleVersion | undefined>;
}

/** Puts a deed on the record, last in the transaction of the caller. */
export type RecordWordDeed = (deed: {
  readonly kind: 'word' | 'rules';
  readonly documentId: string;
  readonly at: Date;
  readonly by: Actor;
  readonly action: 'word_add' | 'word_change' | 'rules_publish';
  readonly from: string;
  readonly to: string;
  readonly version: number;
  readonly reason: string;
}) => Promise<void>;
