import { UID } from '../../../platform/uids';
import { createPublicController } from '../../public-controller';

export default createPublicController(UID.person);
