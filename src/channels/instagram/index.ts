import type { Channel } from '../contract';
import { capabilities, manualSteps } from './aftercare';
import { compose } from './compose';
import { issueTexts } from './issue-texts';
import { payloadSchema, type InstagramPayload } from './payload';
import { preview } from './preview';
import { settingsSchema, type InstagramSettings } from './settings';
import { validate } from './validate';

export { payloadSchema, type InstagramPayload } from './payload';
export { settingsSchema, type InstagramSettings } from './settings';

/** Posts of an Instagram professional account: a single image or a carousel above a caption. */
export const instagramChannel: Channel<InstagramSettings, InstagramPayload> = {
  id: 'instagram',
  title: { id: 'Instagram', en: 'Instagram' },
  settingsSchema,
  payloadSchema,
  capabilities,
  issueTexts,
  compose,
  validate,
  place: () => undefined,
  preview,
  manualSteps,
  renditions: (payload) => payload.images.map((image) => image.request),
  withRenditions: (payload, renditions) => ({
    ...payload,
    images: payload.images.map((image, place) => {
      const rendition = renditions[place];
      return rendition === undefined ? image : { ...image, rendition: { ...rendition } };
    }),
  }),
};
