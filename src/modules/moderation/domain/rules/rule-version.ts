import type { Language } from '../../../../kernel/language';

/** One rule of the forum, in both languages. */
export interface Rule {
  /** By which decisions cite it: `3`, or `3.1` for a part of it. It keeps its meaning from version to version. */
  readonly number: string;
  readonly titleId: string;
  readonly titleEn: string;
  readonly textId: string;
  readonly textEn: string;
}

/** The rules as somebody wants to publish them. */
export interface RuleSet {
  readonly introId: string;
  readonly introEn: string;
  readonly rules: readonly Rule[];
}

/** The rules as they stood from a moment on; citizens accept a version, and decisions were made under one. */
export interface RuleVersion extends RuleSet {
  readonly documentId: string;
  /** 1 for the first. */
  readonly number: number;
  readonly publishedAt: Date;
  readonly byName: string;
}

/** The rules as a reader sees them: in one language, and without who published them. */
export const rulesIn = (
  { number, publishedAt, introId, introEn, rules }: RuleVersion,
  language: Language,
) => ({
  ...{ number, publishedAt, intro: language === 'id' ? introId : introEn },
  rules: rules.map((rule) => ({
    number: rule.number,
    title: language === 'id' ? rule.titleId : rule.titleEn,
    text: language === 'id' ? rule.textId : rule.textEn,
  })),
});

/** The number that more than one rule has; undefined where each has its own. */
export const findNumberTwice = (rules: readonly Rule[]): string | undefined =>
  rules.find(({ number }, index) => rules.findIndex((rule) => rule.number === number) !== index)
    ?.number;
