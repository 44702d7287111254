const latin1 = new TextDecoder('latin1');

// Sizes, offsets and signatures: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (its end).
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** An Office document has some dozens of parts; more than this is not one, and not worth the time. */
const MOST_ENTRIES = 10_000;

const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
};

const listEntries = (bytes: Uint8Array, view: DataView): readonly string[] => {
  const end = findEnd(view);
  if (end === undefined) return [];
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < count && at + ENTRY_BYTES <= view.byteLength) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const nameBytes = view.getUint16(at + 28, true);
    names.push(latin1.decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)));
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
};

/** OpenDocument writes its type, uncompressed, into a first entry called `mimetype` (ODF 1.3 part 2, 3.3). */
const readOpenDocumentType = (bytes: Uint8Array, view: DataView): string | undefined => {
  const nameBytes = view.getUint16(26, true);
  const name = latin1.decode(bytes.subarray(LOCAL_BYTES, LOCAL_BYTES + nameBytes));
  if (name !== 'mimetype') return undefined;
  const from = LOCAL_BYTES + nameBytes + view.getUint16(28, true);
  const type = latin1.decode(bytes.subarray(from, from + 80));
  return /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation)/.exec(
    type,
  )?.[0];
};

/** The main part of each Office Open XML document (ECMA-376 part 1) that tells its kind. */
const OFFICE_PARTS = [
  { part: 'word/document.xml', kind: 'wordprocessingml.document' },
  { part: 'xl/workbook.xml', kind: 'spreadsheetml.sheet' },
  { part: 'ppt/presentation.xml', kind: 'presentationml.presentation' },
] as const;

const carriesMacros = (entry: string): boolean =>
  /vbaProject\.bin$|^(?:Basic|Scripts)\//i.test(entry);

/**
 * What an archive is: an Office document by its parts, `application/zip` where it is none.
 * A document with macros is `application/vnd.ms-office.macro-enabled`, whatever its name says. Takes the whole file.
 */
export const detectZipContent = (bytes: Uint8Array): string => {
  if (bytes.length < LOCAL_BYTES + END_BYTES) return 'application/zip';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(bytes, view);
  if (entries.some(carriesMacros)) return 'application/vnd.ms-office.macro-enabled';
  const office = entries.includes('[Content_Types].xml')
    ? OFFICE_PARTS.find(({ part }) => entries.includes(part))
    : undefined;
  if (office !== undefined) {
    return `application/vnd.openxmlformats-officedocument.${office.kind}`;
  }
  return readOpenDocumentType(bytes, view) ?? 'application/zip';
};
