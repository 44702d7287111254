import { READ_ACCOUNTS } from '../../shared/hub-pages';

/** Who may open the page of accounts. */
export const ACCOUNTS_PERMISSIONS = [{ action: READ_ACCOUNTS, subject: null }] as const;

/** Who may connect, hold and remove accounts. */
export const MANAGE_ACCOUNTS = 'api::hub.accounts-manage';
