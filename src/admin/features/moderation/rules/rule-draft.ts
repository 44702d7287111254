import {
  findNumberTwice,
  type Rule,
  type RuleSet,
} from '../../../../modules/moderation/domain/rules/rule-version';
import { textFault, type TextFault, type TextLimits } from '../../shared/text-limits';

/** Characters of the title of a rule. */
export const TITLE_LIMITS: TextLimits = { min: 3, max: 120 };

/** Characters of a rule, and of the words before all rules. */
export const RULE_TEXT_LIMITS: TextLimits = { min: 10, max: 2000 };

const NUMBER = /^[1-9]\d?(?:\.[1-9]\d?)?$/;

/** A rule without words; its number follows the highest one. */
export const newRule = (rules: readonly Rule[]): Rule => ({
  number: String(Math.max(0, ...rules.map(({ number }) => Math.floor(Number(number)) || 0)) + 1),
  titleId: '',
  titleEn: '',
  textId: '',
  textEn: '',
});

/** What is wrong with one rule. */
export interface RuleFaults {
  readonly number?: 'malformed' | 'twice';
  readonly titleId?: TextFault;
  readonly titleEn?: TextFault;
  readonly textId?: TextFault;
  readonly textEn?: TextFault;
}

const textFaults = <Name extends string>(
  texts: Readonly<Record<Name, string>>,
  names: readonly Name[],
  limits: TextLimits,
): Partial<Record<Name, TextFault>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const fault = textFault(texts[name], limits);
      return fault === undefined ? [] : [[name, fault]];
    }),
  ) as Partial<Record<Name, TextFault>>;

/** Finds what is wrong with one of the rules. */
export const ruleFaults = (rule: Rule, all: readonly Rule[]): RuleFaults => {
  const { number, titleId, titleEn, textId, textEn } = rule;
  const isTwice = findNumberTwice(all) === number;
  const numberFault = NUMBER.test(number) ? (isTwice ? 'twice' : undefined) : 'malformed';
  return {
    ...(numberFault === undefined ? {} : { number: numberFault }),
    ...textFaults({ titleId, titleEn }, ['titleId', 'titleEn'], TITLE_LIMITS),
    ...textFaults({ textId, textEn }, ['textId', 'textEn'], RULE_TEXT_LIMITS),
  };
};

/** What is wrong with the words before all rules. */
export const introFaults = ({
  introId,
  introEn,
}: Pick<RuleSet, 'introId' | 'introEn'>): Partial<Record<'introId' | 'introEn', TextFault>> =>
  textFaults({ introId, introEn }, ['introId', 'introEn'], RULE_TEXT_LIMITS);

/** Whether the rules can be published as they are. */
export const isComplete = (draft: RuleSet): boolean =>
  draft.rules.length > 0 &&
  Object.keys(introFaults(draft)).length === 0 &&
  draft.rules.every((rule) => Object.keys(ruleFaults(rule, draft.rules)).length === 0);
