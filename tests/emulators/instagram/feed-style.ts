/** The look of the public pages: a quiet column of cards; no likeness of the platform's own design. */
export const FEED_STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5d6878; --card: #fff; --ground: #eef1f5; --line: #d9dfe7; --accent: #0b5c8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9edf3; --soft: #9aa6b6; --card: #1a212b; --ground: #10151c; --line: #2c3643; --accent: #7cc4ee; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
body > header, main, footer { max-width: 30rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0; font-size: 1.25rem; }
h2 { margin: 0 0 .5rem; font-size: 1rem; }
a { color: var(--accent); }
header p { margin: 0; }
header p, footer { color: var(--soft); font-size: .875rem; }
article { margin-bottom: 1.5rem; overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.who { display: flex; gap: .75rem; align-items: center; padding: .75rem 1rem; font-weight: 600; }
.who span { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: #1f6f8b; color: #fff; }
.pictures { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; }
figure { position: relative; flex: 0 0 100%; margin: 0; scroll-snap-align: start; }
figure img { display: block; width: 100%; height: 100%; object-fit: cover; background: var(--line); }
.number { position: absolute; top: .75rem; right: .75rem; padding: .125rem .625rem; border-radius: 1rem; background: rgb(0 0 0 / 65%); color: #fff; font-size: .75rem; }
.caption { margin: 0; padding: .75rem 1rem .25rem; white-space: pre-line; overflow-wrap: anywhere; }
.alt { padding: 0 1rem; color: var(--soft); font-size: .8125rem; }
.alt ol { margin: .25rem 0; padding-left: 1.25rem; }
summary { cursor: pointer; }
.when { margin: 0; padding: 0 1rem .625rem; color: var(--soft); font-size: .8125rem; }
.when a { color: inherit; }
.likes { padding: 0 1rem .75rem; font-size: .875rem; }
.talk { padding: 1rem; border-top: 1px solid var(--line); font-size: .9375rem; }
.talk ul { margin: 0 0 1rem; padding: 0; list-style: none; }
.comment { padding: .375rem 0; white-space: pre-line; overflow-wrap: anywhere; }
.comment .when { padding: 0; }
.replies { margin-left: 1.5rem; padding-left: .75rem; border-left: 2px solid var(--line); }
.reply { color: var(--soft); font-size: .8125rem; }
.badge { padding: 0 .5rem; border-radius: 1rem; background: var(--ground); color: var(--soft); font-size: .75rem; }
form label { display: block; margin: .5rem 0; font-size: .8125rem; color: var(--soft); }
form input, form textarea { display: block; width: 100%; margin-top: .25rem; padding: .5rem; border: 1px solid var(--line); border-radius: .5rem; background: none; color: var(--ink); font: inherit; font-size: .9375rem; }
button { padding: .375rem 1rem; border: 0; border-radius: .5rem; background: #0b5c8a; color: #fff; font: inherit; font-size: .875rem; cursor: pointer; }
.empty { padding: 3rem 1rem; text-align: center; color: var(--soft); }
`;
