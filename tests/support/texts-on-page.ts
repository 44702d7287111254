import type { Page } from 'playwright-core';

/** What stands on a page of the moderation, where it shows what somebody wrote. */
export interface TextsOnPage {
  /** Letter by letter, without the numbers of the marks. */
  readonly texts: readonly string[];
  /** Elements that no page of ours has there: a text became one of them. */
  readonly odd: readonly string[];
}

/** Reads all texts of people on a page of the moderation, and touches them as a reader's pointer and focus would. */
export const lookAtTexts = (page: Page): Promise<TextsOnPage> =>
  page.evaluate(() => {
    const known = 'P DIV SPAN MARK SUP CODE Q'.split(' ');
    const plain = ['class', 'title', 'style', 'dir'];
    const foreign =
      'script, iframe, frame, object, embed, img, video, audio, source, base, link, meta, style, ' +
      'math, marquee, template, dialog, details, plaintext, xmp, noscript, [popover], [autofocus]';
    const holders = Array.from(document.querySelectorAll('main bdi, main [dir="auto"]'));
    const inside = holders.flatMap((holder) =>
      Array.from(holder.querySelectorAll<HTMLElement>('*')),
    );
    const all = Array.from(document.querySelectorAll('main *'));
    const odd = [
      ...document.querySelectorAll(`main :is(${foreign})`),
      ...inside.filter(
        (element) =>
          !known.includes(element.tagName) ||
          element.getAttributeNames().some((name) => !plain.includes(name)),
      ),
      ...all.filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc'),
      ),
      ...all.filter(
        (element) => element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol),
      ),
    ];
    for (const element of inside) {
      element.focus();
      for (const type of ['pointerover', 'mouseover', 'focus', 'toggle', 'load', 'error']) {
        element.dispatchEvent(new Event(type));
      }
    }
    const texts = holders.map((holder) => {
      const copy = holder.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('sup')) mark.remove();
      return copy.textContent;
    });
    return { texts, odd: odd.map((element) => element.outerHTML.slice(0, 300)) };
  });
