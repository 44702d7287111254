/** Frames to wait until a part of the form that was just unfolded is there: about half a second. */
const FRAMES_TO_WAIT = 30;

/** Beyond these the box of the whole form begins. */
const BOXES_AROUND_LABEL = 3;

const FOCUSABLE = 'input, textarea, [contenteditable="true"], [role="combobox"], button';

const nextFrame = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

const show = (element: Element): void => {
  element.scrollIntoView({ block: 'center' });
  const target = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
};

const findNamed = (path: string): Element | null =>
  document.querySelector(`main [name="${CSS.escape(path)}"]`);

// The form writes the number of entries and a star for "required" behind a label.
const findLabel = (text: string): Element | undefined =>
  [...document.querySelectorAll('main label')].find((label) => {
    const rest = label.textContent.startsWith(text) ? label.textContent.slice(text.length) : 'no';
    return /^[\s*()\d]*$/.test(rest);
  });

// The list stands in the nearest box around its label that holds folded entries.
const findFold = (label: Element, index: number): HTMLElement | undefined => {
  let box = label.parentElement;
  for (let level = 0; level < BOXES_AROUND_LABEL && box !== null; level += 1) {
    const folds = [...box.querySelectorAll<HTMLElement>('h3 > button[aria-expanded]')];
    if (folds.length > 0) return folds[index];
    box = box.parentElement;
  }
  return undefined;
};

const unfold = async (fold: HTMLElement, path: string): Promise<void> => {
  if (fold.getAttribute('aria-expanded') === 'false') fold.click();
  for (let frame = 0; frame < FRAMES_TO_WAIT; frame += 1) {
    const named = findNamed(path);
    if (named !== null) {
      show(named);
      return;
    }
    await nextFrame();
  }
  show(fold);
};

/**
 * Brings the field of a path into sight and puts the cursor into it. Strapi's form knows its inputs by name, and folds
 * the entries of a list away; where the field itself cannot be found, the entry or the label it belongs to is shown.
 * `rootLabel` is what the form calls the first field of the path.
 */
export const focusField = async ({
  path,
  rootLabel,
}: {
  readonly path: string;
  readonly rootLabel: string;
}): Promise<void> => {
  const named = findNamed(path);
  if (named !== null) {
    show(named);
    return;
  }
  const [root = '', index = ''] = path.split('.');
  const label = findLabel(rootLabel);
  const fold = label === undefined ? undefined : findFold(label, Number(index));
  if (fold !== undefined && /^\d+$/.test(index)) {
    await unfold(fold, path);
    return;
  }
  const nearest = findNamed(root) ?? label;
  if (nearest !== undefined) show(nearest);
};
