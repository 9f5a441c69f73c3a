/** The library's room of stories. */
export const THREADS_CSS = `
.stories { display: grid; grid-template-columns: minmax(240px, 320px) minmax(0, 1fr); gap: var(--s6); align-items: start; }
.stories-list { position: sticky; top: var(--s4); display: grid; gap: var(--s3); justify-items: start; max-height: calc(100vh - 2 * var(--s4)); overflow: auto; }
.stories-list ul { width: 100%; border-top: 1px solid var(--rule); }
.stories-list li { border-bottom: 1px solid var(--rule); }
.stories-list a { display: grid; gap: 3px; padding: 10px 10px 10px 9px; border-left: 3px solid transparent; color: inherit; text-decoration: none; }
.stories-list a:hover { background: var(--paper-2); }
.stories-list a:focus-visible { outline-offset: -2px; }
.stories-list a[aria-current="page"] { border-left-color: var(--background-deck); background: var(--paper-2); }
.stories-list b { font: 600 16px/1.3 var(--serif); overflow-wrap: anywhere; }
.stories-list small { color: var(--ink-2); font-size: var(--t-s); display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; }
.stories-back { display: none; }
.story-open { min-width: 0; }
.thread { display: grid; gap: var(--s5); --deck: var(--background-deck); }
.thread header { display: grid; gap: var(--s2); }
.thread h2 { text-wrap: balance; overflow-wrap: anywhere; }
.thread h3 { font: 600 var(--t-s)/1.3 var(--sans); color: var(--ink-2); padding-bottom: var(--s2); margin-bottom: var(--s3); border-bottom: 1px solid var(--rule); }
.thread .actions { display: flex; flex-wrap: wrap; gap: var(--s2); margin-top: var(--s1); }
.thread-notice:empty { display: none; }
.thread-notice p { background: var(--accent-wash); border-radius: var(--radius); padding: var(--s2) var(--s4); font-size: 14px; display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: center; justify-content: space-between; }
.thread-timeline { font-size: 16px; }
.thread-timeline li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1px var(--s2); align-items: start; }
.thread-timeline li > a, .thread-timeline li > span:not(.thread-day) { grid-column: 1; font: 600 17px/1.35 var(--serif); overflow-wrap: anywhere; }
.thread-timeline li > a { color: inherit; text-decoration: none; }
.thread-timeline li > a:hover { text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px; }
.thread-timeline::before { bottom: 8px; }
.thread .story-line .note { display: block; }
.thread-timeline .thread-day { grid-column: 1 / -1; font-size: var(--t-s); color: var(--ink-2); }
.thread-timeline .button { grid-column: 2; margin-top: -4px; opacity: .55; }
.thread-timeline li:hover .button, .thread-timeline .button:focus-visible { opacity: 1; }
.thread-figures { width: 100%; border-collapse: collapse; margin-bottom: var(--s4); font-size: 14px; }
.thread-figures caption { text-align: left; font: 600 16px/1.35 var(--serif); padding-bottom: var(--s1); }
.thread-figures caption .note { font-family: var(--sans); font-weight: 400; }
.thread-figures tr { border-top: 1px solid var(--rule); }
.thread-figures th { width: 108px; text-align: left; vertical-align: top; padding: 9px var(--s3) 9px 0; font: 400 var(--t-s)/1.4 var(--sans); color: var(--ink-2); }
.thread-figures td { padding: 7px 0; vertical-align: top; }
.said { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); }
.said li { display: grid; gap: 0; min-width: 132px; flex: 0 1 auto; max-width: 260px; line-height: 1.35; }
.said .number { font: 600 17px/1.3 var(--serif); font-variant-numeric: lining-nums; color: var(--figures-deck); }
.said small { color: var(--ink-2); font-size: var(--t-s); }
.said-differ li { border-left: 2px solid var(--figures-deck); padding-left: var(--s3); }
.thread-people { display: flex; flex-wrap: wrap; gap: 6px var(--s4); font: 400 16px/1.4 var(--serif); }
.thread-people small { font: 400 var(--t-s)/1 var(--sans); color: var(--ink-2); }
.thread-people .unknown-name { font-style: italic; }
.thread-people + .note { margin-top: var(--s2); }
dialog .field input { width: 100%; }
@media (max-width: 760px) {
  .stories { grid-template-columns: minmax(0, 1fr); }
  .stories-list { position: static; max-height: none; }
  .stories:not(.stories-open) .story-open { display: none; }
  .stories-open .stories-list { display: none; }
  .stories-back { display: inline-block; font-size: 14px; padding: 6px 0; margin-bottom: var(--s3); }
  .thread-figures th { width: 82px; }
}

/* the popup's choice of what is annotated */
.chosen { display: grid; gap: var(--s2); }
.chosen ul { display: flex; flex-wrap: wrap; gap: 6px; }
.chosen li { display: inline-flex; align-items: center; max-width: 100%; padding-left: 10px; border: 1px solid var(--rule-strong); border-radius: 14px; font-size: var(--t-s); }
.chosen li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chosen li .button { min-height: 26px; width: 28px; }
.chosen .field input { width: 100%; }
`;
