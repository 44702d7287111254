import { z } from 'zod';
import { HASHTAGS_DEFAULT, HASHTAGS_DOCUMENTED } from './limits';

/** Settings of an Instagram account that are no secret. */
export const settingsSchema = z.object({
  /** Id of the professional account, as the API wants it in its paths. */
  igUserId: z.string().regex(/^\d{1,32}$/),
  /** Name of the account without "@". */
  username: z.string().min(1).max(30),
  /** How the account was connected; decides the host and what else the API allows. */
  loginFlavour: z.enum(['instagram', 'facebook']).default('instagram'),
  /** Hashtags allowed in one post. */
  hashtagLimit: z.number().int().min(0).max(HASHTAGS_DOCUMENTED).default(HASHTAGS_DEFAULT),
  /** The line that leads to the whole text; `{link}` is filled in. Empty means "Selengkapnya: {link}". */
  linkLine: z.string().max(120).default(''),
});

/** Settings of an Instagram account that are no secret. */
export type InstagramSettings = z.infer<typeof settingsSchema>;
