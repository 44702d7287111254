const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Files that take far longer than their size lets jest guess, longest first. A fresh machine knows no times of earlier
 * runs: one of these that came last would leave all workers but one without work, for as long as it takes.
 */
const LONGEST = [
  'integration/workers',
  'integration/doors',
  'integration/crashes',
  'integration/account-command',
  'integration/editing-races',
  'integration/secrets',
  'integration/schedules',
  'integration/history',
  'integration/delivery-crashes',
  'channels/clients/youtube-any-video',
  'emulators/instagram/publishing',
  'architecture/boundaries',
  'architecture/lint',
  'e2e/deliveries',
].map((name) => `/tests/${name}.test.ts`);

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((file) => path.replaceAll('\\', '/').endsWith(file));
  return rank === -1 ? LONGEST.length : rank;
};

/** Jest's own order, except that the longest files go first. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
};
