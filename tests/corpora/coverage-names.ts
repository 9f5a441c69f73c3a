/** Names without a card, by how often they occur: what to write next. */
import type { Kind } from './coverage-kinds';

const SHOWN = 200;

export interface UncoveredName {
  readonly name: string;
  readonly lang: string;
  readonly kind: Kind;
  readonly where: string;
  /** The gold's page, where there is gold. */
  readonly page: string | null;
  /** The packs contain the thing; its name was not linked here. */
  readonly contained: boolean;
}

interface Listed {
  name: string;
  count: number;
  langs: string[];
  kind: Kind;
  corpora: string[];
  page: string | null;
  /** The packs contain it, or something of that name: a matter of linking rather than of writing. */
  known: boolean;
}

export class Uncovered {
  readonly #byName = new Map<string, Listed>();

  constructor(readonly isKnownName: (name: string) => boolean) {}

  add({ name, lang, kind, where, page, contained }: UncoveredName): void {
    const listed = this.#byName.get(name);
    if (!listed) {
      const known = contained || this.isKnownName(name);
      this.#byName.set(name, { name, count: 1, langs: [lang], kind, corpora: [where], page, known });
      return;
    }
    listed.count++;
    if (!listed.langs.includes(lang)) listed.langs.push(lang);
    if (!listed.corpora.includes(where)) listed.corpora.push(where);
    listed.page ??= page;
    listed.known ||= contained;
  }

  /** Most frequent first. */
  list(): readonly Listed[] {
    return [...this.#byName.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  print(): void {
    console.log(
      `\nthe ${SHOWN} most frequent names without a card (* the packs know something of that name)`,
    );
    for (const { name, count, langs, kind, page, known } of this.list().slice(0, SHOWN))
      console.log(
        `${String(count).padStart(4)} ${langs.join('+').padEnd(6)}${known ? '*' : ' '} ${name} (${kind}${page ? `, ${page}` : ''})`,
      );
  }
}
