import { factories } from '@strapi/strapi';
import { UID } from '../../../platform/uids';

export default factories.createCoreRouter(UID.thread, {
  prefix: '/forum',
  // Threads are opened by the hub alone.
  only: ['find', 'findOne'],
});
