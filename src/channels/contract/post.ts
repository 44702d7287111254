import type { Bilingual } from '../../kernel/language';

/** An image that has to be made before delivery: which file, cropped how, stamped or not. */
export interface RenditionRequest {
  readonly fileId: number;
  /** `whole`: nothing is cut away; the longer side is bounded. */
  readonly crop: 'portrait' | 'square' | 'landscape' | 'whole';
  readonly stamp: 'none' | 'hoax';
}

/** A derivative that was made and can be fetched by anybody. */
export interface Rendition {
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly mime: string;
}

/** A number that the editor watches while writing. */
export interface Counter {
  readonly code: string;
  readonly label: Bilingual;
  readonly actual: number;
  readonly limit: number;
}

/** What the post will look like, in terms that the admin can draw without knowing the channel. */
export interface PreviewModel {
  /** `feed-card`: picture above text; `description`: a text box under a video; `thread`: a first post. */
  readonly layout: 'feed-card' | 'description' | 'thread';
  readonly accountName: string;
  readonly heading: string;
  readonly text: string;
  readonly images: readonly {
    readonly url: string;
    readonly alt: string;
    /** Width divided by height, as it will be shown. */
    readonly ratio: number;
    readonly focalPoint?: { readonly x: number; readonly y: number };
    readonly stamp: 'none' | 'hoax';
  }[];
  readonly counters: readonly Counter[];
  /** Lines that stand around the text, in a box that holds the text of others as well. */
  readonly marks?: { readonly above: string; readonly below: string };
}
