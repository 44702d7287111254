import { isIPv6 } from 'node:net';

const IPV4_IN_IPV6 = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const NETWORK_GROUPS = 4; // 64 bits: what one household or office is given

/** The first groups of an address of IPv6, without the zeros that its short form leaves out. */
const firstGroups = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const known = [...(first ?? []), ...(last ?? [])].length;
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - known)).fill('0');
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, NETWORK_GROUPS);
};

/**
 * By what visitors are told apart where they have no name: the address for IPv4, the network of 64 bits for IPv6, in which
 * one machine takes a new address as often as it likes.
 */
export const visitorNetwork = (address: string): string => {
  const [bare = ''] = address.split('%');
  const mapped = IPV4_IN_IPV6.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare;
  const groups = firstGroups(bare).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
};
