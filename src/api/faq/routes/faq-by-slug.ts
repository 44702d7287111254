import { UID } from '../../../platform/uids';
import { createSlugRouter } from '../../slug-router';

export default createSlugRouter(UID.faq);
