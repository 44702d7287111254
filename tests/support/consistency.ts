import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { hashContent } from '../../src/modules/delivery/application/planning/plan-deliveries';
import type { AuditRow, Content } from '../../src/modules/editorial/application/edition-ports';
import type { Edition } from '../../src/modules/editorial/domain/edition';
import { auditLog, verifyRecord } from '../../src/modules/editorial/strapi/audit-log.sql';
import { strapiContentReader } from '../../src/modules/editorial/strapi/content-reader';
import { strapiDocumentStore } from '../../src/modules/editorial/strapi/document-store';
import { toEdition } from '../../src/modules/editorial/strapi/edition-row';
import { PUBLISHABLE_UIDS, UID } from '../../src/platform/uids';

/** Everything that the database holds about one text in one language. */
interface Facts {
  readonly edition: Edition;
  /** What was done, oldest first; refusals change nothing. */
  readonly lines: readonly AuditRow[];
  readonly draft: Content | undefined;
  readonly shown: Content | undefined;
  /** Of the public text, as deliveries count it. */
  readonly shownHash: string | undefined;
  readonly isBannered: boolean;
  /** Hashes of the snapshots of what was published, oldest first. */
  readonly kept: readonly string[];
  readonly hasPlan: boolean;
  readonly deliveries: readonly DeliveryFacts[];
  /** Threads that the office opened about it. */
  readonly threads: number;
}

