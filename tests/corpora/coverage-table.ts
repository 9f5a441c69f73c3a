/** Counts by language, corpus and kind, and how they print. */
interface Cell {
  covered: number;
  /** Covered, or at least linked as an adjective or the name of a people, which is not marked. */
  linked: number;
  all: number;
}

const ratio = (part: number, all: number): string => (all === 0 ? '–' : (part / all).toFixed(3));
const WIDTH = 20;

export class CoverageTable {
  readonly #cells = new Map<string, Cell>();
  readonly #langs = new Set<string>();
  readonly #corpora = new Set<string>();

  constructor(
    readonly title: string,
    readonly kinds: readonly string[],
  ) {}

  add(lang: string, corpus: string, kind: string, covered: boolean, linked = covered): void {
    this.#langs.add(lang);
    this.#corpora.add(corpus);
    const key = `${lang}|${corpus}|${kind}`;
    const cell = this.#cells.get(key) ?? { covered: 0, linked: 0, all: 0 };
    cell.all++;
    if (covered) cell.covered++;
    if (linked) cell.linked++;
    this.#cells.set(key, cell);
  }

  /** `apart`: rows that count again what other rows count. */
  print(apart: readonly string[]): void {
    console.log(`\n${this.title}`);
    console.log(
      'corpus'.padEnd(WIDTH) + [...this.kinds, 'all'].map((kind) => kind.padStart(WIDTH - 2)).join(''),
    );
    for (const lang of this.#langs) {
      const corpora = [...this.#corpora].filter((c) => this.#sum(lang, [c], this.kinds).all > 0);
      for (const corpus of corpora) this.#row(`${lang} ${corpus}`, lang, [corpus]);
      if (apart.length > 0)
        this.#row(
          `${lang} all`,
          lang,
          corpora.filter((c) => !apart.includes(c)),
        );
    }
  }

  #row(name: string, lang: string, corpora: readonly string[]): void {
    const cells = [...this.kinds.map((kind) => [kind]), this.kinds].map((kinds) => {
      const cell = this.#sum(lang, corpora, kinds);
      return `${ratio(cell.covered, cell.all)} of ${cell.all}`.padStart(WIDTH - 2);
    });
    console.log(name.padEnd(WIDTH) + cells.join(''));
  }

  /** Some corpora's share beside the goal, a language a line. `kind` null: all kinds. */
  printGoal(name: string, corpora: readonly string[], kind: string | null, goal: number): void {
    for (const lang of this.#langs) {
      const cell = this.#sum(lang, corpora, kind === null ? this.kinds : [kind]);
      const reached = cell.all > 0 && cell.covered / cell.all >= goal;
      const more =
        cell.linked > cell.covered
          ? `; ${ratio(cell.linked, cell.all)} with adjectives and names of peoples, which have no card`
          : '';
      console.log(
        `${reached ? 'reached' : 'missed '} ${lang} ${name}, ${kind ?? 'all kinds'}: ${ratio(cell.covered, cell.all)} (goal ${goal}${more})`,
      );
    }
  }

  #sum(lang: string, corpora: readonly string[], kinds: readonly string[]): Cell {
    const sum = { covered: 0, linked: 0, all: 0 };
    for (const corpus of corpora)
      for (const kind of kinds) {
        const cell = this.#cells.get(`${lang}|${corpus}|${kind}`);
        sum.covered += cell?.covered ?? 0;
        sum.linked += cell?.linked ?? 0;
        sum.all += cell?.all ?? 0;
      }
    return sum;
  }
}
