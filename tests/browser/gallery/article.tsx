import { render } from 'preact';
import { createLayer, type Layer } from '../../../src/content/layer';
import { ANNOTATED, DAY, PARAGRAPHS, TITLE } from '../../fixtures/annotated';
import { fakeMap } from './fake-map';

/** A plain news page with the layer on it. */
export function showArticle(
  root: HTMLElement,
  options: { theme: 'auto' | 'light' | 'dark'; dark: boolean; density: string },
): void {
  // A page's own colours do not count where the reader's are forced.
  const dark = options.dark && !matchMedia('(forced-colors: active)').matches;
  document.documentElement.lang = 'de';
  document.title = TITLE;
  document.body.style.cssText = `margin:0;background:${dark ? '#14181f' : '#fff'};color:${dark ? '#e6e6e6' : '#222'};font:18px/1.6 Georgia,serif`;
  render(
    <main style="max-width:620px;margin:0 auto;padding:24px 20px 400px">
      <p style="font:600 13px sans-serif;letter-spacing:.02em">Beispielzeitung</p>
      <h1 style="font-size:34px;line-height:1.15;margin:8px 0 16px">{TITLE}</h1>
      <div id="text">
        {PARAGRAPHS.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <p>
        <a href="#more" style={dark ? 'color:#8ec7ff' : ''}>
          Mehr zum Thema
        </a>
      </p>
    </main>,
    root,
  );
  const density =
    (['first', 'paragraph', 'all', 'none'] as const).find((d) => d === options.density) ?? 'first';
  let panelFails = false;
  const layer = createLayer(document, {
    annotated: { ...ANNOTATED, settings: { ...ANNOTATED.settings, theme: options.theme, density } },
    rangeOf,
    on: {
      know: () => {},
      save: () => {},
      openPanel: () => (panelFails ? Promise.reject(new Error('no background')) : undefined),
      map: fakeMap,
      entry: async (entry) => ANNOTATED.annotation.cards.find((card) => card.id === entry) ?? null,
    },
  });
  window.setTheme = (theme) => layer.settings({ ...ANNOTATED.settings, theme, density });
  window.failPanel = () => {
    panelFails = true;
  };
  Object.assign(window, { layer, day: DAY });
}

declare global {
  interface Window {
    layer?: Layer;
    /** From now on the panel does not open. */
    failPanel?: () => void;
  }
}

function rangeOf(start: number, end: number): Range | null {
  let from = 0;
  for (const [index, text] of PARAGRAPHS.entries()) {
    if (start >= from && end <= from + text.length) {
      const node = document.querySelectorAll('#text p')[index]?.firstChild;
      if (!node) return null;
      const range = document.createRange();
      range.setStart(node, start - from);
      range.setEnd(node, end - from);
      return range;
    }
    from += text.length + 2;
  }
  return null;
}
