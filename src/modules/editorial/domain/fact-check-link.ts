import { z } from 'zod';
import { countCodePoints } from '../../../kernel/text';
import type { EditionPlace } from './edition';
import type { Refusal } from './refusal';
import { toPlainLine } from './plain-input';

/** Bounds of a link for an outside fact checker. */
export const FACT_CHECK_LINK_LIMITS = {
  /** Hours that a link is valid, in whole hours; a week is as long as a false claim waits. */
  minHours: 1,
  maxHours: 168,
  /** Length of the checker's name in characters (Unicode code points). */
  minName: 2,
  maxName: 80,
  /** Comments that one link lets through: a leaked link cannot fill the record. */
  maxComments: 5,
} as const;

const HOUR_MS = 60 * 60 * 1000;

const LinkSchema = z.strictObject({
  id: z.string().min(16).max(64),
  contentType: z.string().min(1).max(100),
  documentId: z.string().min(1).max(64),
  locale: z.string().min(2).max(20),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  issuedBy: z.string().min(1).max(64),
  expiresAt: z.iso.datetime(),
});

/** What a link for an outside fact checker says. It is signed, not secret: whoever holds the link can read it. */
export interface FactCheckLink extends EditionPlace {
  /** Random; tells the links of one text apart on the record. */
  readonly id: string;
  /** Hash of the content that is to be checked; the link shows no other. */
  readonly hash: string;
  /** The checker, as staff typed it. */
  readonly name: string;
  /** Id of the member of staff who asks. */
  readonly issuedBy: string;
  /** ISO 8601 instant; from this moment on the link opens nothing. */
  readonly expiresAt: string;
}

/** The link as the text that is signed. */
export const writeLink = (link: FactCheckLink): string => JSON.stringify(link);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one way not to be a link; the schema says no to undefined.
    return undefined;
  }
};

/** The link that a signed text says; undefined where it says none. */
export const readLink = (text: string): FactCheckLink | undefined => {
  const parsed = LinkSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
};

/** True from the very moment on at which the link expires. */
export const isExpired = ({ expiresAt }: FactCheckLink, now: Date): boolean =>
  now.getTime() >= Date.parse(expiresAt);

/** When a link that is issued now for so many hours expires. */
export const expiryOf = (now: Date, hours: number): string =>
  new Date(now.getTime() + hours * HOUR_MS).toISOString();

/** What is wrong with what staff typed, and the name as it is kept: on one line, without invisible characters. */
export const checkLinkRequest = (input: {
  readonly name: string;
  readonly hours: number;
}): { readonly name: string; readonly refusal: Refusal | undefined } => {
  const { minHours, maxHours, minName, maxName } = FACT_CHECK_LINK_LIMITS;
  const name = toPlainLine(input.name);
  const actual = countCodePoints(name);
  const refuse = (refusal: Refusal) => ({ name, refusal });
  if (actual < minName) {
    return refuse({ code: 'name_too_short', field: 'name', limit: minName, actual });
  }
  if (actual > maxName) {
    return refuse({ code: 'name_too_long', field: 'name', limit: maxName, actual });
  }
  const isInRange =
    Number.isInteger(input.hours) && input.hours >= minHours && input.hours <= maxHours;
  if (isInRange) return { name, refusal: undefined };
  const limit = `${String(minHours)}–${String(maxHours)}`;
  return refuse({ code: 'hours_out_of_range', field: 'hours', limit, actual: input.hours });
};