interface DeliveryFacts {
  readonly contentHash: string;
  readonly state: string;
  readonly followUp: { readonly kind: string; readonly contentHash?: string } | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const MOST_LINES = 10_000;

const gather = async (strapi: Core.Strapi, edition: Edition): Promise<Facts> => {
  const { contentType, documentId, locale } = edition;
  const content = strapiContentReader(strapi);
  const documents = strapiDocumentStore(strapi);
  const load = (status: 'draft' | 'published') =>
    documents.load({ uid: contentType, documentId, locale, status });
  const shownDocument = await load('published');
  const where = { contentType, contentDocumentId: documentId, contentLocale: locale };
  const query = (uid: string, more: object = {}): Promise<unknown> =>
    strapi.db.query(uid).findMany({ where: { ...where, ...more }, orderBy: { id: 'asc' } });
  const row = (await strapi.db.query(contentType).findOne({
    where: { documentId, locale, publishedAt: { $notNull: true } },
  })) as { readonly withdrawal?: unknown } | null;
  return {
    edition,
    lines: (await auditLog(strapi).of(edition, MOST_LINES))
      .filter(({ outcome }) => outcome === 'done')
      .reverse(),
    draft: await content.read({ ...edition, status: 'draft' }),
    shown: await content.read({ ...edition, status: 'published' }),
    shownHash: shownDocument && hashContent(shownDocument, sha256),
    isBannered: (row?.withdrawal ?? null) !== null,
    kept: ((await query(UID.snapshot, { cause: 'published' })) as { hash: string }[]).map(
      ({ hash }) => hash,
    ),
    hasPlan: ((await load('draft'))?.plans.length ?? 0) > 0,
    deliveries: (await query(UID.delivery)) as Facts['deliveries'],
    threads: await strapi.db
      .query(UID.thread)
      .count({ where: { materialDocumentId: documentId, language: locale } }),
  };
};

const OUT = ['publish', 'force_publish', 'shared_change'];

/** What the record says that readers see, with the hash of the text. */
const told = (lines: readonly AuditRow[]): { readonly side: string; readonly hash?: string } => {
  let side = 'none';
  let hash: string | undefined;
  for (const line of lines) {
    if (OUT.includes(line.action)) hash = line.hash;
    if (line.action === 'publish' || line.action === 'force_publish') side = 'live';
    if (line.action === 'withdraw') side = 'withdrawn';
    if (line.action === 'unpublish') side = 'gone';
  }
  return hash === undefined ? { side } : { side, hash };
};

/** The hash that was approved last before each publication, beside the one that went out. */
const signed = (lines: readonly AuditRow[]) => {
  let approved: string | undefined;
  return lines.flatMap((line) => {
    if (line.action === 'approve') approved = line.hash;
    return line.action === 'publish' ? [{ approved, out: line.hash }] : [];
  });
};

type Rule = (facts: Facts) => boolean;

const isReadable = ({ edition }: Facts): boolean =>
  ['live', 'withdrawn'].includes(edition.publicState);

/** What must hold at every moment, whenever the hub was killed. */
const RULES: Readonly<Record<string, Rule>> = {
  'a line on the record for each version, and no other': ({ edition, lines }) =>
    lines.length === edition.version && lines.every(({ version }, at) => version === at + 1),
  'each line goes on where the one before ended': ({ lines }) =>
    lines.every(({ from }, at) => from === (lines[at - 1]?.to ?? '')),
  'the state is where the last line led': ({ edition, lines }) =>
    lines.at(-1)?.to === edition.state,
  'the draft is the one the edition knows': ({ edition, draft }) =>
    draft?.hash === edition.draftHash,
  'readers see what the record says': (facts) => {
    const { side, hash } = told(facts.lines);
    return (
      side === facts.edition.publicState &&
      hash === facts.edition.publishedHash &&
      facts.shown?.hash === (isReadable(facts) ? hash : undefined)
    );
  },
  'the banner stands exactly on what was withdrawn': ({ edition, isBannered }) =>
    isBannered === (edition.publicState === 'withdrawn'),
  'what went out is what was approved': ({ lines }) =>
    signed(lines).every(({ approved, out }) => approved === out),
  'each text that went out is kept': ({ lines, kept }) => {
    const out = lines.filter(({ action }) => OUT.includes(action)).map(({ hash }) => hash);
    return out.filter((hash, at) => hash !== out[at - 1]).join() === kept.join();
  },
  'one delivery, and its thread, as soon as a text went out, and none before': (facts) => {
    const wanted = facts.hasPlan && facts.kept.length > 0 ? 1 : 0;
    return facts.deliveries.length === wanted && facts.threads === wanted;
  },
  'the delivery is at the text that is live, or on its way there, or away from readers': (
    facts,
  ) => {
    const { edition, deliveries, shownHash } = facts;
    return deliveries.every(({ state, contentHash, followUp }) => {
      if (edition.publicState !== 'live') return followUp?.kind === 'withdraw';
      const isAtRest = state === 'published' && followUp === null;
      return (isAtRest ? contentHash : followUp?.contentHash) === shownHash;
    });
  },
  'a schedule exactly where it is scheduled': ({ edition }) =>
    (edition.state === 'scheduled') === (edition.scheduledFor !== undefined),
};

/** Public texts of which the workflow knows nothing. */
const strangers = async (
  strapi: Core.Strapi,
  editions: readonly Edition[],
): Promise<readonly string[]> => {
  const known = new Set(editions.map(({ documentId, locale }) => `${documentId} ${locale}`));
  const found: string[] = [];
  for (const uid of PUBLISHABLE_UIDS) {
    const rows: unknown = await strapi.db.query(uid).findMany({});
    for (const { documentId, locale } of rows as { documentId: string; locale: string }[]) {
      const name = `${documentId} ${locale}`;
      if (!known.has(name)) found.push(`${name}: no edition`);
    }
  }
  return found;
};

/**
 * Names whatever does not fit together: texts, editions, the record, snapshots and deliveries. For a hub whose worker is
 * off, with plans for the forum, whose threads are opened together with their texts. Empty where all is well.
 */
export const findFaults = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const faults: string[] = [];
  const { broken } = await verifyRecord(strapi);
  if (broken !== undefined) faults.push(`line ${String(broken.seq)} of the record: ${broken.why}`);
  const rows: readonly unknown[] = await strapi.db.query(UID.edition).findMany({});
  const editions = rows.map(toEdition);
  for (const edition of editions) {
    const facts = await gather(strapi, edition);
    for (const [name, rule] of Object.entries(RULES)) {
      const { documentId, locale, state, version } = edition;
      if (!rule(facts)) {
        faults.push(`${documentId} ${locale} (${state}, version ${String(version)}): ${name}`);
      }
    }
  }
  return [...faults, ...(await strangers(strapi, editions))];
};
