/**
 * Plain types of the sample content. They carry no Strapi type: the seed maps them to documents.
 * A slug refers to another sample, an image name to the catalogue in `images/`.
 */
import type { Block } from './blocks';

export type SampleAudience = 'general' | 'youth' | 'senior';
export type VariantAudience = Exclude<SampleAudience, 'general'>;

export interface SampleText {
  /** At most 90 characters. */
  readonly title: string;
  /** At most 200 characters. */
  readonly summary: string;
  readonly body: readonly Block[];
}

export interface SampleVariant extends SampleText {
  readonly audience: VariantAudience;
  /** At most five words without "#", parted by spaces. */
  readonly hashtags: string;
}

export interface SampleCredit {
  readonly name: string;
  readonly role: 'photo' | 'illustration' | 'infographic' | 'video';
  readonly licence: string;
}

/** A text that was published, found wanting, and published again: the sample itself is the corrected text. */
export interface SampleCorrection {
  /** What readers are told, 10 to 300 characters. */
  readonly note: string;
  /** What stood there at first. */
  readonly before: Partial<SampleText>;
}

export interface SampleEvent {
  readonly theme: string;
  readonly benefit: string;
  readonly speaker: string;
  readonly place: string;
  /** ISO 8601 instant. */
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface SamplePlan {
  readonly channel: 'instagram' | 'youtube' | 'forum';
  readonly accountKey: 'kantor';
  readonly audience: SampleAudience;
  readonly textOverride?: string;
  /** Words without "#", parted by spaces. */
  readonly hashtags?: string;
  /** Names from the image catalogue. */
  readonly images?: readonly string[];
  readonly videoId?: string;
}

/** A text in another language; it shares every field that is not text with the Indonesian one. */
export interface SampleArticleLocalisation extends SampleText {
  readonly variants: readonly SampleVariant[];
  /** The words of the event; its times are those of the Indonesian text. */
  readonly event?: Pick<SampleEvent, 'theme' | 'benefit' | 'speaker' | 'place'>;
}

export interface SampleArticle extends SampleText {
  readonly slug: string;
  readonly kind: 'news' | 'announcement' | 'explainer' | 'staff_opinion';
  /** Stands under a staff opinion, at most 300 characters: whose opinion it is, and whose it is not. */
  readonly disclaimer?: string;
  /** Class of public information under Indonesia's public information law (UU 14/2008). */
  readonly publicInfoClass: 'periodic' | 'immediate' | 'on_request';
  readonly variants: readonly SampleVariant[];
  readonly section: string;
  /** At most eight. */
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly sources: readonly string[];
  readonly cover: string;
  readonly credit: SampleCredit;
  /** At most five slugs of articles. */
  readonly related: readonly string[];
  readonly correction?: SampleCorrection;
  /** ISO 8601 date. */
  readonly reviewDueAt: string;
  readonly event?: SampleEvent;
  readonly channelPlans: readonly SamplePlan[];
  readonly en?: SampleArticleLocalisation;
}

export interface SampleFaqText {
  /** At most 150 characters. */
  readonly question: string;
  /** At most 1,200 characters of text. */
  readonly answer: readonly Block[];
}

export interface SampleFaqVariant extends SampleFaqText {
  readonly audience: VariantAudience;
}

export interface SampleFaq extends SampleFaqText {
  readonly slug: string;
  readonly variants: readonly SampleFaqVariant[];
  readonly section: string;
  readonly tags: readonly string[];
  /** At most 300 characters; empty where a service rule of the office suffices. */
  readonly legalBasis: string;
  /** ISO 8601 date. */
  readonly lastVerifiedAt: string;
  /** ISO 8601 date. */
  readonly validUntil: string;
  /** Name from the image catalogue. */
  readonly image?: string;
  readonly channelPlans: readonly SamplePlan[];
  readonly en?: SampleFaqText & { readonly variants: readonly SampleFaqVariant[] };
}

export interface SampleAppearance {
  readonly platform: string;
  readonly url: string;
  readonly archiveUrl: string;
  /** ISO 8601 date. */
  readonly seenAt: string;
  /** Name of the raw hoax image; only its stamped derivative may be served. A voice message has none. */
  readonly image?: string;
}

export interface SampleEvidence {
  /** At most 160 characters. */
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly archiveUrl: string;
  readonly kind: 'document' | 'regulation' | 'statement' | 'data' | 'image' | 'news' | 'fact_check';
  /** ISO 8601 date. */
  readonly accessedAt: string;
  readonly isPrimary: boolean;
  /** True where neither the office nor its parent wrote or keeps it. */
  readonly isOutsideControl: boolean;
}

export type SampleVerdict = 'false_claim' | 'misleading' | 'unproven' | 'satire' | 'true_claim';

/** First Draft's seven types of mis- and disinformation. */
export type SampleMisinfoType =
  | 'satire'
  | 'false_connection'
  | 'misleading_content'
  | 'false_context'
  | 'imposter_content'
  | 'manipulated_content'
  | 'fabricated_content';

export interface SampleRebuttal extends SampleText {
  readonly slug: string;
  /** At most 160 characters, best at most 75. */
  readonly claimReviewed: string;
  readonly claimant: string;
  readonly verdict: SampleVerdict;
  readonly misinfoType: SampleMisinfoType;
  /** At most 300 characters. */
  readonly fact: string;
  /** At most 300 characters. */
  readonly myth: string;
  /** At most 800 characters. */
  readonly fallacy: string;
  readonly appearances: readonly SampleAppearance[];
  readonly evidence: readonly SampleEvidence[];
  readonly method: string;
  readonly authors: readonly string[];
  /** Slug of a person who is not among the authors. */
  readonly checkedBy: string;
  readonly aboutPublisher: boolean;
  readonly variants: readonly SampleVariant[];
  readonly section: string;
  readonly tags: readonly string[];
  readonly channelPlans: readonly SamplePlan[];
}

export interface SampleSection {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly parent?: string;
}

export interface SampleTag {
  readonly slug: string;
  readonly name: string;
}

export interface SamplePerson {
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly role: 'author' | 'source' | 'both';
}
