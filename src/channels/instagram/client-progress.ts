import { z } from 'zod';

const baselineSchema = z.object({
  /** When it was read, an ISO 8601 instant. */
  at: z.string(),
  /** Ids of the newest posts of the account at that moment. */
  knownMedia: z.array(z.string()),
  /** Posts of the last 24 hours, as Meta counts them. */
  quotaUsed: z.number(),
});
/** What the account looked like just before a commit: what is new afterwards may be our post. */
export type Baseline = z.infer<typeof baselineSchema>;

const inquirySchema = z.object({
  /** Looks that did not settle it. */
  looks: z.number().default(0),
  /** Looks in a row that could not be read at all. */
  unreadable: z.number().default(0),
  /** How the container was found, and since when (ISO 8601); `nothing` before the first look. */
  foundAs: z.enum(['nothing', 'finished', 'gone']).default('nothing'),
  foundAt: z.string().default(''),
});
/** How far the search for the outcome of an unclear commit has come. */
export type Inquiry = z.infer<typeof inquirySchema>;

/** A search that has not begun. */
export const NO_INQUIRY: Inquiry = inquirySchema.parse({});

/** Reads what an earlier step left; an empty checkpoint is the beginning. */
export const progressSchema = z.object({
  /** Ids of the carousel's children, in the order of the pictures. */
  children: z.array(z.string()).default([]),
  /** How many of them are known to be finished. */
  finishedChildren: z.number().default(0),
  /** Id of the container that will be published; empty until it exists. */
  container: z.string().default(''),
  /** When the first remote thing was made, an ISO 8601 instant; empty until then. */
  startedAt: z.string().default(''),
  /** Looks at what is being waited for, in this try. */
  polls: z.number().default(0),
  /**
   * How the step before this one saw the container. `unexplained`: published, or gone after it was sent; what became of it
   * has to be found out, and nothing more is sent.
   */
  seen: z.enum(['nothing', 'finished', 'unexplained']).default('nothing'),
  baseline: baselineSchema.optional(),
  /** How often the same container may have been sent to publication before. */
  recommits: z.number().default(0),
  inquiry: inquirySchema.default(NO_INQUIRY),
});
/** How far a delivery has come; stored after each step. */
export type Progress = z.infer<typeof progressSchema>;
