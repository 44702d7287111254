import { fail, succeed, type Result } from '../../../../kernel/result';
import type { CitizenBook } from '../../../citizens';
import type { CannedText, NewCannedText } from '../../domain/cases/canned-text';
import type { CaseRefusal } from '../../domain/cases/refusal';
import type { Target } from '../../domain/target';

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
