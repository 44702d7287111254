import { UID } from '../../../platform/uids';
import { createPublishableController } from '../../publishable-controller';

export default createPublishableController(UID.faq);
