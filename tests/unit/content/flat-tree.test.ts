// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { colourBehind } from '../../../src/content/contrast';
import { closestRendered, renderedIn } from '../../../src/content/flat-tree';

const WHITE = { r: 255, g: 255, b: 255, a: 1 };
/** What browsers compute by themselves. */
const CLEAR = 'background-image: none; background-color: rgba(0, 0, 0, 0)';
let inner: Element;

beforeEach(() => {
  document.body.innerHTML = `<form style="background-image: none; background-color: rgb(10, 20, 30)"><div id="host" style="${CLEAR}"></div></form>`;
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no root');
  root.innerHTML = `<p style="${CLEAR}">Almaty</p>`;
  const p = root.querySelector('p');
  if (!p) throw new Error('no p');
  inner = p;
});

describe('words in an open shadow root', () => {
  it('are rendered in the host, and in all that is around it', () => {
    expect(renderedIn(inner)).toBe(document.getElementById('host'));
    expect(closestRendered(inner, 'form')?.tagName).toBe('FORM');
    expect(closestRendered(inner, 'code')).toBeNull();
  });

  it('stand before the ground of what is around the host', () => {
    expect(colourBehind(inner, WHITE)).toMatchObject({ r: 10, g: 20, b: 30 });
  });
});
