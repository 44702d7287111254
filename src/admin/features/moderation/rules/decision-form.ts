import type { CannedText } from '../../../../modules/moderation/domain/cases/canned-text';
import {
  ACTION_MEANING,
  type DecisionAction,
} from '../../../../modules/moderation/domain/cases/decisions';
import { JUSTIFICATION } from '../../../../modules/moderation/domain/cases/justification';
import { SANCTION_BOUNDS } from '../../../../modules/moderation/domain/cases/sanctions';
import type { Language } from '../../../../kernel/language';
import { textFault, type TextFault, type TextLimits } from '../../shared/text-limits';
import { ruleFault, type RuleFault } from './rule-number';

/** What a moderator fills in for a decision. */
export interface DecisionValues {
  readonly justification: string;
  readonly ruleNumber: string;
  /** Id of the canned text that was taken; empty for none. */
  readonly canned: string;
  /** Days, as they were typed. */
  readonly days: string;
}

/** Nothing filled in yet. */
export const EMPTY_DECISION: DecisionValues = {
  justification: '',
  ruleNumber: '',
  canned: '',
  days: '',
};

/** Whether a decision takes something from its author: its button warns. */
export const isHarsh = (action: DecisionAction): boolean => ACTION_MEANING[action].isAgainstAuthor;

/** How long the justification must be; what speaks for the author needs none. */
export const wordLimits = (action: DecisionAction): TextLimits =>
  isHarsh(action) || action === 'escalate' ? JUSTIFICATION : { ...JUSTIFICATION, min: 0 };

/** Whether a rule has to be named. */
export const needsRule = (action: DecisionAction): boolean => isHarsh(action);

/** The longest sanction in days that comes with an action; undefined where it has no days. */
export const mostDays = (
  action: DecisionAction,
  { isLead }: { readonly isLead: boolean },
): number | undefined => {
  const { sanction } = ACTION_MEANING[action];
  if (sanction === undefined) return undefined;
  const bounds = SANCTION_BOUNDS[sanction];
  return bounds.isForGood ? undefined : isLead ? bounds.lead : bounds.moderator;
};

/**
 * The decisions that somebody is offered: what the target allows, never what is the lead's alone, and not two that come to
 * the same: to dismiss the reports shows again what they had hidden.
 */
export const offeredActions = (
  actions: readonly DecisionAction[],
  { isLead }: { readonly isLead: boolean },
): readonly DecisionAction[] =>
  actions.filter((action) => {
    if (action === 'show' && actions.includes('dismiss')) return false;
    const { sanction } = ACTION_MEANING[action];
    return isLead || sanction === undefined || SANCTION_BOUNDS[sanction].moderator > 0;
  });

/** The canned texts for a decision: those that were written for it first, then those that speak the same way. */
export const cannedFor = (
  action: DecisionAction,
  texts: readonly CannedText[],
): readonly CannedText[] => {
  const inUse = texts.filter(({ isActive }) => isActive);
  const own = inUse.filter((text) => text.action === action);
  const alike = inUse.filter(
    (text) =>
      text.action !== action &&
      // What the lead is to decide is no verdict yet.
      action !== 'escalate' &&
      text.action !== 'escalate' &&
      text.action in ACTION_MEANING &&
      isHarsh(text.action as DecisionAction) === isHarsh(action),
  );
  return [...own, ...alike];
};

/** The words of a canned text in a language. */
export const cannedWords = (
  { textId, textEn }: Pick<CannedText, 'textId' | 'textEn'>,
  language: Language,
): string => (language === 'en' ? textEn : textId);

/** The values after a canned text was taken. */
export const takeCanned = (
  values: DecisionValues,
  canned: CannedText | undefined,
  language: Language,
): DecisionValues =>
  canned === undefined
    ? { ...values, canned: '' }
    : {
        ...values,
        canned: String(canned.id),
        justification: cannedWords(canned, language),
        ruleNumber: canned.ruleNumber === '' ? values.ruleNumber : canned.ruleNumber,
      };

/** What is wrong with what was filled in. */
export interface DecisionFaults {
  readonly justification?: TextFault;
  readonly ruleNumber?: RuleFault;
  readonly days?: { readonly limit: number };
}

const daysFault = (days: string, limit: number | undefined): DecisionFaults => {
  if (limit === undefined) return {};
  const number = Number(days);
  return /^\d+$/.test(days.trim()) && number >= 1 && number <= limit ? {} : { days: { limit } };
};

/** Finds what is wrong before the server is asked. */
export const faultsOf = (
  action: DecisionAction,
  values: DecisionValues,
  {
    rules = [],
    ...right
  }: { readonly isLead: boolean; readonly rules?: readonly { readonly number: string }[] },
): DecisionFaults => {
  const justification = textFault(values.justification, wordLimits(action));
  const ruleNumber = needsRule(action) ? ruleFault(values.ruleNumber, rules) : undefined;
  return {
    ...(justification === undefined ? {} : { justification }),
    ...(ruleNumber === undefined ? {} : { ruleNumber }),
    ...daysFault(values.days, mostDays(action, right)),
  };
};

/** A decision as the server takes it, without the case that it is about. */
export interface DecisionInput {
  readonly action: DecisionAction;
  readonly justification: string;
  readonly ruleNumber?: string;
  readonly cannedTextId?: number;
  readonly days?: number;
}

/**
 * What is sent. A canned text that nobody has changed is sent by its id alone: the server takes it in the language of the
 * author.
 */
export const toDecisionInput = (
  action: DecisionAction,
  values: DecisionValues,
  {
    canned,
    language,
    isLead,
  }: {
    readonly canned: CannedText | undefined;
    readonly language: Language;
    readonly isLead: boolean;
  },
): DecisionInput => {
  const written = values.justification.trim();
  const isUntouched = canned !== undefined && cannedWords(canned, language).trim() === written;
  const ruleNumber = values.ruleNumber.trim();
  return {
    action,
    justification: isUntouched ? '' : written,
    ...(ruleNumber === '' ? {} : { ruleNumber }),
    ...(canned === undefined ? {} : { cannedTextId: canned.id }),
    ...(mostDays(action, { isLead }) === undefined ? {} : { days: Number(values.days) }),
  };
};
