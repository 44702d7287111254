const SCHEME = /^https?:\/\/[^\s\\]+$/i;

const hostOf = (address: string): string | undefined => {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\./, '');
  } catch {
    return undefined;
  }
};

/**
 * Whether a link of a citizen may lead there: to a page of the web, written out. No relative addresses, which would be the
 * office's own, and none with a name before an @, which pass for another host.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!SCHEME.test(address) || hostOf(address) === undefined) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
};

// Format characters and joiners, which nobody sees.
const UNSEEN = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\ufe00-\ufe0f]/gu;

// A word, a dot and an ending of letters, with or without a scheme before it: what a reader takes for an address.
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

const FILE_NAME = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|txt|jpe?g|png)$/;
const NUMBER = /^[\d.-]+$/;
const HAS_ENDING = /\.\p{L}[\p{L}\p{N}-]+$/u;

const saysHost = (address: string): string | undefined => {
  const host = address.replace(/^.*:\/\//, '').replace(/^www\./, '');
  if (FILE_NAME.test(host)) return undefined;
  return HAS_ENDING.test(host) || (NUMBER.test(host) && host.split('.').length === 4)
    ? host
    : undefined;
};

/**
 * Whether the text of a link names an address, and not the host that it leads to: `[bank.go.id](https://elsewhere.example)`.
 * Letters of other alphabets that look alike count as another address.
 */
export const saysAnotherAddress = ({
  href,
  text,
}: {
  readonly href: string;
  readonly text: string;
}): boolean => {
  const host = hostOf(href);
  const seen = text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[。．｡]/g, '.');
  return (seen.match(ADDRESS) ?? []).some((address) => {
    const said = saysHost(address);
    return said !== undefined && said !== host;
  });
};
