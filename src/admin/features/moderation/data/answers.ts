import type * as views from '../../../../modules/moderation/domain/cases/case-views';
import type { Appeal } from '../../../../modules/moderation/domain/cases/appeals';
import type { Decision } from '../../../../modules/moderation/domain/cases/decisions';
import type { Sanction } from '../../../../modules/moderation/domain/cases/sanctions';
import type { RuleVersion } from '../../../../modules/moderation/domain/rules/rule-version';
import type { Finding } from '../../../../modules/moderation/domain/finding';
import type { WordEntry } from '../../../../modules/moderation/domain/words/word-entry';

/** What becomes of a value on its way through JSON: moments are ISO 8601 texts. */
export type AsJson<Value> = Value extends Date
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: AsJson<Value[Key]> }
    : Value;

/** The answers of the server, as they arrive. */
export type CaseLine = AsJson<views.CaseView>;
export type CaseAnswer = AsJson<views.CaseDetail>;
export type ReportAnswer = AsJson<views.ReportView>;
export type ContextAnswer = AsJson<views.TextContext>;
export type NearPostAnswer = AsJson<views.NearPost>;
export type AuthorAnswer = AsJson<views.AuthorHistory>;
export type TargetAnswer = NonNullable<CaseAnswer['target']>;
export type AppealLine = AsJson<views.AppealView>;
export type AppealAnswer = AsJson<Appeal>;
export type RequestLine = AsJson<views.RequestView>;
export type DecisionAnswer = AsJson<Decision>;
export type SanctionAnswer = AsJson<Sanction>;
export type RuleVersionAnswer = AsJson<RuleVersion>;
export type WordAnswer = AsJson<WordEntry>;

/** One page of a list that is read by keyset. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; undefined on the last one. */
  readonly next: string | undefined;
}

/** What the checks say of a text that nobody posts. */
export interface TryAnswer {
  readonly findings: readonly (Finding & { readonly message: string })[];
  readonly folded: string;
}
