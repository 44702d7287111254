import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

// IANA's registries of special-purpose addresses (RFC 6890): what no platform on the internet has.
const PRIVATE_SUBNETS: readonly (readonly [net: string, bits: number, kind: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const PRIVATE = new BlockList();
for (const [net, bits, kind] of PRIVATE_SUBNETS) PRIVATE.addSubnet(net, bits, kind);

const isNamedLocalhost = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost');

const isIn = (list: BlockList, host: string): boolean => {
  const family = isIP(host);
  // An IPv4 address in IPv6 notation is found as well.
  return family !== 0 && list.check(host, family === 6 ? 'ipv6' : 'ipv4');
};

/** The host as it is compared: a URL has turned every way to write an IPv4 address into the one with dots. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const HOW_TO_TRY = 'HUB_ALLOW_PRIVATE_URLS=true allows it for trying out';

/**
 * Why a web address cannot stand in the settings; undefined where it can. In production it is one of the internet, by
 * https. In development http is for this machine alone.
 * Only what the address itself says is looked at: `localhost` and numbers. Where a name leads is known no sooner than when
 * it is asked for, and may change; a firewall guards that.
 */
export const addressFault = (
  address: string,
  { isProduction }: { readonly isProduction: boolean },
): string | undefined => {
  const url = new URL(address);
  const host = hostOf(url);
  const isThisMachine = isNamedLocalhost(host) || isIn(LOOPBACK, host);
  if (isProduction && (isThisMachine || isIn(PRIVATE, host))) {
    return `should be an address on the internet, not one of this machine or a private network; ${HOW_TO_TRY}`;
  }
  if (url.protocol === 'https:' || isThisMachine) return undefined;
  return `should begin with https://, since secrets travel there; ${HOW_TO_TRY}`;
};
