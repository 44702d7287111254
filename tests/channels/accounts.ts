/** Settings of a sample account for each channel; a channel that is missing here fails the contract suite. */
export const SAMPLE_SETTINGS: Readonly<Record<string, unknown>> = {
  instagram: { igUserId: '17841400000000001', username: 'tirtakencana' },
  youtube: { channelTitle: 'Perbendaharaan Tirta Kencana', channelId: 'UCtirtakencana' },
  forum: { displayName: 'Humas Tirta Kencana' },
};

/** A word that stands in every sample secret: what sends or lists one by mistake shows it. */
export const CANARY = 'kenariRahasia';

/** Secrets of a sample account for each channel; a channel that is missing here fails the contract suite. */
export const SAMPLE_CREDENTIALS: Readonly<Record<string, unknown>> = {
  instagram: { accessToken: `IGAA${CANARY}` },
  youtube: {
    clientId: '123456-hub.apps.googleusercontent.com',
    clientSecret: `GOCSPX-${CANARY}`,
    refreshToken: `1//${CANARY}`,
  },
  forum: {},
};
