/** Pages that change before the reader's eyes: each with an act to run in the page, and what it must say. */
import { DE, EN, paragraphs } from './prose';

export interface Scene {
  readonly name: string;
  readonly html: string;
  /** An expression for the page; `reading` is the module under test. */
  readonly act: string;
  readonly says: string;
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Port Wexley buys its ferry terminal</title></head><body>${body}</body></html>`;
const ARTICLE = `<main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}</article></main>`;
const has = (text: string) =>
  `reading.read(document, location.href).article.text.includes(${JSON.stringify(text)}) ? 'yes' : 'no'`;

interface Step {
  /** A statement to be run in the page. */
  readonly act: string;
  /** What the watcher tells then: kinds of change, each with the texts that were read. Empty: nothing. */
  readonly says: string;
}

/** How long a step may take (ms): a look after a slow one waits until that was a small share of time. */
const PATIENCE_MS = 10_000;
/** Nothing more may be told for this long after the last step (ms): twice the quiet time before a page is read again. */
const QUIET_MS = 600;

/** Watches from the beginning, takes one step after the other as soon as the one before was told, and says all it was told. */
const story = (steps: readonly Step[], options = 'isArticle: true') => ({
  act: `(async () => {
  const told = [];
  const abort = new AbortController();
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  reading.watch(document, { signal: abort.signal, ${options} }, (change) => {
    const text = change.kind === 'left' ? '' : change.reading.article.text;
    told.push([change.kind, text.includes(${JSON.stringify(EN.at(-1))}) && 'en', text.includes(${JSON.stringify(DE.at(-1))}) && 'de'].filter(Boolean).join(':'));
  });
  const steps = [${steps.map(({ act, says }) => `{ act: () => { ${act} }, says: ${JSON.stringify(says)} }`).join(', ')}];
  let wanted = '';
  for (const { act, says } of steps) {
    act();
    wanted = (wanted + ' ' + says).trim();
    if (says === '') await pause(${QUIET_MS});
    for (const end = performance.now() + ${PATIENCE_MS}; told.join(' ') !== wanted && performance.now() < end; ) await pause(20);
  }
  await pause(${QUIET_MS});
  abort.abort();
  return told.join(' ');
})()`,
  says: steps
    .map(({ says }) => says)
    .filter((says) => says !== '')
    .join(' '),
});
const first = (says = 'arrived:en'): Step => ({ act: '', says });
const GERMAN = `<article><h1>Altenbruck kauft die alte Mühle</h1>${paragraphs(DE)}</article>`;
const drawGerman = `document.title = 'Altenbruck kauft die alte Mühle'; document.querySelector('main').innerHTML = ${JSON.stringify(GERMAN)};`;
const GERMAN_PATH = '/news/altenbruck-kauft-die-muehle-67890';
const TALL = '<div style="height:3000px"></div>';
const SECOND = `<article><h1>Altenbruck kauft die alte Mühle</h1>${paragraphs(DE)}${TALL}</article>`;
const down = `document.querySelectorAll('article')[1].scrollIntoView()`;

export const LIVE: readonly Scene[] = [
  {
    name: 'an article in an open shadow root',
    html: page(
      `<story-body></story-body><script>customElements.define('story-body', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(ARTICLE)}; } })</script>`,
    ),
    act: has(EN.at(-1) ?? ''),
    says: 'yes',
  },
  {
    name: 'an article in a frame of the same origin',
    html: page(
      `<p>Loading</p><iframe srcdoc="${ARTICLE.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    ),
    act: `(async () => {
      let says = 'no';
      for (const end = performance.now() + ${PATIENCE_MS}; says === 'no' && performance.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        says = ${has(EN.at(-1) ?? '')};
      }
      return says;
    })()`,
    says: 'yes',
  },
  {
    name: 'an article that arrives late',
    html: page('<div id="root"></div>'),
    ...story(
      [
        { act: '', says: '' },
        {
          act: `document.getElementById('root').innerHTML = ${JSON.stringify(ARTICLE)}`,
          says: 'arrived:en',
        },
      ],
      '',
    ),
  },
  {
    name: 'a web app that routes with pushState',
    html: page(ARTICLE),
    ...story([
      first(),
      { act: `history.pushState({}, '', '${GERMAN_PATH}'); ${drawGerman}`, says: 'left arrived:de' },
    ]),
  },
  {
    name: 'a web app that routes with the Navigation API, or with History where there is none',
    html: page(ARTICLE),
    ...story([
      first(),
      {
        act: `const draw = () => { ${drawGerman} }; if (globalThis.navigation?.addEventListener) { navigation.addEventListener('navigate', (event) => event.intercept({ handler: async () => draw() })); navigation.navigate('${GERMAN_PATH}'); } else { history.pushState({}, '', '${GERMAN_PATH}'); draw(); }`,
        says: 'left arrived:de',
      },
    ]),
  },
  {
    name: 'a way back through the history, to another article',
    html: page(ARTICLE),
    ...story([
      first(),
      {
        act: `history.replaceState({}, '', '/news/first-story-of-the-day-1')`,
        says: 'left arrived:en',
      },
      {
        act: `const main = document.querySelector('main'); const before = main.innerHTML; addEventListener('popstate', () => { main.innerHTML = before; }); history.pushState({}, '', '${GERMAN_PATH}'); ${drawGerman}`,
        says: 'left arrived:de',
      },
      { act: 'history.back()', says: 'left arrived:en' },
    ]),
  },
  {
    name: 'a passage is found in the page again after its node was replaced, and after its neighbours changed',
    html: page(ARTICLE),
    act: `new Promise((resolve) => {
      const wanted = 'the steel frame was sound';
      const abort = new AbortController();
      const paragraph = () => [...document.querySelectorAll('p')].find((one) => one.textContent.includes(wanted));
      const steps = [
        () => { const p = paragraph(); p.replaceChildren(document.createTextNode(p.textContent)); },
        () => paragraph().insertAdjacentHTML('beforebegin', ${JSON.stringify(`<p>${DE[0]}</p>`)}),
      ];
      const end = () => { abort.abort(); resolve(found.join(' | ')); };
      let from = -1;
      const found = [];
      setTimeout(end, ${PATIENCE_MS});
      reading.watch(document, { signal: abort.signal, isArticle: true }, (change) => {
        if (change.kind === 'left') return;
        const { reading: now } = change;
        if (change.kind === 'arrived') from = now.article.text.indexOf(wanted);
        else {
          if (change.kind === 'changed') from = change.placeOf(from, from + wanted.length)?.start ?? -1;
          found.push(now.range(from, from + wanted.length)?.toString());
        }
        const next = steps.shift();
        setTimeout(next ?? end, next ? 0 : ${QUIET_MS});
      });
    })`,
    says: 'the steel frame was sound | the steel frame was sound',
  },
  {
    name: 'hydration that replaces the whole article',
    html: page(ARTICLE),
    ...story([first(), { act: `document.body.innerHTML = ${JSON.stringify(ARTICLE)}`, says: 'moved:en' }]),
  },
  {
    name: 'a framework that replaces the text of one paragraph',
    html: page(ARTICLE),
    ...story([
      first(),
      {
        act: `const p = document.querySelectorAll('p')[1]; p.replaceChildren(document.createTextNode(p.textContent))`,
        says: 'moved:en',
      },
    ]),
  },
  {
    name: 'a live blog that grows',
    html: page(ARTICLE),
    ...story([
      first(),
      {
        act: `document.querySelector('h1').insertAdjacentHTML('afterend', ${JSON.stringify(`<p>${DE.at(-1)}</p>`)})`,
        says: 'changed:en:de',
      },
    ]),
  },
  {
    name: 'infinite scroll: the article before the reader’s eyes, and back again',
    html: page(
      `<main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}${TALL}</article>${SECOND}</main>`,
    ),
    ...story([
      first(),
      { act: down, says: 'left arrived:de' },
      { act: 'scrollTo(0, 0)', says: 'left arrived:en' },
    ]),
  },
  {
    name: 'infinite scroll: an article that is added below, with an address of its own',
    html: page(
      `<main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}${TALL}</article></main>`,
    ),
    ...story([
      first(),
      {
        act: `document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(SECOND)})`,
        says: 'moved:en',
      },
      { act: `${down}; history.replaceState({}, '', '${GERMAN_PATH}')`, says: 'left arrived:de' },
    ]),
  },
  {
    name: 'what a style hides is not read: a second copy for small screens, a notice, a closed box',
    html: page(
      `<style>.small, .notice, .more { display: none } .open { display: block }</style><main><article><h1>Port Wexley buys its ferry terminal</h1><p class="notice">${DE.at(-1)}</p>${paragraphs(EN)}<p class="small">${DE.at(-1)}</p></article></main>`,
    ),
    ...story([first()]),
  },
  {
    name: 'a box that a click opens is read then',
    html: page(
      `<style>.more { display: none } .open { display: block }</style><main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN)}<button>More</button><p class="more">${DE.at(-1)}</p></article></main>`,
    ),
    ...story([
      first(),
      {
        act: `document.querySelector('button').onclick = () => document.querySelector('.more').classList.add('open'); document.querySelector('button').click()`,
        says: 'changed:en:de',
      },
    ]),
  },
  {
    name: 'a page whose styles hide everything at first is read all the same',
    html: page(`<style>main { visibility: hidden }</style>${ARTICLE}`),
    ...story([first()]),
  },
  {
    name: 'a page that never rests is read again a few times only, and once more when it rests',
    html: page(
      `<main><article><h1>Port Wexley buys its ferry terminal</h1>${paragraphs(EN.concat(EN))}</article></main>`,
    ),
    act: `(async () => {
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const abort = new AbortController();
      let told = 0;
      let text = '';
      reading.watch(document, { signal: abort.signal, isArticle: true }, (change) => { told++; text = change.reading?.article.text ?? ''; });
      while (told === 0) await pause(20);
      const all = [...document.querySelectorAll('p')];
      for (let i = 0; i < 100; i++) {
        for (let n = 0; n < 3; n++) for (const p of all) p.replaceChildren(document.createTextNode(p.textContent));
        all[1].append(' Round ' + i + '.');
        await pause(20);
      }
      const meanwhile = told;
      for (const end = performance.now() + ${PATIENCE_MS}; !text.includes('Round 99.') && performance.now() < end; ) await pause(20);
      abort.abort();
      return (meanwhile <= 3 ? 'few' : meanwhile) + ', ' + (text.includes('Round 99.') ? 'right' : 'wrong');
    })()`,
    says: 'few, right',
  },
  {
    name: 'fifty thousand nodes beside an article, in slices',
    html: page(`${ARTICLE}<ul>${'<li><a href="/x"><b>Row</b></a></li>'.repeat(12_500)}</ul>`),
    act: `(async () => {
      let slices = 1;
      const found = await reading.readInSlices(document, location.href, { yieldNow: () => { slices++; return new Promise((r) => setTimeout(r, 0)); } });
      return found.article.text.includes(${JSON.stringify(EN.at(-1))}) && slices > 1 ? 'yes' : 'no, ' + slices;
    })()`,
    says: 'yes',
  },
];
