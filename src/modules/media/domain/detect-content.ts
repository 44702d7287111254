import { detectZipContent } from './detect-zip-content';

/** What a content is called that nothing is known about. */
export const UNKNOWN_CONTENT = 'application/octet-stream';

const latin1 = new TextDecoder('latin1');

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  latin1.decode(bytes.subarray(from, from + length));

/** First bytes that name a format by themselves. Formats that are refused are here too, to be named in the refusal. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly mime: string }[] = [
  { bytes: [0xff, 0xd8, 0xff], mime: 'image/jpeg' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], mime: 'image/png' },
  { bytes: [0x47, 0x49, 0x46, 0x38, 0x37, 0x61], mime: 'image/gif' },
  { bytes: [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], mime: 'image/gif' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], mime: 'application/pdf' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], mime: 'application/x-cfb' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], mime: 'application/x-elf' },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], mime: 'application/x-mach-binary' },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], mime: 'application/x-mach-binary' },
];

/** Brands of ISO base media files (ISO/IEC 14496-12, "ftyp"), the more telling ones first. */
const BRANDS: readonly { readonly brands: readonly string[]; readonly mime: string }[] = [
  { brands: ['avif', 'avis'], mime: 'image/avif' },
  { brands: ['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'], mime: 'image/heic' },
  { brands: ['qt  '], mime: 'video/quicktime' },
  { brands: ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1'], mime: 'video/mp4' },
];

const detectIsoMedia = (bytes: Uint8Array): string | undefined => {
  if (ascii(bytes, 4, 4) !== 'ftyp') return undefined;
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const names = Array.from({ length: Math.max(0, Math.floor((size - 8) / 4)) }, (_, index) =>
    ascii(bytes, 8 + index * 4, 4),
  );
  return BRANDS.find(({ brands }) => brands.some((brand) => names.includes(brand)))?.mime;
};

/** How much of a text decides what it is: longer than any prologue before the first tag. */
const TEXT_HEAD_BYTES = 1024;

const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) ||
  byte === 0x7f;

const detectText = (bytes: Uint8Array): string | undefined => {
  if (bytes.length === 0 || bytes.some(isControl)) return undefined;
  const head = ascii(bytes, 0, TEXT_HEAD_BYTES)
    .replace(/^\u00ef\u00bb\u00bf/, '') // the byte order mark of UTF-8, read as three letters
    .trimStart()
    .toLowerCase();
  if (head.startsWith('#!')) return 'text/x-shellscript';
  if (!head.startsWith('<')) return 'text/plain';
  if (head.includes('<svg')) return 'image/svg+xml';
  if (head.startsWith('<?xml')) return 'application/xml';
  return 'text/html';
};

/**
 * What a file is, told by its bytes alone, as a media type; `application/octet-stream` where nothing is known.
 * Takes the whole file: the parts of an Office document are listed at its end, and a text is one up to its last byte.
 * A picture with markup inside is named after the markup, because some reader will one day take it for that.
 */
export const detectContent = (bytes: Uint8Array): string => {
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes));
  if (signature !== undefined) return signature.mime;
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return detectZipContent(bytes);
  const text = detectText(bytes);
  if (text !== undefined) return text;
  if (ascii(bytes, 0, 2) === 'MZ') return 'application/x-msdownload';
  return (bytes.length >= 12 ? detectIsoMedia(bytes) : undefined) ?? UNKNOWN_CONTENT;
};

/** Long enough not to turn up by chance in the compressed bytes of a picture. */
const ACTIVE_MARKUP = /<script|<!doctype|<iframe/i;

/** True where a picture carries markup that a browser would run if it took the picture for a page. */
export const hasActiveMarkup = (bytes: Uint8Array): boolean =>
  ACTIVE_MARKUP.test(latin1.decode(bytes));
