import type { Language } from '../../../../kernel/language';
import { FACT_CHECK_WORDS } from './words';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Data for the script; a browser never runs a block of this type. */
const toDataBlock = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

const choice = (value: string, label: string): string =>
  `<label class="choice"><input type="radio" name="verdict" value="${value}"> <span>${escape(label)}</span></label>`;

const form = (words: (typeof FACT_CHECK_WORDS)[Language]): string => `
<form id="form" hidden novalidate>
  <h2>${escape(words.yourFinding)}</h2>
  <p id="how"></p>
  <fieldset>
    <legend>${escape(words.choose)}</legend>
    ${choice('facts_right', words.factsRight)}
    ${choice('something_wrong', words.somethingWrong)}
  </fieldset>
  <label class="name" for="comment">${escape(words.comment)}</label>
  <p id="help" class="quiet">${escape(words.commentHelp)}</p>
  <textarea id="comment" rows="7" aria-describedby="help count"></textarea>
  <p id="count" class="quiet"></p>
  <p id="too-long" class="problem" aria-live="polite"></p>
  <p id="form-problem" class="problem" role="alert"></p>
  <button id="send" type="submit">${escape(words.send)}</button>
</form>
<p id="done" class="done" role="status" tabindex="-1"></p>`;

/**
 * The page of an outside fact checker, without any content: the script fetches it with the token behind `#`, which no
 * server sees. `basePath` is the path under which the world reaches the hub, empty for the root.
 */
export const factCheckHtml = (input: {
  readonly language: Language;
  readonly basePath: string;
}): string => {
  const { language, basePath } = input;
  const words = FACT_CHECK_WORDS[language];
  const files = escape(`${basePath}/fact-check`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escape(words.title)} · Humas Hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${files}/page.css">
<script type="application/json" id="page-data">${toDataBlock({ words, api: `${basePath}/api/fact-check`, language })}</script>
<script src="${files}/page.js" defer></script>
</head>
<body>
<main>
<header>
  <h1>${escape(words.title)}</h1>
  <noscript><p class="problem">${escape(words.noScript)}</p></noscript>
  <p id="status" role="status"></p>
  <p id="problem" class="problem" role="alert"></p>
</header>
<article id="text" hidden></article>
${form(words)}
</main>
</body>
</html>
`;
};
