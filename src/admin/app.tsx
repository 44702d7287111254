import type { StrapiApp } from '@strapi/strapi/admin';
import { addAccounts } from './features/accounts';
import { addAudiences } from './features/audiences';
import { addChannels } from './features/channels';
import { addDeliveries } from './features/deliveries';
import { addEditorial, addEditorialDesk } from './features/editorial';
import { addModeration } from './features/moderation';
import { keepRefusedSaves } from './features/refused-saves';
import { addShortAddress } from './features/short-address';
import en from './translations/en.json';
import id from './translations/id.json';
import strapiId from './translations/strapi-id.json';

/** Features; those with a panel in the order in which they stand beside a text. */
const features = [
  keepRefusedSaves,
  addEditorial,
  addEditorialDesk,
  addDeliveries,
  addAccounts,
  addModeration,
  addShortAddress,
  addAudiences,
  addChannels,
];

export default {
  config: {
    locales: ['id'],
    // Strapi 5.54 has no Indonesian for about half of what an editor sees; strapi-id.json fills that in.
    translations: { id: { ...strapiId, ...id }, en },
  },
  bootstrap(app: StrapiApp) {
    for (const addFeature of features) addFeature(app);
  },
};
