import { writeDay, writeTimeSpan } from '../../../kernel/dates';
import { fillIn, type Bilingual, type Language } from '../../../kernel/language';
import {
  MAIL_TEXTS,
  NOTICE_KINDS,
  NOTICE_TEXTS,
  OUTCOME_TEXTS,
  SANCTION_TEXTS,
  TARGET_TEXTS,
  type NoticeKind,
} from './notice-texts';

/** Values of a notice. */
export type NoticeFacts = Readonly<Record<string, number | string>>;

/** A notice in words. */
export interface WrittenNotice {
  readonly title: string;
  /** Plain text; lines are set apart by an empty one. */
  readonly text: string;
}

const OTHER: NoticeTexts = {
  title: { id: 'Kabar dari forum', en: 'News from the forum' },
  what: {
    id: 'Ada kabar tentang akun Anda. Bukalah akun Anda di forum.',
    en: 'There is news about your account. Open your account in the forum.',
  },
};

type NoticeTexts = (typeof NOTICE_TEXTS)[NoticeKind];

const RULE: Bilingual = { id: 'Aturan: {rule}', en: 'Rule: {rule}' };
const REASON: Bilingual = {
  id: 'Penjelasan moderator: {text}',
  en: 'The moderator writes: {text}',
};
const APPEAL: Bilingual = {
  id: 'Bila menurut Anda ini keliru, ajukan banding sampai {until}. Nomor keputusan: {decision}',
  en: 'If you think that this is wrong, you can appeal until {until}. Number of the decision: {decision}',
};
const FOR_GOOD: Bilingual = { id: 'tanpa batas waktu', en: 'for good' };
const UNTIL: Bilingual = { id: 'sampai {when}', en: 'until {when}' };

const isKnown = (kind: string): kind is NoticeKind => NOTICE_KINDS.some((known) => known === kind);

const wordOf = (
  names: Readonly<Record<string, Bilingual>>,
  name: number | string | undefined,
  language: Language,
): string => names[String(name)]?.[language] ?? '';

const given = (fact: number | string | undefined): string => String(fact ?? '').trim();

const textsOf = (kind: string, place: 'account' | 'mail'): NoticeTexts => {
  const inMail = place === 'mail' ? MAIL_TEXTS[kind] : undefined;
  return inMail ?? (isKnown(kind) ? NOTICE_TEXTS[kind] : OTHER);
};

/** A notice in the words of its reader. A kind that is not known here is told of without details. */
export const writeNotice = (
  { kind, facts }: { readonly kind: string; readonly facts: NoticeFacts },
  {
    language,
    timeZone,
    place = 'account',
  }: {
    readonly language: Language;
    readonly timeZone: string;
    /** Where it is read: mails stay as they are, whatever is hidden later. */
    readonly place?: 'account' | 'mail';
  },
): WrittenNotice => {
  const texts = textsOf(kind, place);
  const moment = (instant: string) => writeTimeSpan({ startsAt: instant, timeZone, language });
  const until = given(facts.sanctionUntil);
  const values = {
    what: wordOf(TARGET_TEXTS, facts.targetKind ?? 'post', language),
    sanction: wordOf(SANCTION_TEXTS, facts.action, language),
    until: until === '' ? FOR_GOOD[language] : fillIn(UNTIL[language], { when: moment(until) }),
    day: writeDay({ instant: given(facts.reportedAt), timeZone, language }),
    outcome: wordOf(OUTCOME_TEXTS, facts.outcome, language),
    thread: facts.thread,
    count: facts.count,
  };
  const [rule, text, appealUntil] = [facts.ruleNumber, facts.text, facts.appealUntil].map(given);
  const decision = given(facts.decisionId);
  const lines = [
    fillIn(texts.what[language], values),
    ...(rule ? [fillIn(RULE[language], { rule })] : []),
    ...(text ? [fillIn(REASON[language], { text })] : []),
    ...(appealUntil && decision
      ? [fillIn(APPEAL[language], { until: moment(appealUntil), decision })]
      : []),
  ];
  return { title: fillIn(texts.title[language], values), text: lines.join('\n\n') };
};
