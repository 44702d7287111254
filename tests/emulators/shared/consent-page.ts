import { escapeHtml, htmlPage } from './html';
import { type EmulatorRequest, fieldOf, htmlReply, type Reply } from './http';

/** An account that a person may let an app use. */
export interface ConsentChoice {
  readonly id: string;
  readonly name: string;
  /** A second line: what it is, or what hangs on it. */
  readonly detail: string;
}

/** What a page of consent asks. */
export interface ConsentQuestion {
  /** The platform, as the page names it. */
  readonly platform: string;
  /** The app that asks, by the id that it sent. */
  readonly clientId: string;
  readonly choices: readonly ConsentChoice[];
  /** True where several accounts may be allowed at once. */
  readonly isSeveral: boolean;
  readonly scopes: readonly string[];
  /** True where single permissions may be left out. */
  readonly canUntick?: boolean;
}

/** What a person answered: the accounts that may be used, and what with; undefined where none may. */
export interface ConsentAnswer {
  readonly allowed: readonly string[];
  readonly scopes: readonly string[];
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5d6878; --card: #fff; --ground: #eef1f5; --line: #d9dfe7; --accent: #0b5c8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9edf3; --soft: #9aa6b6; --card: #1a212b; --ground: #10151c; --line: #2c3643; --accent: #2f87bd; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 28rem; width: calc(100% - 2rem); margin: 4rem auto 1rem; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; }
p, footer { color: var(--soft); font-size: .875rem; }
footer { text-align: center; }
fieldset { margin: 1rem 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
label { display: flex; gap: .75rem; align-items: center; margin-top: .5rem; padding: .75rem; border: 1px solid var(--line); border-radius: .5rem; }
label small { display: block; color: var(--soft); }
label.plain { display: inline; margin: 0; padding: 0; border: 0; }
li:has(input) { list-style: none; margin-left: -1.25rem; }
code { overflow-wrap: anywhere; }
ul { margin: .25rem 0 1.25rem; padding-left: 1.25rem; font-size: .875rem; }
.buttons { display: flex; gap: .75rem; justify-content: flex-end; }
button { padding: .625rem .875rem; white-space: nowrap; border: 1px solid var(--line); border-radius: .5rem; background: none; color: inherit; font: inherit; cursor: pointer; }
button.main { border-color: var(--accent); background: var(--accent); color: #fff; font-weight: 600; }
`;

const page = (title: string, body: string): string =>
  htmlPage({
    title,
    style: STYLE,
    body: `<main>${body}</main>\n<footer>Halaman emulator untuk uji coba. / A page of an emulator, for tests.</footer>`,
  });

const choice = ({ id, name, detail }: ConsentChoice, isSeveral: boolean, place: number): string => {
  const safeId = escapeHtml(id);
  const input = isSeveral
    ? `<input type="checkbox" name="account-${safeId}" value="${safeId}" checked>`
    : `<input type="radio" name="account" value="${safeId}"${place === 0 ? ' checked' : ''}>`;
  return `<label>${input}<span>${escapeHtml(name)}<small>${escapeHtml(detail)}</small></span></label>`;
};

const scopeItem = (scope: string, place: number, canUntick: boolean): string => {
  const text = `<code>${escapeHtml(scope)}</code>`;
  return canUntick
    ? `<li><input type="checkbox" id="scope-${place}" name="scope-${place}" value="${escapeHtml(scope)}" checked> <label class="plain" for="scope-${place}">${text}</label></li>`
    : `<li>${text}</li>`;
};

/** The page on which a person lets an app use accounts; the form goes back to the same address. */
export const consentPage = (question: ConsentQuestion): Reply => {
  const { platform, clientId, choices, isSeveral, scopes, canUntick = false } = question;
  if (choices.length === 0) {
    return errorPage(`Belum ada akun ${platform}. / There is no ${platform} account yet.`, 200);
  }
  const title = `Izinkan aplikasi memakai akun ${platform}?`;
  return htmlReply(
    page(
      title,
      `<h1>${escapeHtml(title)}</h1>
<p>Allow an app to use your ${escapeHtml(platform)} account? App: <code>${escapeHtml(clientId)}</code></p>
<form method="post">
<fieldset><legend>Akun / Account</legend>${choices.map((entry, place) => choice(entry, isSeveral, place)).join('')}</fieldset>
<p>Yang diizinkan / What is allowed:</p>
<ul>${scopes.map((scope, place) => scopeItem(scope, place, canUntick)).join('')}</ul>
<div class="buttons"><button name="decision" value="deny">Tolak / Deny</button><button class="main" name="decision" value="allow">Izinkan / Allow</button></div>
</form>`,
    ),
  );
};

/** A page that says why there is nothing to consent to. */
export const errorPage = (message: string, status = 400): Reply =>
  htmlReply(page('Tidak bisa / Not possible', `<h1>${escapeHtml(message)}</h1>`), status);

const valuesOf = (request: EmulatorRequest, pattern: RegExp): readonly string[] =>
  Object.entries(request.body.kind === 'fields' ? request.body.fields : {})
    .filter(([name]) => pattern.test(name))
    .flatMap(([, value]) => (typeof value === 'string' ? [value] : []));

/** Reads the form of `consentPage`. Anything but a clear yes with an account is a no. */
export const consentAnswer = (request: EmulatorRequest): ConsentAnswer | undefined => {
  const allowed = valuesOf(request, /^account(-|$)/);
  const isYes = fieldOf(request, 'decision') === 'allow' && allowed.length > 0;
  return isYes ? { allowed, scopes: valuesOf(request, /^scope-\d+$/) } : undefined;
};
