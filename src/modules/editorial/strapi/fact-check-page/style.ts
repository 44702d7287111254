/** The style of the page. Text on its ground has a contrast of at least 4.5 to 1, borders of controls at least 3 to 1. */
export const FACT_CHECK_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #1b2430; background: #f2f4f7; }
body { margin: 0; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
main { max-width: 46rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
header { padding: 0.25rem 0 0.75rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.05rem; font-weight: 600; color: #465264; }
h2 { margin: 0 0 0.5rem; font-size: 1.65rem; line-height: 1.25; }
h3 { margin: 1.75rem 0 0.35rem; font-size: 1.1rem; }
h4 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p, ul, ol, blockquote, pre { margin: 0 0 0.75rem; }
ul, ol { padding-left: 1.5rem; }
li { margin-bottom: 0.35rem; }
blockquote { padding-left: 0.9rem; border-left: 3px solid #9aa7b8; }
pre { white-space: pre-wrap; font-family: ui-monospace, monospace; }
a { color: #0b4f8a; text-underline-offset: 0.15em; }
.pre { white-space: pre-line; }
.quiet { color: #4a5666; font-size: 0.95rem; }
.notice { padding: 0.6rem 0.8rem; background: #fff6dc; border-left: 4px solid #a66a00; }
.lead { font-size: 1.1rem; }
.tag { display: inline-block; margin: 0 0.4rem 0.2rem 0; padding: 0 0.5rem; border: 1px solid #6b7889; border-radius: 0.25rem; font-size: 0.85rem; }
.verdict { font-weight: 700; }
article, form { padding: 1.25rem; background: #fff; border: 1px solid #d5dbe3; border-radius: 0.5rem; }
form { margin-top: 1.25rem; }
form h2 { font-size: 1.3rem; }
.variant { margin-top: 1.75rem; padding-top: 0.25rem; border-top: 1px solid #d5dbe3; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
legend, .name { display: block; padding: 0; font-weight: 600; }
.choice { display: flex; gap: 0.6rem; align-items: flex-start; padding: 0.45rem 0; }
.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0.15rem 0 0; accent-color: #0b4f8a; }
#help, #count { margin: 0 0 0.35rem; }
textarea { display: block; width: 100%; padding: 0.6rem; font: inherit; color: inherit; background: #fff; border: 1px solid #6b7889; border-radius: 0.25rem; resize: vertical; }
button { min-height: 2.75rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; color: #fff; background: #0b4f8a; border: 0; border-radius: 0.25rem; cursor: pointer; }
button[aria-disabled="true"] { background: #5b6675; cursor: default; }
:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
.problem:not(:empty), .done:not(:empty) { padding: 0.6rem 0.8rem; border-left: 4px solid; }
.problem:not(:empty) { color: #8c1616; background: #fdeeee; }
.done:not(:empty) { margin-top: 1.25rem; color: #14532d; background: #e8f6ec; }
.problem:empty, .done:empty, #status:empty { margin: 0; }
@media (max-width: 30rem) { main { padding: 0.9rem 0.6rem 2rem; } article, form { padding: 0.9rem; } h2 { font-size: 1.4rem; } button { width: 100%; } }
@media (forced-colors: active) { button { border: 1px solid; } }
`;
