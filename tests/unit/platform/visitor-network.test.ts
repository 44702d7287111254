import { visitorNetwork } from '../../../src/platform/visitor-network';

describe('the network of a visitor', () => {
  it.each([
    ['an address of IPv4', '203.0.113.7', '203.0.113.7'],
    ['one that is written as IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['one of IPv6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['its neighbour', '2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['one whose zeros are left out', '2001:db8::1', '2001:db8:0:0::/64'],
    ['one with zeros written out', '2001:0db8:0000:0000::1', '2001:db8:0:0::/64'],
    ['one of this machine', '::1', '0:0:0:0::/64'],
    ['one with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['what is no address', 'nirgends', 'nirgends'],
  ])('of %s', (_what, address, network) => {
    expect(visitorNetwork(address)).toBe(network);
  });
});
