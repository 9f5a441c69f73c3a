import type { Plugin } from 'vite';

type Block = readonly [first: number, last: number];

/**
 * Blocks whose letters German and English articles use, names of all Europe in their own spelling among them: Latin,
 * Greek, Cyrillic, Armenian, marks that combine with them, superscripts, and the ligatures of copied print.
 */
const LETTERS: readonly Block[] = [
  [0x0000, 0x024f],
  [0x0300, 0x058f],
  [0x1e00, 0x1eff],
  [0x2070, 0x209f],
  [0x2150, 0x218f],
  [0xfb00, 0xfb06],
];
/** Capitals alternate with small letters, each a range of its own: only those that names begin with. */
const CASED: readonly Block[] = [
  [0x0000, 0x017f],
  // Azerbaijani schwa, Vietnamese o and u with a horn, Romanian s and t with a comma.
  [0x018f, 0x018f],
  [0x01a0, 0x01a1],
  [0x01af, 0x01b0],
  [0x0218, 0x021b],
  [0x0259, 0x0259],
  [0x0386, 0x03ce],
  [0x0400, 0x045f],
  // Ukrainian g.
  [0x0490, 0x0491],
  [0x1e9e, 0x1e9e],
  [0xfb00, 0xfb06],
];
const PROPERTIES = { L: LETTERS, Lu: CASED, Ll: CASED, N: LETTERS, M: LETTERS } as const;
const PROPERTY = new RegExp(`p\\{(${Object.keys(PROPERTIES).join('|')})\\}`, 'y');

/** A unit as it stands in a class: letters as they are, marks by their number. */
const written = (unit: number): string => {
  const char = String.fromCharCode(unit);
  return /\p{M}/u.test(char) ? `\\u${unit.toString(16).padStart(4, '0')}` : char;
};

/** The inside of a class that stands for a property within some blocks. */
function rangesOf(property: string, blocks: readonly Block[]): string {
  const has = new RegExp(`\\p{${property}}`, 'u');
  let text = '';
  let first = -1;
  const close = (last: number): void => {
    if (first >= 0) text += first === last ? written(first) : `${written(first)}-${written(last)}`;
    first = -1;
  };
  for (const [from, to] of blocks) {
    for (let unit = from; unit <= to; unit++)
      if (!has.test(String.fromCharCode(unit))) close(unit - 1);
      else if (first < 0) first = unit;
    close(to);
  }
  return text;
}
const RANGES = new Map<string, string>(
  Object.entries(PROPERTIES).map(([property, blocks]) => [property, rangesOf(property, blocks)]),
);

/**
 * A regular expression's text with its letter properties spelled out. `slash` is how a backslash stands in it: one in a
 * literal, two in a string.
 */
export function spelledOut(text: string, slash: '\\' | '\\\\' = '\\'): string {
  let out = '';
  let inClass = false;
  for (let at = 0; at < text.length; ) {
    if (text.startsWith(slash, at)) {
      PROPERTY.lastIndex = at + slash.length;
      const ranges = RANGES.get(PROPERTY.exec(text)?.[1] ?? '');
      const end = ranges === undefined ? at + slash.length + 1 : PROPERTY.lastIndex;
      out += ranges === undefined ? text.slice(at, end) : inClass ? ranges : `[${ranges}]`;
      at = end;
      continue;
    }
    if (text[at] === '[') inClass = true;
    if (text[at] === ']') inClass = false;
    out += text[at++];
  }
  return out;
}

const PACKED = /[\\/]src[\\/](?:annotating|language)[\\/][^?]*\.ts$/;
/** Makes the table of folded letters, of whatever script; never packed. */
const ALL_SCRIPTS = /[\\/]fold-rules\.ts$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly pattern: string };
  readonly value?: unknown;
}

/**
 * Engines look a property of Unicode up anew for every expression that names it, and compile it for all scripts there
 * are: a tenth to half a millisecond each, and a first article asks some hundred expressions. What annotates is packed
 * (and tested) with the letters in use spelled out.
 */
export function letterClasses(): Plugin {
  return {
    name: 'backstory:letter-classes',
    enforce: 'post',
    transform: {
      filter: { id: { include: PACKED, exclude: ALL_SCRIPTS }, code: 'p{' },
      handler(code) {
        const edits: { start: number; end: number; text: string }[] = [];
        const visit = (node: Node): void => {
          const raw = code.slice(node.start, node.end);
          const isText =
            node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string');
          if (node.regex || isText) {
            const text = spelledOut(raw, node.regex ? '\\' : '\\\\');
            if (text !== raw) edits.push({ start: node.start, end: node.end, text });
            return;
          }
          for (const value of Object.values(node))
            for (const child of Array.isArray(value) ? value : [value])
              if (typeof child === 'object' && child !== null && typeof child.type === 'string')
                visit(child as Node);
        };
        visit(this.parse(code) as unknown as Node);
        if (edits.length === 0) return null;
        edits.sort((a, b) => b.start - a.start);
        let result = code;
        for (const { start, end, text } of edits) result = result.slice(0, start) + text + result.slice(end);
        return { code: result, map: null };
      },
    },
  } satisfies Plugin;
}
