import { z } from 'zod';

/** Settings of a YouTube account that are no secret. */
export const settingsSchema = z.object({
  /** Name of the YouTube channel, for people. */
  channelTitle: z.string().min(1).max(100),
  /** Id of the YouTube channel; where given, videos of any other channel are refused before anything is sent. */
  channelId: z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .max(64)
    .default(''),
});

/** Settings of a YouTube account that are no secret. */
export type YoutubeSettings = z.infer<typeof settingsSchema>;
