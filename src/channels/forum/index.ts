import type { Channel } from '../contract';
import { CAPABILITIES, manualSteps } from './aftercare';
import { compose } from './compose';
import { issueTexts } from './issue-texts';
import { payloadSchema, type ForumPayload } from './payload';
import { preview } from './preview';
import { settingsSchema, type ForumSettings } from './settings';
import { validate } from './validate';

export { payloadSchema, type ForumPayload } from './payload';
export { settingsSchema, type ForumSettings } from './settings';

/** Threads in our own forum, opened by the office's account. */
export const forumChannel: Channel<ForumSettings, ForumPayload> = {
  id: 'forum',
  title: { id: 'Forum', en: 'Forum' },
  settingsSchema,
  payloadSchema,
  capabilities: () => CAPABILITIES,
  issueTexts,
  compose,
  validate,
  place: () => undefined,
  preview,
  manualSteps,
  renditions: () => [],
  withRenditions: (payload) => payload,
};
