import {
  publishedAs,
  startFollowUp,
} from '../../../../src/modules/delivery/application/sending/settle-post';
import type { Delivery } from '../../../../src/modules/delivery/domain/delivery';
import type { DeliveryChange } from '../../../../src/modules/delivery/domain/delivery-change';
import { finishFollowUp, withoutPost } from '../../../../src/modules/delivery/domain/follow-up';
import type { FakeChannelClient } from '../../../support/channel-fake';
import type { World } from './world';

// A person who looks at the channel and says the truth, as the page of deliveries lets them.

const again = (row: Delivery, now: Date): DeliveryChange => ({
  state: 'queued',
  task: 'send',
  attempts: 0,
  checkpoint: {},
  dueAt: now,
  lastError: null,
  fence: row.fence + 1,
});

/** Says what became of a post that nobody knew of. */
const tellFate = async (world: World, client: FakeChannelClient, row: Delivery): Promise<void> => {
  const post = client.posts.find(({ key }) => key === row.key);
  const now = world.clock.now();
  if (post === undefined) {
    const change = withoutPost(row, now) ?? again(row, now);
    await world.outbox.write(row, { ...change, fence: row.fence + 1 });
    return;
  }
  const ref = { remoteId: post.remoteId, permalink: '' };
  await world.inTransaction(async () => {
    const linked = await world.outbox.write(row, publishedAs(ref, now));
    if (linked !== undefined) await startFollowUp({ ...world }, linked);
  });
};

/** Does by hand what is to be done, and says so. */
const finish = async (world: World, client: FakeChannelClient, row: Delivery): Promise<void> => {
  const { followUp } = row;
  if (followUp === undefined) throw new Error('There is nothing to be done by hand.');
  client.posts = client.posts.map((post) => {
    if (post.remoteId !== row.remoteId) return post;
    return followUp.kind === 'withdraw'
      ? { ...post, isGone: true }
      : { ...post, payload: followUp.payload };
  });
  await world.outbox.write(row, finishFollowUp(followUp, row.followUpNo));
};

/** Acts on every row that waits for a person. */
export const decideAsPerson = async (world: World): Promise<void> => {
  for (const client of [world.forum, world.youtube]) {
    for (const row of world.outbox.rows.filter(({ channel }) => channel === client.id)) {
      if (row.state === 'unknown' || row.state === 'unlinked') await tellFate(world, client, row);
      if (row.state === 'manual_action') await finish(world, client, row);
      if (row.state === 'failed') await world.outbox.write(row, again(row, world.clock.now()));
    }
  }
};
