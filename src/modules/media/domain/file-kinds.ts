/** A kind of file that the media library takes. */
export interface FileKind {
  /** What the content may be found to be, as `detectContent` names it. */
  readonly contents: readonly string[];
  /** The type under which it is stored and served. */
  readonly servedAs: string;
}

const kind = (mime: string): FileKind => ({ contents: [mime], servedAs: mime });

/**
 * What may be uploaded, by the ending of its name. Left out on purpose: SVG and HTML (they carry scripts), executables
 * and archives, the old Office formats (.doc, .xls, .ppt: their macros and an .msi look alike from outside), Office
 * files with macros, HEIC (browsers do not show it), and AVIF (Strapi 5.54 stores it without its sides and without a
 * thumbnail, and both are needed).
 */
export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  '.jpg': kind('image/jpeg'),
  '.jpeg': kind('image/jpeg'),
  '.png': kind('image/png'),
  '.webp': kind('image/webp'),
  '.gif': kind('image/gif'),
  '.pdf': kind('application/pdf'),
  '.docx': kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  '.xlsx': kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  '.pptx': kind('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  '.odt': kind('application/vnd.oasis.opendocument.text'),
  '.ods': kind('application/vnd.oasis.opendocument.spreadsheet'),
  '.odp': kind('application/vnd.oasis.opendocument.presentation'),
  '.mp4': kind('video/mp4'),
  '.txt': kind('text/plain'),
  // A table in plain text has no signature: its content cannot be told from any other text.
  '.csv': { contents: ['text/plain'], servedAs: 'text/csv' },
};

/** The types under which accepted files are served: what Strapi's own upload filter should let through. */
export const ACCEPTED_MIME_TYPES: readonly string[] = [
  ...new Set(Object.values(FILE_KINDS).map((accepted) => accepted.servedAs)),
];

/** The ending of a file name in lower case with its dot; empty where there is none. */
export const extensionOf = (fileName: string): string => {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(dot).toLowerCase() : '';
};
