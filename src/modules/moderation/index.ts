export type { Judge, Judged, RenderedText, RenderText } from './application/judge-port';
export type {
  CloseCaseOf,
  Moved,
  MoveCases,
  OpenCase,
  OpenCaseFor,
  RenameTarget,
  Targets,
} from './application/ports';
export {
  PHASES,
  SEVERITIES,
  type Finding,
  type FindingSeverity,
  type Judgement,
  type Outcome,
  type Phase,
  type Span,
} from './domain/finding';
export type {
  ActiveSanction,
  Submission,
  SubmissionAuthor,
  SubmissionDoor,
  SubmissionKind,
  SubmissionPlace,
} from './domain/submission';
export {
  POST_STATES,
  type PostMove,
  type PostState,
  type Target,
  type TargetKind,
  type TargetRef,
} from './domain/target';
export { makeSignals, type Signals } from './domain/signals/make-signals';
export { reasonOfSignal, type SignalReason } from './domain/signals/reasons';
export { SIGNAL_TEXTS } from './domain/signals/signal-texts';
export { BUILT_IN_WORDS } from './domain/words/built-in-words';
export { foldText, toOriginal, type Folded } from './domain/words/fold';
export { foldPhrase, lookAlikeKey } from './domain/words/phrase';
export type { WordEffect, WordEntry, WordList, WordRule } from './domain/words/word-entry';
export { rulesIn, type Rule, type RuleSet, type RuleVersion } from './domain/rules/rule-version';
export { WORD_REFUSAL_STATUS, type WordRefusal } from './domain/words/word-refusal';
export { WORD_REFUSAL_TEXTS } from './domain/words/word-refusal-texts';
export type { CurrentSignals } from './application/words/current-signals';
export type { RuleBook } from './application/words/word-ports';
export type { FileAppeal } from './application/cases/file-appeal';
export type { SanctionsOf } from './application/cases/impose-sanction';
export type { QuarterlyReport } from './application/cases/count-quarter';
export type { ReportCommand, ReportTarget } from './application/cases/report-target';
export { CASE_REFUSAL_STATUS, type CaseRefusal } from './domain/cases/refusal';
export { isOwn, type Moderator } from './domain/cases/who-may';
export { CASE_REFUSAL_TEXTS } from './domain/cases/refusal-texts';
export { MAX_APPEAL_CHARACTERS } from './domain/cases/appeals';
export { MAX_REPORT_NOTE, REPORT_REASONS, type ReportReason } from './domain/cases/reports';
export { makeShowContext, type ReadContext } from './application/cases/show-context';
export type { NearPost, TextContext } from './domain/cases/case-views';
export type { ProofState, SpendProof, TakeRoom } from './application/judging/judging-ports';
export { findBars } from './domain/judging/gate';
export { OUTCOME_TEXTS } from './domain/judging/author-texts';
export { tellFinding, type FindingReader } from './domain/judging/finding-texts';
export type { LimitedAct } from './domain/judging/rate-limits';
export {
  LONGEST_NAME,
  LONGEST_TEXT,
  LONGEST_TITLE,
  SHORTEST_NAME,
  SHORTEST_TITLE,
} from './domain/judging/text-limits';
