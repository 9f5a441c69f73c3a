/** What an expression of dates cannot match without: its slots, by name, and words that stand in it as they are. */
export interface Needs {
  readonly slots: readonly string[];
  /** Lower case. */
  readonly words: readonly string[];
}

const SLOT = /\(\?<([a-z]+)\d?>\)/y;
const WORD = /[\p{L} ]+/uy;
/** What lets the letter or group before it be missing. */
const OPTIONAL = /[?*{]/;
/** Shorter words stand in every text. */
const MIN_LETTERS = 3;

/** The needs of an expression: what stands on its outermost level. None where that is a choice. */
export function needsOf(re: string): Needs {
  const slots: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < re.length; ) {
    const slot = sticky(SLOT, re, at);
    if (slot) {
      at += slot[0].length;
      if (!OPTIONAL.test(re[at] ?? '')) slots.push(slot[1] ?? '');
      continue;
    }
    const run = sticky(WORD, re, at)?.[0];
    if (run !== undefined) {
      at += run.length;
      const word = (OPTIONAL.test(re[at] ?? '') ? run.slice(0, -1) : run).trim().toLowerCase();
      if (word.length >= MIN_LETTERS) words.push(word);
      continue;
    }
    if (re[at] === '|') return { slots: [], words: [] };
    at = partEnd(re, at);
  }
  return { slots, words };
}

function sticky(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** Where the escape, class or group that begins at `at` ends; behind any other sign. */
function partEnd(re: string, at: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = at; i < re.length; i++) {
    const char = re[i];
    if (char === '\\') i++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    if (depth === 0 && !inClass) return i + 1;
  }
  return re.length;
}
