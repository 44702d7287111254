/** Settings of a sample account for each channel; a channel that is missing here fails the contract suite. */
export const SAMPLE_SETTINGS: Readonly<Record<string, unknown>> = {
  instagram: { igUserId: '17841400000000001', username: 'tirtakencana' },
  youtube: { channelTitle: 'Perbendaharaan Tirta Kencana', channelId: 'UCtirtakencana' },
  forum: { displayName: 'Humas Tirta Kencana' },
};
