import { z } from 'zod';

/** Settings of the office's account in the forum. */
export const settingsSchema = z.object({
  /** Name under which the office opens threads. */
  displayName: z.string().min(1).max(80),
});

/** Settings of the office's account in the forum. */
export type ForumSettings = z.infer<typeof settingsSchema>;
