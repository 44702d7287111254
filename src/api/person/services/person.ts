import { factories } from '@strapi/strapi';
import { UID } from '../../../platform/uids';

export default factories.createCoreService(UID.person);
