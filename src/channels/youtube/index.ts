import type { Channel } from '../contract';
import { CAPABILITIES, manualSteps } from './aftercare';
import { compose } from './compose';
import { issueTexts } from './issue-texts';
import { payloadSchema, type YoutubePayload } from './payload';
import { place } from './place';
import { preview } from './preview';
import { settingsSchema, type YoutubeSettings } from './settings';
import { validate } from './validate';

export { payloadSchema, type YoutubePayload } from './payload';
export { settingsSchema, type YoutubeSettings } from './settings';

/** A block of text that the hub keeps up to date inside the description of an existing video. */
export const youtubeChannel: Channel<YoutubeSettings, YoutubePayload> = {
  id: 'youtube',
  title: { id: 'YouTube', en: 'YouTube' },
  settingsSchema,
  payloadSchema,
  capabilities: () => CAPABILITIES,
  issueTexts,
  compose,
  validate,
  place,
  preview,
  manualSteps,
  renditions: () => [],
  withRenditions: (payload) => payload,
};
