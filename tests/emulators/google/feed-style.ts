/** The look of the public pages: a still picture over a text box; no likeness of the platform's own design. */
export const FEED_STYLE = `
:root { color-scheme: light dark; --ink: #1d2329; --soft: #5b6570; --box: #f0f2f4; --ground: #fff; --accent: #0b5c8a; --plus: #14652f; --minus: #a11f1f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #edf0f3; --soft: #a0abb6; --box: #20262d; --ground: #12161a; --accent: #7cc4ee; --plus: #7fd69a; --minus: #f0918b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, footer { max-width: 46rem; margin: 0 auto; padding: 1rem; }
article { margin-bottom: 3rem; }
.screen { display: grid; place-items: center; aspect-ratio: 16 / 9; padding: 2rem; border-radius: .75rem; background: linear-gradient(135deg, #12344d, #1f6f8b); color: #fff; font-size: 1.5rem; font-weight: 600; text-align: center; }
.hashtags { margin: .75rem 0 0; color: var(--accent); font-size: .875rem; }
h2 { margin: .25rem 0; font-size: 1.25rem; line-height: 1.3; }
.channel { margin: 0; }
.channel, footer { color: var(--soft); font-size: .875rem; }
.description { margin: .75rem 0; padding: .875rem 1rem; border-radius: .75rem; background: var(--box); white-space: pre-line; overflow-wrap: anywhere; }
a { color: var(--accent); }
.tags { display: flex; flex-wrap: wrap; gap: .375rem; margin: 0; padding: 0; list-style: none; }
.tags li { padding: .125rem .625rem; border-radius: 1rem; background: var(--box); font-size: .8125rem; }
details { margin-top: 1rem; }
summary { cursor: pointer; font-weight: 600; }
dt { margin-top: .75rem; font-weight: 600; }
dd { margin: .25rem 0 0; white-space: pre-line; overflow-wrap: anywhere; }
.history { padding-left: 1.25rem; font-size: .875rem; }
pre { margin: .375rem 0 1rem; padding: .75rem 1rem; overflow-x: auto; border-radius: .75rem; background: var(--box); font: .8125rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.added { color: var(--plus); }
.removed { color: var(--minus); }
.empty { padding: 3rem 1rem; text-align: center; color: var(--soft); }
`;
