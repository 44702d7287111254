import { z } from 'zod';
import { toPlainLine, toPlainText } from '../../../editorial';
import { NOTE_SUBJECTS } from '../../application/tools/tool-ports';
import {
  MAX_NOTE_CHARACTERS,
  MAX_POLL_OPTION,
  MAX_POLL_QUESTION,
  MAX_SLOW_MODE_SECONDS,
  MAX_SUMMARY_CHARACTERS,
  MAX_TITLE_CHARACTERS,
  POLL_OPTIONS,
} from '../../domain/tools/tool-limits';

const MAX_ID = 2_147_483_647; // the integers of PostgreSQL
const MAX_POST_CHARACTERS = 20_000; // bounds the parser; the checks know the limit that people meet
const MAX_REASON = 500;

const number = z.int().min(1).max(MAX_ID);

/** A thread by its number (`42`) or by its id in addresses. */
const threadName = z.union([
  number,
  z
    .string()
    .regex(/^(?:\d{1,10}|[a-z0-9]{24})$/)
    .transform((name) => (name.length <= 10 ? Math.min(Number(name), MAX_ID) : name)),
]);

/** The thread in an address. */
export const AddressSchema = z.object({ id: threadName });

const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform(toPlainLine)
    .refine((text) => text !== '', { error: 'should not be empty' });

const text = (most: number) => z.string().max(most).transform(toPlainText);

const moment = z.iso.datetime({ offset: true }).transform((iso) => new Date(iso));

const base = {
  version: z.int().min(0).max(MAX_ID),
  reason: text(MAX_REASON).optional().default(''),
};

const act = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) =>
  z.strictObject({ action: z.literal(action), ...base, ...shape });

const nothing = {};

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** What a member of staff wants to do with a thread. */
export const ActionSchema = z.discriminatedUnion('action', [
  act('lock', nothing),
  act('unlock', nothing),
  act('archive', nothing),
  act('unarchive', nothing),
  act('pin', { until: moment }),
  act('unpin', nothing),
  act('slow_mode', { seconds: z.int().min(0).max(MAX_SLOW_MODE_SECONDS) }),
  act('move', { category: slug }),
  act('split', {
    fromNumber: number,
    title: line(MAX_TITLE_CHARACTERS),
    text: text(MAX_SUMMARY_CHARACTERS).optional().default(''),
  }),
  act('merge', { into: threadName, intoVersion: base.version }),
  act('official_answer', { number: number.nullable() }),
  act('summary', { text: text(MAX_SUMMARY_CHARACTERS) }),
  act('link_rebuttal', {
    rebuttal: z
      .string()
      .regex(/^[a-z0-9]{1,64}$/)
      .nullable(),
  }),
  act('make_faq', nothing),
  act('open_poll', {
    question: line(MAX_POLL_QUESTION),
    options: z.array(line(MAX_POLL_OPTION)).min(POLL_OPTIONS.least).max(POLL_OPTIONS.most),
    closesAt: moment.optional(),
  }),
  act('close_poll', nothing),
  z.strictObject({
    action: z.literal('answer'),
    text: text(MAX_POST_CHARACTERS).refine((answer) => answer !== '', {
      error: 'should not be empty',
    }),
  }),
]);

/** What a member of staff wants to do with a thread. */
export type ThreadAction = z.output<typeof ActionSchema>;

/** Whose notes are read. */
export const SubjectSchema = z.object({
  kind: z.enum(NOTE_SUBJECTS),
  id: z.coerce.number().int().min(1).max(MAX_ID),
});

/** A note that is written. */
export const NoteSchema = z.strictObject({
  kind: z.enum(NOTE_SUBJECTS),
  id: number,
  text: text(MAX_NOTE_CHARACTERS).refine((note) => note !== '', { error: 'should not be empty' }),
});
