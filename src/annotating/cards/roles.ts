import type { Day, Person, Role } from '../../model';
import { firstDay, lastDay } from '../days';

/**
 * Offices held on a day, most telling first: single-holder offices, then the latest begun.
 * A start or end known only by month or year counts for all of it. Who changes office on the day holds the new one;
 * who hands over to someone else still holds it on the last day. Nobody holds an office after their death.
 */
export function rolesOn(person: Person, day: Day): Role[] {
  if (person.died && lastDay(person.died) < day) return [];
  const held = person.roles.filter(
    (role) => firstDay(role.from) <= day && (role.to === undefined || day <= lastDay(role.to)),
  );
  return order(
    held.filter((role) => !(role.to === day && held.some((next) => next !== role && next.from === day))),
  );
}

/** The last office that had ended before the day. */
export function roleBefore(person: Person, day: Day): Role | null {
  const ended = person.roles.filter((role) => role.to !== undefined && lastDay(role.to) < day);
  return ended.sort((a, b) => (lastDay(b.to ?? '') < lastDay(a.to ?? '') ? -1 : 1))[0] ?? null;
}

function order(roles: readonly Role[]): Role[] {
  return [...roles].sort(
    (a, b) =>
      Number(b.office !== undefined) - Number(a.office !== undefined) ||
      (firstDay(a.from) < firstDay(b.from) ? 1 : -1),
  );
}
