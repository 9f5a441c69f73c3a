import { CARD_CSS } from './card.css';
import { CONTROLS_CSS } from './controls.css';
import { MAP_CSS } from './map.css';
import { PAGE_CSS } from './page.css';
import { adopt } from './sheet';
import type { UiLang } from './strings';
import { THREADS_CSS } from './threads.css';
import { TOKENS } from './tokens.css';

/** Styles and language of an extension page. */
export function dressPage(document: Document, lang: UiLang): void {
  adopt(document, TOKENS, CONTROLS_CSS, CARD_CSS, MAP_CSS, PAGE_CSS, THREADS_CSS);
  document.documentElement.lang = lang;
}
