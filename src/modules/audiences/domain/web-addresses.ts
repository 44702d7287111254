const LEADING = '"\'“‘«([<';
const TRAILING = '"\'”’»)]>.,;:!?…';

// Endings of names that Indonesian offices really link to. A name without a scheme needs one of them, so that a
// missing space ("selesai.Lalu") is no address.
const BARE =
  /^(?:[a-z0-9-]{1,63}\.){1,8}(?:id|com|org|net|info|gov|edu|int|io|me|ly|be)(?::\d{1,5})?(?:[/?#]\S*)?$/i;
const FULL = /^(?:https?:\/\/|www\.)\S+$/i;
const MAIL = /^(?:mailto:)?[^\s@]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i;

const trimToken = (token: string): { readonly start: number; readonly end: number } => {
  let start = 0;
  let end = token.length;
  while (start < end && LEADING.includes(token.charAt(start))) start += 1;
  while (end > start && TRAILING.includes(token.charAt(end - 1))) end -= 1;
  return { start, end };
};

/** True for a web or mail address as people write it in a text: with a scheme, with `www.`, or as a bare host name. */
export const isAddress = (token: string): boolean =>
  FULL.test(token) || BARE.test(token) || MAIL.test(token);

/** One way to write an address: no scheme, no `www.`, no slash at the end, the host in lower case. */
export const normaliseAddress = (address: string): string => {
  const bare = address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/^www\./i, '');
  const hostEnd = bare.search(/[/?#]/);
  const host = hostEnd === -1 ? bare : bare.slice(0, hostEnd);
  const rest = hostEnd === -1 ? '' : bare.slice(hostEnd);
  return host.toLowerCase() + (rest.endsWith('/') ? rest.slice(0, -1) : rest);
};

/** The addresses in a text, as written, and the text with `filler` in their places. */
export const takeAddresses = (
  text: string,
  filler: string,
): { readonly addresses: readonly string[]; readonly rest: string } => {
  const addresses: string[] = [];
  const rest = text.replace(/\S+/gu, (token) => {
    const { start, end } = trimToken(token);
    const address = token.slice(start, end);
    if (!isAddress(address)) return token;
    addresses.push(address);
    return token.slice(0, start) + filler + token.slice(end);
  });
  return { addresses, rest };
};
