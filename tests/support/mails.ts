import { buildMail } from '../../src/modules/mail/strapi/install';
import { UID } from '../../src/platform/uids';
import type { BootedHub } from './hub';

const PUBLIC_URL = 'https://hub.contoh.go.id';

/** The use cases of the outbox of a booted hub. */
export const mailOf = (booted: BootedHub) =>
  buildMail(booted.strapi, { clock: booted.clock, publicUrl: PUBLIC_URL });

/** A mail as it stands in the outbox; null where there is none with this key. */
export const mailRow = async (
  booted: BootedHub,
  key: string,
): Promise<Readonly<Record<string, unknown>> | null> => {
  const row: unknown = await booted.strapi.db.query(UID.mail).findOne({ where: { key } });
  return row as Readonly<Record<string, unknown>> | null;
};

/** A mail with what may go wrong on the way: letters beyond ASCII, a line that begins with a full stop. */
export const aMail = (key: string) => ({
  key,
  to: 'sri@contoh.example',
  subject: 'Menunggu tinjauan Anda: Loket – “buka” lebih pagi',
  text: 'Halo Sri,\n\nada naskah yang menunggu é.\n.titik di awal\n',
});

/** Headers of a mail, unfolded, its decoded subject and its decoded text. */
export const readMail = (source: string) => {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 2),
    ]),
  );
  const subject = (headers.get('subject') ?? '')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?(Q|B)\?([^?]*)\?=/g, (_, coding: string, text: string) =>
      coding === 'B'
        ? Buffer.from(text, 'base64').toString()
        : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
    );
  const body = rest.join('\r\n\r\n').replaceAll('\r\n', '\n');
  const isQuoted = headers.get('content-transfer-encoding') === 'quoted-printable';
  const text = isQuoted
    ? decodeURIComponent(body.replace(/%/g, '%25').replace(/=\n/g, '').replaceAll('=', '%'))
    : body;
  return { headers, subject, text };
};
