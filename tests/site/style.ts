/** A newspaper's look, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fffdf9; --soft: #6a665f; --line: #d9d4ca; --accent: #8d1f1f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6e0; --paper: #17181a; --soft: #a09b92; --line: #36373a; --accent: #e08a7d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 19px/1.6 Georgia, 'Times New Roman', serif; }
a { color: inherit; text-decoration: none; } a:hover { text-decoration: underline; }
.masthead, main, .foot { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
.masthead { padding-top: 1.5rem; border-bottom: 3px double var(--line); text-align: center; }
.masthead .name { font-size: 2.2rem; font-weight: 700; letter-spacing: -.01em; }
.masthead p { margin: 0 0 .6rem; color: var(--soft); font-size: .8rem; font-style: italic; }
nav ul, .foot ul, .share { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; justify-content: center; margin: 0; padding: .5rem 0; font: 13px/1.4 system-ui, sans-serif; }
nav [aria-current] { color: var(--accent); font-weight: 600; }
.kicker { margin: 1.6rem 0 0; color: var(--accent); font: 600 13px/1.4 system-ui, sans-serif; letter-spacing: .04em; text-transform: uppercase; }
h1 { margin: .2rem 0 .6rem; font-size: 2.1rem; line-height: 1.2; } h2 { margin: 2rem 0 .4rem; font-size: 1.25rem; line-height: 1.3; }
.standfirst { margin: 0 0 1rem; font-size: 1.15rem; line-height: 1.45; }
.meta { color: var(--soft); font: 13px/1.4 system-ui, sans-serif; }
.share { justify-content: flex-start; } button { font: inherit; border: 1px solid var(--line); border-radius: 3px; background: none; color: inherit; padding: .15rem .7rem; }
figure { margin: 1rem 0 1.4rem; } .picture { aspect-ratio: 16/4.5; background: linear-gradient(160deg, #7d8894, #39424c 60%, #23272c); }
figcaption { color: var(--soft); font: 13px/1.5 system-ui, sans-serif; padding-top: .4rem; }
blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid var(--accent); font-style: italic; } blockquote footer { font-style: normal; font-size: .8rem; color: var(--soft); }
.newsletter { border: 1px solid var(--line); padding: .8rem 1.2rem; margin: 1.6rem 0; font: 14px/1.5 system-ui, sans-serif; } .newsletter h3 { margin: 0; } .newsletter p { margin: .2rem 0 .6rem; }
input, textarea { font: inherit; width: 100%; max-width: 20rem; padding: .3rem; background: transparent; color: inherit; border: 1px solid var(--line); }
.more, .comments { border-top: 1px solid var(--line); margin-top: 2rem; } .more ul { padding-left: 1.1rem; }
.teasers { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem; margin: 2rem 0; font: 14px/1.45 system-ui, sans-serif; } .teasers h3 { margin: .1rem 0; font-size: 1rem; } .teasers span { color: var(--accent); font-size: .75rem; }
.foot { color: var(--soft); border-top: 1px solid var(--line); }
.consent { position: fixed; inset: auto 0 0; padding: .7rem 1.25rem; background: var(--paper); border-top: 1px solid var(--line); font: 13px/1.5 system-ui, sans-serif; }
.front .teaser { border-bottom: 1px solid var(--line); padding-bottom: .6rem; } .front .lead h2 { font-size: 1.8rem; }
`;
