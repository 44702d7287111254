import type { FactCheckView } from '../../application/open-fact-check';
import type { PageDocument, PageElement, PageLocation } from './dom';
import { showText } from './text-view';
import type { FactCheckWords } from './words';

// Runs in the browser of an outside fact checker; script.ts says with which files.

declare const document: PageDocument;
declare const location: PageLocation;
declare const addEventListener: (type: 'hashchange', listener: () => void) => void;

interface PageData {
  readonly words: FactCheckWords;
  readonly api: string;
  readonly language: string;
}
interface Shown extends FactCheckView {
  readonly expiresAtText: string;
}
type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string; readonly message: string };

const MAX_COMMENT = 2_000;

const byId = (id: string): PageElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
};

const { words, api, language } = JSON.parse(byId('page-data').textContent ?? '') as PageData;
const token = location.hash.slice(1);

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

const ask = async <Data>(path: string, body: object): Promise<Answer<Data>> => {
  try {
    const response = await fetch(`${api}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify({ token, ...body }),
    });
    const answer = (await response.json()) as {
      data: Data;
      error?: { message: string; details?: { code?: string } };
    };
    if (answer.error === undefined) return { ok: true, data: answer.data };
    return { ok: false, code: answer.error.details?.code ?? '', message: answer.error.message };
  } catch {
    // No connection, or something between here and the hub answered in its place.
    return { ok: false, code: '', message: words.unreachable };
  }
};

const showCount = (): void => {
  const count = Array.from(byId('comment').value.trim()).length;
  byId('count').textContent = fill(words.count, { count: count.toLocaleString(language) });
  const problem = count > MAX_COMMENT ? words.tooLong : '';
  // Written only when it changes, so that a screen reader says it once.
  if (byId('too-long').textContent !== problem) byId('too-long').textContent = problem;
};

const showRoom = (commentsLeft: number, thanks: string): void => {
  byId('form').hidden = commentsLeft === 0;
  const room = commentsLeft === 0 ? words.noneLeft : fill(words.left, { count: commentsLeft });
  byId('done').textContent = [thanks, thanks === '' && commentsLeft > 0 ? '' : room]
    .filter(Boolean)
    .join(' ');
};

let isSending = false;

const setSending = (sending: boolean): void => {
  isSending = sending;
  const button = byId('send');
  button.textContent = sending ? words.sending : words.send;
  if (sending) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
};

const focusProblem = (code: string): void => {
  if (code === 'outside_verdict_missing') document.querySelector('input[name=verdict]')?.focus();
  else byId('comment').focus();
};

const send = async (): Promise<void> => {
  if (isSending) return;
  setSending(true);
  byId('form-problem').textContent = '';
  byId('done').textContent = '';
  const verdict = document.querySelector('input[name=verdict]:checked')?.value ?? '';
  const comment = byId('comment').value;
  const answer = await ask<{ commentsLeft: number }>('comments', { verdict, comment });
  setSending(false);
  if (!answer.ok) {
    byId('form-problem').textContent = answer.message;
    focusProblem(answer.code);
    return;
  }
  byId('form').reset();
  showCount();
  showRoom(answer.data.commentsLeft, words.sent);
  byId('done').focus();
};

const open = async (): Promise<void> => {
  byId('status').textContent = words.loading;
  const answer: Answer<Shown> =
    token === '' ? { ok: false, code: '', message: words.noLink } : await ask<Shown>('view', {});
  if (!answer.ok) {
    byId('status').textContent = '';
    byId('problem').textContent = answer.message;
    return;
  }
  const { askedBy, checkerName: checker, expiresAtText: until, commentsLeft } = answer.data;
  byId('status').textContent = fill(words.asked, { askedBy, checker, until });
  byId('how').textContent = fill(words.howItCounts, { checker });
  showText(byId('text'), { view: answer.data, words, language });
  showCount();
  showRoom(commentsLeft, '');
};

byId('comment').addEventListener('input', showCount);
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
// Another link pasted into the same tab changes only what stands behind `#`.
addEventListener('hashchange', () => location.reload());
void open();
