import { UID } from '../../../platform/uids';
import { createPublicRouter } from '../../public-router';

export default createPublicRouter(UID.faq);
