/** The look of the public pages: a quiet column of cards; no likeness of the platform's own design. */
export const FEED_STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5d6878; --card: #fff; --ground: #eef1f5; --line: #d9dfe7; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9edf3; --soft: #9aa6b6; --card: #1a212b; --ground: #10151c; --line: #2c3643; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
body > header, main, footer { max-width: 30rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0; font-size: 1.25rem; }
header p, footer { margin: 0; color: var(--soft); font-size: .875rem; }
article { margin-bottom: 1.5rem; overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.who { display: flex; gap: .75rem; align-items: center; padding: .75rem 1rem; font-weight: 600; }
.who span { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: #1f6f8b; color: #fff; }
.pictures { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; }
.pictures img { flex: 0 0 100%; width: 100%; height: auto; scroll-snap-align: start; object-fit: cover; background: var(--line); }
.caption { margin: 0; padding: .75rem 1rem .25rem; white-space: pre-line; overflow-wrap: anywhere; }
.when { display: block; padding: 0 1rem .875rem; color: var(--soft); font-size: .8125rem; }
.when a { color: inherit; }
.empty { padding: 3rem 1rem; text-align: center; color: var(--soft); }
`;
