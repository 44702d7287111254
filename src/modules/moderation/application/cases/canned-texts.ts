import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { CitizenBook } from '../../../citizens';
import type { CannedText, NewCannedText } from '../../domain/cases/canned-text';
import type { CaseRefusal } from '../../domain/cases/refusal';
import type { Moderator } from '../../domain/cases/who-may';
import type { Target } from '../../domain/target';
import { toActor } from './actors';
import type { InTransaction, RecordDeed } from './case-ports';

/** Where canned texts are kept. */
export interface CannedTextStore {
  /** By position; those that are not in use as well. */
  all(): Promise<readonly CannedText[]>;
  get(id: number): Promise<CannedText | undefined>;
  add(text: NewCannedText): Promise<CannedText>;
  /** False where there is none. */
  change(id: number, text: NewCannedText): Promise<boolean>;
}

interface Words {
  readonly justification: string;
  readonly ruleNumber?: string | undefined;
}

/** Takes from a canned text what a moderator has not written: its words in the language of the author, and its rule. */
export type FillFromCannedText = (
  given: Words & { readonly cannedTextId?: number | undefined },
  target: Target | undefined,
) => Promise<Result<Words, CaseRefusal>>;

/** Builds it. */
export const makeFillFromCannedText =
  ({
    cannedTexts,
    citizens,
  }: {
    readonly cannedTexts: CannedTextStore;
    readonly citizens: CitizenBook;
  }): FillFromCannedText =>
  async ({ cannedTextId, justification, ruleNumber }, target) => {
    if (cannedTextId === undefined) return succeed({ justification, ruleNumber });
    const canned = await cannedTexts.get(cannedTextId);
    if (canned === undefined) return fail({ code: 'canned_text_not_found', field: 'cannedTextId' });
    const author =
      target?.author.kind === 'citizen' ? await citizens.find(target.author.id) : undefined;
    const text = author?.language === 'en' ? canned.textEn : canned.textId;
    const isRuleGiven = ruleNumber !== undefined && ruleNumber.trim() !== '';
    return succeed({
      justification: justification.trim() === '' ? text : justification,
      ruleNumber: isRuleGiven ? ruleNumber : canned.ruleNumber,
    });
  };

interface KeepDeps {
  readonly cannedTexts: CannedTextStore;
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Writes a new canned text. For leads. */
export type AddCannedText = (input: {
  readonly by: Moderator;
  readonly text: NewCannedText;
}) => Promise<Result<CannedText, CaseRefusal>>;

/** How a text stands on the record: what it is for, and whether it is offered. */
const describe = ({ action, ruleNumber, isActive }: NewCannedText): string =>
  [action, ruleNumber, isActive ? '' : 'off'].filter((part) => part !== '').join(' ');

/** Builds the use case. */
export const makeAddCannedText =
  ({ cannedTexts, record, inTransaction, clock }: KeepDeps): AddCannedText =>
  ({ by, text }) =>
    inTransaction(async () => {
      if (!by.isLead) return fail({ code: 'lead_only' });
      const added = await cannedTexts.add(text);
      await record({
        ...{ at: clock.now(), by: toActor(by), action: 'canned_text_add', reason: text.title },
        ...{ about: { kind: 'canned_text', documentId: added.documentId }, to: describe(text) },
      });
      return succeed(added);
    });

/** Writes a canned text anew; decisions that used it keep the words that they had. For leads. */
export type ChangeCannedText = (input: {
  readonly by: Moderator;
  readonly id: number;
  readonly text: NewCannedText;
}) => Promise<Result<CannedText, CaseRefusal>>;

/** Builds the use case. */
export const makeChangeCannedText =
  ({ cannedTexts, record, inTransaction, clock }: KeepDeps): ChangeCannedText =>
  ({ by, id, text }) =>
    inTransaction(async () => {
      if (!by.isLead) return fail({ code: 'lead_only' });
      const before = await cannedTexts.get(id);
      if (before === undefined || !(await cannedTexts.change(id, text))) {
        return fail({ code: 'canned_text_not_found' });
      }
      await record({
        ...{ at: clock.now(), by: toActor(by), action: 'canned_text_change', reason: text.title },
        about: { kind: 'canned_text', documentId: before.documentId },
        ...{ from: describe(before), to: describe(text) },
      });
      return succeed({ ...before, ...text });
    });
