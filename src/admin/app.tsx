import type { StrapiApp } from '@strapi/strapi/admin';
import { addAudiences } from './features/audiences';
import { addChannels } from './features/channels';
import en from './translations/en.json';
import id from './translations/id.json';

/** Features in the order in which their panels stand beside a text. */
const features = [addAudiences, addChannels];

export default {
  config: {
    locales: ['id'],
    translations: { id, en },
  },
  bootstrap(app: StrapiApp) {
    for (const addFeature of features) addFeature(app);
  },
};
