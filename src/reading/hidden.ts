/** What the page itself says is not there to be read. */
import { attributeOf, matches } from './dom';

const ROLES = ['navigation', 'contentinfo', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'banner'];
const UNSTYLED = ['[hidden]', '[aria-hidden="true"]', ...ROLES.map((role) => `[role="${role}"]`)].join(',');
const MAYBE_HIDDEN = `${UNSTYLED},[style*="none"],[style*="hidden"]`;
const INVISIBLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** By its attributes alone. A find-in-page opens what is hidden until found, so it is there to be read. */
export function isHidden(element: Element): boolean {
  if (!matches(element, MAYBE_HIDDEN)) return false;
  if (attributeOf(element, 'hidden') === 'until-found') return false;
  const style = attributeOf(element, 'style');
  return !style || INVISIBLE.test(style) || matches(element, UNSTYLED);
}
