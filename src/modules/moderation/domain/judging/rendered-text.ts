/** Markdown as readers get it. */
export interface RenderedText {
  /** Safe HTML: a short list of elements, links with `rel="noopener noreferrer nofollow ugc"`. */
  readonly html: string;
  /** What a reader sees, without marks: for excerpts, feeds and search. */
  readonly plainText: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as one paragraph in which every mark is shown as it was typed: safe where nothing else is known of it. */
export const toPlainRendering = (text: string): RenderedText => ({
  html: `<p>${text.replace(/[&<>"']/g, (mark) => NAMED[mark] ?? '')}</p>`,
  plainText: text,
  links: [],
});
