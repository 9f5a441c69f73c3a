import type { Person, Role } from '../model';

export interface PersonWarning {
  readonly rule: 'gist-terms' | 'after-death';
  readonly path: string;
  readonly message: string;
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/g;
/** "from 2019 to 2021", "2019 bis 2021", "2019–2021": what stands between the years of one term. */
const LONGEST_BETWEEN_YEARS = 8;

/** What of a person's entry contradicts itself: a gist that dates one term of an office and not another, offices after death. */
export function personWarnings(person: Person, languages: readonly string[]): PersonWarning[] {
  return [...untoldTerms(person, languages), ...rolesAfterDeath(person)];
}

function* untoldTerms({ gist, roles }: Person, languages: readonly string[]): Generator<PersonWarning> {
  for (const lang of languages) {
    const told = tellsYear(gist[lang] ?? '');
    for (const [title, terms] of byTitle(roles, lang)) {
      if (terms.length < 2 || !gist[lang]?.toLowerCase().includes(title.toLowerCase())) continue;
      const untold = terms.filter(({ from }) => !told(Number(from.slice(0, 4))));
      if (untold.length === 0 || untold.length === terms.length) continue;
      yield {
        rule: 'gist-terms',
        path: `gist.${lang}`,
        message: `dates one term as "${title}" but not the one from ${untold[0]?.from ?? ''}`,
      };
    }
  }
}

function byTitle(roles: readonly Role[], lang: string): Map<string, Role[]> {
  const found = new Map<string, Role[]>();
  for (const role of roles) {
    const title = role.title[lang];
    if (title) found.set(title, [...(found.get(title) ?? []), role]);
  }
  return found;
}

/** Whether a text names a year, or a span of years that holds it. */
function tellsYear(text: string): (year: number) => boolean {
  const years = [...text.matchAll(YEAR)].map(({ 0: digits, index }) => ({ year: Number(digits), index }));
  const spans = years.flatMap((from, i) => {
    const to = years[i + 1];
    const near = to !== undefined && to.index - from.index - 4 <= LONGEST_BETWEEN_YEARS;
    return near && to.year > from.year ? [[from.year, to.year] as const] : [];
  });
  return (wanted) =>
    years.some(({ year }) => year === wanted) || spans.some(([from, to]) => from < wanted && wanted < to);
}

function* rolesAfterDeath({ roles, died }: Person): Generator<PersonWarning> {
  if (died === undefined) return;
  for (const [i, { from, to }] of roles.entries())
    if (to === undefined || from.slice(0, died.length) > died || to.slice(0, died.length) > died)
      yield { rule: 'after-death', path: `roles[${i}]`, message: `lasts beyond ${died}, the day of death` };
}
