import { STALE_BEFORE } from './limits';
import type { World } from './world';

export interface StaleRow {
  readonly country: string;
  readonly head: number;
  readonly minister: number;
  readonly other: number;
}

/** Offices still held that were last checked before 2026, by country and sort of office, most first. */
export function staleRoles(world: World): { rows: readonly StaleRow[]; open: number; stale: number } {
  const counts = new Map<string, { head: number; minister: number; other: number }>();
  const heads = new Set(
    world.countries.flatMap(({ country }) => world.heads(country ?? '').map(({ role }) => role)),
  );
  let open = 0;
  let stale = 0;
  for (const { roles } of world.persons)
    for (const role of roles) {
      if (role.to !== undefined) continue;
      open++;
      if ((role.asOf ?? '') >= STALE_BEFORE) continue;
      stale++;
      const country = role.office?.split('/')[0]?.split('-')[0] ?? role.of?.replace(/^place\//, '') ?? 'none';
      const cell = counts.get(country) ?? { head: 0, minister: 0, other: 0 };
      const sort = heads.has(role)
        ? 'head'
        : /minister|secretary|chancellor/i.test(role.title.en ?? '')
          ? 'minister'
          : 'other';
      cell[sort]++;
      counts.set(country, cell);
    }
  const rows = [...counts].map(([country, cell]) => ({ country, ...cell }));
  const sum = ({ head, minister, other }: StaleRow): number => head + minister + other;
  return { rows: rows.sort((a, b) => sum(b) - sum(a) || (a.country < b.country ? -1 : 1)), open, stale };
}
