import {
  detectContent,
  hasActiveMarkup,
} from '../../../../src/modules/media/domain/detect-content';
import { checkUpload } from '../../../../src/modules/media/domain/upload-check';
import { aZip } from './a-zip';

const text = (content: string) => new TextEncoder().encode(content);
const bytes = (...parts: (readonly number[] | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(text(part)) : part)),
  );

const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10], 'JFIF');
const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0x00]);
const EXE = bytes('MZ', [0x90, 0x00, 0x03, 0x00]);
const brand = (name: string, ...compatible: string[]) =>
  bytes([0, 0, 0, 16 + compatible.length * 4], 'ftyp', name, [0, 0, 2, 0], ...compatible, [0, 0]);
const DOCX = aZip(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
const MACROS = aZip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']);

describe('detectContent', () => {
  it.each([
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a PNG', PNG, 'image/png'],
    ['a GIF', bytes('GIF89a', [1, 0]), 'image/gif'],
    ['a WebP', bytes('RIFF', [9, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
    ['an AVIF', brand('avif'), 'image/avif'],
    ['an AVIF under the general brand', brand('mif1', 'miaf', 'avif'), 'image/avif'],
    ['a photo of an iPhone', brand('heic', 'mif1'), 'image/heic'],
    ['an MP4', brand('isom', 'iso2', 'mp41'), 'video/mp4'],
    ['a QuickTime film', brand('qt  '), 'video/quicktime'],
    ['a PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3]), 'application/pdf'],
    [
      'an old Office file',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'application/x-cfb',
    ],
    ['a Windows program', EXE, 'application/x-msdownload'],
    ['a Linux program', bytes([0x7f], 'ELF', [2, 1]), 'application/x-elf'],
    ['a script', text('#!/bin/sh\nrm -rf /'), 'text/x-shellscript'],
    ['a web page', text('\ufeff <!DOCTYPE html><p>'), 'text/html'],
    ['a drawing', text('<?xml version="1.0"?><svg xmlns="x"/>'), 'image/svg+xml'],
    ['a table', text('nama;kota\nSiti;Kupang\n'), 'text/plain'],
    ['a table that happens to begin with MZ', text('MZ;kota\n'), 'text/plain'],
    ['an empty file', new Uint8Array(), 'application/octet-stream'],
    ['noise', bytes([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 'application/octet-stream'],
    ['a plain archive', aZip(['a.txt']), 'application/zip'],
    ['a broken archive', bytes('PK', [3, 4], '…'), 'application/zip'],
    [
      'a spreadsheet',
      aZip(['[Content_Types].xml', 'xl/workbook.xml']),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['a document with macros', MACROS, 'application/vnd.ms-office.macro-enabled'],
    [
      'an OpenDocument text',
      aZip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text'),
      'application/vnd.oasis.opendocument.text',
    ],
  ])('knows %s', (_name, content, mime) => {
    expect(detectContent(content)).toBe(mime);
  });

  it('survives every beginning of a document cut short', () => {
    for (let length = 0; length < DOCX.length; length += 1) {
      expect(typeof detectContent(DOCX.slice(0, length))).toBe('string');
    }
  });

  it('finds a page inside a picture', () => {
    expect(hasActiveMarkup(bytes([...JPEG], '<SCRIPT>alert(1)</script>'))).toBe(true);
    expect(hasActiveMarkup(JPEG)).toBe(false);
  });
});

describe('checkUpload', () => {
  const check = (fileName: string, content: Uint8Array) =>
    checkUpload({ fileName, content: detectContent(content) });

  it.each([
    ['foto.JPG', JPEG, 'image/jpeg'],
    ['grafik.png', PNG, 'image/png'],
    ['data.csv', text('a,b\n'), 'text/csv'],
    ['surat.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['tanpa-akhiran', JPEG, 'image/jpeg'],
  ])('takes %s', (fileName, content, servedAs) => {
    expect(check(fileName, content)).toEqual({ ok: true, value: servedAs });
  });

  it.each([
    ['foto.jpg', text('<html><script>alert(1)</script>'), 'text/html'],
    ['foto.jpg', PNG, 'image/png'],
    ['foto.png', EXE, 'application/x-msdownload'],
    ['foto.png', text('<svg onload="alert(1)"/>'), 'image/svg+xml'],
    ['foto.jpg', text('bukan gambar'), 'text/plain'],
    ['surat.docx', aZip(['a.txt']), 'application/zip'],
    ['surat.docx', MACROS, 'application/vnd.ms-office.macro-enabled'],
    ['catatan.txt', EXE, 'application/x-msdownload'],
  ])('refuses %s that is something else', (fileName, content, actual) => {
    const checked = check(fileName, content);
    expect(checked).toMatchObject({
      ok: false,
      failure: { code: 'file_content_mismatch', field: 'files', actual, details: { fileName } },
    });
  });

  it.each(['logo.svg', 'halaman.html', 'program.exe', 'arsip.zip', 'foto.jpg.php', 'a.'])(
    'refuses the kind of %s whatever is inside',
    (fileName) => {
      expect(check(fileName, JPEG)).toMatchObject({
        ok: false,
        failure: { code: 'file_kind_refused', field: 'files' },
      });
    },
  );

  it('refuses a file without an ending whose content is not taken', () => {
    expect(check('tanpa-akhiran', EXE)).toMatchObject({
      ok: false,
      failure: { code: 'file_kind_refused', actual: 'application/x-msdownload' },
    });
  });
});
