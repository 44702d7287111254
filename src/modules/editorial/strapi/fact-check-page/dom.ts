// The few parts of the browser that the page uses. TypeScript's own library for it would make `document`, `name` and
// hundreds more known to all of the server's code.

/** An element of the page. */
export interface PageElement {
  textContent: string | null;
  hidden: boolean;
  className: string;
  lang: string;
  href: string;
  target: string;
  rel: string;
  value: string;
  append(...children: readonly PageElement[]): void;
  addEventListener(type: string, listener: (event: { preventDefault(): void }) => void): void;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  focus(): void;
  reset(): void;
}

/** The page. */
export interface PageDocument {
  title: string;
  createElement(tag: string): PageElement;
  getElementById(id: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
}

/** Where the page is. */
export interface PageLocation {
  readonly hash: string;
  reload(): void;
}
