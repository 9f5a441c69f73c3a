import { type ComponentChild, render } from 'preact';
import type { Settings } from '../model';
import { CARD_CSS } from '../ui/card.css';
import { CONTROLS_CSS } from '../ui/controls.css';
import { MAP_CSS } from '../ui/map.css';
import { adopt } from '../ui/sheet';
import { TOKENS } from '../ui/tokens.css';
import { bareElement } from './bare-element';
import { LAYER, onRetire } from './earlier';
import { LAYER_CSS } from './layer.css';

export interface Host {
  /** What the page sees: one empty element after its body. */
  readonly element: HTMLElement;
  render(content: ComponentChild): void;
  /** The element inside that has focus. */
  focused(): HTMLElement | null;
  /** Moves focus to the first match inside; false where there is none. */
  focus(selector: string): boolean;
  theme(theme: Settings['theme']): void;
  destroy(): void;
}

/** A closed shadow root: page scripts can neither read cards nor reach into them. */
export function createHost(document: Document, retire: () => void): Host {
  const element = bareElement(document, 'fixed');
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: false });
  adopt(root, TOKENS, CONTROLS_CSS, CARD_CSS, MAP_CSS, LAYER_CSS);
  const mount = document.createElement('div');
  mount.className = `backstory ${LAYER}`;
  onRetire(mount, retire);
  root.append(mount);
  // A page's own keys ("j" for the next article) are not for one who writes a note; Escape is heard before, by capture.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    element.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  return {
    element,
    render: (content) => render(content, mount),
    focused: () => (root.activeElement instanceof HTMLElement ? root.activeElement : null),
    focus(selector) {
      const target = root.querySelector<HTMLElement>(selector);
      target?.focus({ preventScroll: true });
      return target !== null;
    },
    theme(theme) {
      mount.dataset.theme = theme;
    },
    destroy() {
      render(null, mount);
      element.remove();
    },
  };
}
