/** Where the page of accounts stands, below the address of the admin; the server leads back there from a platform. */
export const ACCOUNTS_PATH = 'hub/accounts';

/** Who may see the accounts. */
export const READ_ACCOUNTS = 'api::hub.accounts-read';

/** Who may see deliveries. */
export const READ_DELIVERIES = 'api::hub.deliveries-read';

/** Where the page of deliveries stands, below the address of the admin. */
export const DELIVERIES_PATH = 'hub/deliveries';

/** Where one delivery is shown. */
export const deliveryAddress = (id: number): string => `/${DELIVERIES_PATH}/${String(id)}`;

/** Who may see the moderation of the forum. */
export const READ_MODERATION = 'api::hub.moderation-read';

/** Where the pages of the moderation stand, below the address of the admin. */
export const MODERATION_PATH = 'hub/moderation';

/** Where one case is shown. */
export const caseAddress = (id: number): string => `/${MODERATION_PATH}/cases/${String(id)}`;
