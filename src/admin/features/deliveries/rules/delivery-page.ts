import { READ_DELIVERIES } from '../../shared/hub-pages';

/** Who may open the pages of deliveries. */
export const DELIVERIES_PERMISSIONS = [{ action: READ_DELIVERIES, subject: null }] as const;

/** Who may answer and hide comments. */
export const ANSWER_COMMENTS = 'api::hub.comments-answer';
