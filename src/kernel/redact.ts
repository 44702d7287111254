/** What stands in the place of a secret. */
export const REDACTED = '[…]';

// A shorter text is no secret, and would tear holes into words.
const SHORTEST_SECRET = 6;

// Tokens, codes and keys of the platforms have some thirty characters or more; no word that is meant for a person has
// twenty with digits among its letters.
const SHORTEST_OPAQUE_WORD = 20;

const toBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** A secret in the forms in which it may come back: as it is, in an address, in base64, inside of JSON. */
const formsOf = (secret: string): readonly string[] => {
  const base64 = toBase64(secret);
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    base64,
    base64.replace(/=+$/, ''),
    base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    JSON.stringify(secret).slice(1, -1),
  ];
};

/** Every text in a value that may be a secret. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length < SHORTEST_SECRET ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** Builds what takes known secrets out of a text; `secrets` is a text, or anything that holds some. */
export const makeRedact = (secrets: unknown): ((text: string) => string) => {
  // The longest first: a secret may begin as another does.
  const forms = Array.from(new Set(textsIn(secrets).flatMap(formsOf))).sort(
    (one, other) => other.length - one.length,
  );
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, REDACTED), text);
};

const WORD = /[^\s"'`<>()[\]{},;|“”‘’]+/g;
const ADDRESS = /^https?:\/\/[^\s?#]+/;

const isOpaque = (word: string): boolean =>
  word.length >= SHORTEST_OPAQUE_WORD && /\d/.test(word) && /\p{L}/u.test(word);

const redactPart = (part: string): string => (isOpaque(part) ? REDACTED : part);

const redactWord = (word: string): string => {
  const [address] = ADDRESS.exec(word) ?? [];
  // Of an address the part that tells where: what it asks for may hold a token, or be one.
  if (address !== undefined) return address.split('/').map(redactPart).join('/');
  return redactPart(word);
};

/**
 * What somebody else's program says, without the words that no person reads: tokens, codes and keys look like nothing else.
 * For messages of platforms, which may repeat whatever they were sent.
 */
export const redactOpaqueWords = (text: string): string => text.replace(WORD, redactWord);
