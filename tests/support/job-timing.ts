/** What takes seconds in the hub, sooner: a slice of work never ends by itself here, a dead one is found at once. */
export const TEST_TIMING = { slice: 60, expiry: 3, upkeep: 1, poll: 0.5 };
