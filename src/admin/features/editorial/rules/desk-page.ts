/** Where the editorial desk stands, below the address of the admin. */
export const DESK_PATH = 'hub/desk';

/** Who may open it. */
export const DESK_PERMISSIONS = [{ action: 'api::hub.editorial-desk', subject: null }] as const;
