import type { Core } from '@strapi/strapi';
import { install, start, stop } from './hub';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    await install(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await start(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stop(strapi);
  },
};
