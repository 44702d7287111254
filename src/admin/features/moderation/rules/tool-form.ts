import { toInstant } from '../../../../kernel/office-time';
import {
  MAX_NOTE_CHARACTERS,
  MAX_POLL_OPTION,
  MAX_POLL_QUESTION,
  MAX_SLOW_MODE_SECONDS,
  MAX_SUMMARY_CHARACTERS,
  MAX_TITLE_CHARACTERS,
  POLL_OPTIONS,
} from '../../../../modules/forum/domain/tools/tool-limits';
import { LONGEST_TEXT } from '../../../../modules/moderation/domain/judging/text-limits';
import { textFault, type TextFault, type TextLimits } from '../../shared/text-limits';
import type { ThreadTool } from './thread-tools';

/** What is filled in for a tool. */
export interface ToolValues {
  readonly text: string;
  readonly title: string;
  /** Of a post. */
  readonly number: string;
  /** `YYYY-MM-DDTHH:mm` on the clock of the office, or empty. */
  readonly until: string;
  readonly minutes: string;
  /** Slug of a category. */
  readonly category: string;
  /** Another thread, by its number. */
  readonly target: string;
  /** Id of a rebuttal; empty takes the link away. */
  readonly rebuttal: string;
  readonly question: string;
  /** One on each line. */
  readonly options: string;
  readonly reason: string;
}

/** Nothing filled in yet. */
export const EMPTY_TOOL: ToolValues = {
  ...{ text: '', title: '', number: '', until: '', minutes: '0', category: '', target: '' },
  ...{ rebuttal: '', question: '', options: '', reason: '' },
};

/** A field of a tool. */
export type ToolField = keyof ToolValues;

/** The fields of each tool, in their order; the reason for the record stands below them. */
export const TOOL_FIELDS: Readonly<Record<ThreadTool, readonly ToolField[]>> = {
  ...{ lock: [], unlock: [], unpin: [], archive: [], unarchive: [], make_faq: [], close_poll: [] },
  pin: ['until'],
  slow_mode: ['minutes'],
  move: ['category'],
  split: ['number', 'title', 'text'],
  merge: ['target'],
  answer: ['text'],
  official_answer: ['number'],
  summary: ['text'],
  link_rebuttal: ['rebuttal'],
  open_poll: ['question', 'options', 'until'],
};

/** Pauses that are offered, in minutes: from none to a day. */
export const PAUSES = [0, 1, 5, 15, 60, 360, MAX_SLOW_MODE_SECONDS / 60] as const;

/** Characters of the text of a tool. */
export const toolTextLimits = (tool: ThreadTool): TextLimits =>
  tool === 'answer' ? { min: 1, max: LONGEST_TEXT } : { min: 0, max: MAX_SUMMARY_CHARACTERS };

/** Characters of a title, of a question, and of a note among staff. */
export const TITLE_LIMITS: TextLimits = { min: 1, max: MAX_TITLE_CHARACTERS };
export const QUESTION_LIMITS: TextLimits = { min: 1, max: MAX_POLL_QUESTION };
export const NOTE_LIMITS: TextLimits = { min: 1, max: MAX_NOTE_CHARACTERS };

/** The options of a poll, one on each line; empty lines are none. */
export const optionsOf = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is wrong with a field: a text by its length, else what is missing or does not fit. */
export type ToolFault = TextFault | 'needed' | 'number' | 'options';

const areOptionsFine = (lines: string): boolean => {
  const options = optionsOf(lines);
  const read = new Set(options.map((option) => option.toLocaleLowerCase('id')));
  return (
    options.length >= POLL_OPTIONS.least &&
    options.length <= POLL_OPTIONS.most &&
    read.size === options.length &&
    options.every((option) => textFault(option, { min: 1, max: MAX_POLL_OPTION }) === undefined)
  );
};

const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text.trim());

const faultOf = (tool: ThreadTool, field: ToolField, values: ToolValues): ToolFault | undefined => {
  const value = values[field];
  switch (field) {
    case 'text':
      return textFault(value, toolTextLimits(tool));
    case 'title':
      return textFault(value, TITLE_LIMITS);
    case 'question':
      return textFault(value, QUESTION_LIMITS);
    case 'options':
      return areOptionsFine(value) ? undefined : 'options';
    case 'number':
      return isNumber(value) || (tool === 'official_answer' && value.trim() === '')
        ? undefined
        : 'number';
    case 'target':
      return isNumber(value) ? undefined : 'number';
    case 'until':
      return value === '' && tool === 'pin' ? 'needed' : undefined;
    case 'category':
      return value === '' ? 'needed' : undefined;
    default:
      return undefined;
  }
};

/** Finds what is wrong before the server is asked. */
export const toolFaults = (
  tool: ThreadTool,
  values: ToolValues,
): Partial<Record<ToolField, ToolFault>> =>
  Object.fromEntries(
    TOOL_FIELDS[tool].flatMap((field) => {
      const fault = faultOf(tool, field, values);
      return fault === undefined ? [] : [[field, fault]];
    }),
  );

const specific = (
  tool: ThreadTool,
  values: ToolValues,
  { timeZone, intoVersion }: { readonly timeZone: string; readonly intoVersion: number },
): object => {
  const text = values.text.trim();
  const at = toInstant(values.until, timeZone)?.toISOString();
  switch (tool) {
    case 'pin':
      return { until: at };
    case 'slow_mode':
      return { seconds: Number(values.minutes) * 60 };
    case 'move':
      return { category: values.category };
    case 'split':
      return { fromNumber: Number(values.number), title: values.title.trim(), text };
    case 'merge':
      return { into: Number(values.target), intoVersion };
    case 'official_answer':
      return { number: values.number.trim() === '' ? null : Number(values.number) };
    case 'summary':
      return { text };
    case 'link_rebuttal':
      return { rebuttal: values.rebuttal === '' ? null : values.rebuttal };
    case 'open_poll': {
      const poll = { question: values.question.trim(), options: optionsOf(values.options) };
      return at === undefined ? poll : { ...poll, closesAt: at };
    }
    default:
      return {};
  }
};

/** What is sent for a tool; `intoVersion` is that of the other thread of a merge, and stands for nothing elsewhere. */
export const toThreadAction = (
  tool: ThreadTool,
  values: ToolValues,
  seen: { readonly version: number; readonly timeZone: string; readonly intoVersion: number },
): object => {
  if (tool === 'answer') return { action: tool, text: values.text.trim() };
  const { version } = seen;
  return { action: tool, version, reason: values.reason.trim(), ...specific(tool, values, seen) };
};
