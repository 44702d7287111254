import plan from '../../src/components/channel/plan.json';
import { channels, findChannel } from '../../src/channels/registry';

describe('the registry of channels', () => {
  it('holds what an editor can plan: Strapi wants the names in its schema, too', () => {
    expect(plan.attributes.channel.enum).toEqual(channels.map((channel) => channel.id));
  });

  it('finds a channel by its name, and none by another', () => {
    expect(channels.map((channel) => findChannel(channel.id))).toEqual(channels);
    expect(findChannel('radio')).toBeUndefined();
  });
});
