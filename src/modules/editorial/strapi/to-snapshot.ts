import type {
  DocumentKind,
  DocumentSnapshot,
  SnapshotImage,
  SnapshotPlan,
  SnapshotVariant,
} from '../domain/document-snapshot';

/** Relations of which Strapi does not enforce the `max` of the schema. */
const BOUNDED_RELATIONS = ['tags', 'related'];

type Entry = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entries = (value: unknown): readonly Entry[] =>
  Array.isArray(value) ? value.filter(isEntry) : isEntry(value) ? [value] : [];

/** A date of the database (Date on one engine, text on another) as an ISO 8601 instant. */
const instant = (value: unknown): string => {
  if (typeof value !== 'string' && !(value instanceof Date)) return '';
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

const toFocalPoint = (value: unknown): SnapshotImage['focalPoint'] =>
  isEntry(value) && typeof value.x === 'number' && typeof value.y === 'number'
    ? { x: value.x, y: value.y }
    : undefined;

const toImage = (field: string, file: Entry): SnapshotImage => ({
  field,
  fileId: count(file.id),
  url: text(file.url),
  alternativeText: text(file.alternativeText),
  width: count(file.width),
  height: count(file.height),
  focalPoint: toFocalPoint(file.focalPoint),
});

const toImages = (field: string, value: unknown): readonly SnapshotImage[] =>
  entries(value).map((file, index) =>
    toImage(Array.isArray(value) ? `${field}.${String(index)}` : field, file),
  );

const toVariant = (entry: Entry): SnapshotVariant => ({
  audience: text(entry.audience),
  title: text(entry.title ?? entry.question),
  summary: text(entry.summary),
  body: entry.body ?? entry.answer,
  hashtags: text(entry.hashtags),
});

const toPlan = (entry: Entry, index: number): SnapshotPlan => ({
  channel: text(entry.channel),
  accountKey: text(entry.accountKey),
  audience: text(entry.audience) || 'general',
  textOverride: text(entry.textOverride),
  hashtags: text(entry.hashtags),
  images: toImages(`channelPlans.${String(index)}.images`, entry.images),
  videoId: text(entry.videoId),
  notBefore: instant(entry.notBefore),
  notAfter: instant(entry.notAfter),
});

const toRebuttal = (entry: Entry): DocumentSnapshot['rebuttal'] => ({
  claim: text(entry.claimReviewed),
  verdict: text(entry.verdict),
  fact: text(entry.fact),
  myth: text(entry.myth),
  fallacy: text(entry.fallacy),
  evidence: entries(entry.evidence).map((piece) => ({
    title: text(piece.title),
    url: text(piece.url),
    archiveUrl: text(piece.archiveUrl),
    isPrimary: piece.isPrimary === true,
    isOutsideControl: piece.isOutsideControl === true,
  })),
  appearances: entries(entry.appearances).map((appearance) => ({
    url: text(appearance.url),
    archiveUrl: text(appearance.archiveUrl),
  })),
  isAboutPublisher: entry.aboutPublisher === true,
  singleSourceNotice: text(entry.singleSourceNotice),
  authors: entries(entry.authors).map((person) => count(person.id)),
  checkedBy: isEntry(entry.checkedBy) ? count(entry.checkedBy.id) : undefined,
});

const toEvent = (event: Entry): DocumentSnapshot['event'] => ({
  theme: text(event.theme),
  benefit: text(event.benefit),
  speaker: text(event.speaker),
  place: text(event.place),
  startsAt: instant(event.startsAt),
  endsAt: instant(event.endsAt),
});

const ownImages = (entry: Entry): readonly SnapshotImage[] => [
  ...toImages('cover', entry.cover),
  ...toImages('image', entry.image),
  ...entries(entry.appearances).flatMap((appearance, index) =>
    toImages(`appearances.${String(index)}.image`, appearance.image),
  ),
];

/**
 * Takes Strapi's entry, with its components and media populated, to a snapshot. Forgiving: a draft may be
 * half-written, and what is missing or of another type is empty.
 */
export const toSnapshot = (kind: DocumentKind, entry: Entry): DocumentSnapshot => ({
  kind,
  documentId: text(entry.documentId),
  locale: text(entry.locale),
  slug: text(entry.slug),
  title: text(entry.title ?? entry.question),
  summary: text(entry.summary),
  body: entry.body ?? entry.answer,
  variants: entries(entry.variants).map(toVariant),
  images: ownImages(entry),
  rebuttal: kind === 'rebuttal' ? toRebuttal(entry) : undefined,
  event: isEntry(entry.event) ? toEvent(entry.event) : undefined,
  plans: entries(entry.channelPlans).map(toPlan),
  relationCounts: Object.fromEntries(
    BOUNDED_RELATIONS.filter((name) => Array.isArray(entry[name])).map((name) => [
      name,
      entries(entry[name]).length,
    ]),
  ),
});
