import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleBefore, rolesOn } from '../../../../src/annotating/cards/roles';
import { firstDay, lastDay } from '../../../../src/annotating/days';
import { isPerson, type Person, type Role } from '../../../../src/model';
import { sampleEntry } from '../../packs/sample-pack';

const role = (title: string, from: string, to?: string, office?: string): Role => ({
  title: { en: title },
  from,
  ...(to ? { to } : { asOf: '2026' }),
  ...(office && { office }),
});
const person = (roles: Role[], died?: string): Person => ({
  ...sampleEntry('person/tilda-vorn', isPerson),
  roles,
  ...(died && { died }),
});
const titles = (roles: readonly Role[]): string[] => roles.map(({ title }) => title.en ?? '');

describe('offices on a day', () => {
  const mayor = person([role('mayor', '2010-05-01', '2015-04-30'), role('minister', '2015-05-01')]);

  it('are those begun and not yet ended, first and last day included', () => {
    expect(titles(rolesOn(mayor, '2010-04-30'))).toEqual([]);
    expect(titles(rolesOn(mayor, '2010-05-01'))).toEqual(['mayor']);
    expect(titles(rolesOn(mayor, '2015-04-30'))).toEqual(['mayor']);
    expect(titles(rolesOn(mayor, '2015-05-01'))).toEqual(['minister']);
    expect(titles(rolesOn(mayor, '2030-01-01'))).toEqual(['minister']);
  });

  it('on a day of change are the new ones only', () => {
    const changing = person([role('minister', '2018', '2021-06-01'), role('president', '2021-06-01')]);
    expect(titles(rolesOn(changing, '2021-06-01'))).toEqual(['president']);
    expect(titles(rolesOn(changing, '2021-05-31'))).toEqual(['minister']);
  });

  it('on the last day before somebody else takes over are still held', () => {
    expect(titles(rolesOn(person([role('chancellor', '2021-12-08', '2025-05-06')]), '2025-05-06'))).toEqual([
      'chancellor',
    ]);
  });

  it('known by month or year count for all of it', () => {
    const vague = person([role('envoy', '2010-02', '2012')]);
    expect(titles(rolesOn(vague, '2010-01-31'))).toEqual([]);
    expect(titles(rolesOn(vague, '2010-02-01'))).toEqual(['envoy']);
    expect(titles(rolesOn(vague, '2012-12-31'))).toEqual(['envoy']);
    expect(titles(rolesOn(vague, '2013-01-01'))).toEqual([]);
  });

  it('name the single-holder office first, then the latest begun', () => {
    const busy = person([
      role('member', '2005'),
      role('president', '2010', undefined, 'x/president'),
      role('party leader', '2012'),
    ]);
    expect(titles(rolesOn(busy, '2020-01-01'))).toEqual(['president', 'party leader', 'member']);
  });

  it('are not held by the dead', () => {
    const dead = person([role('director', '2010')], '2020-03-05');
    expect(titles(rolesOn(dead, '2020-03-05'))).toEqual(['director']);
    expect(titles(rolesOn(dead, '2020-03-06'))).toEqual([]);
  });

  it('before the day: the one that ended last', () => {
    const former = person([role('b', '2010', '2014'), role('a', '2001', '2009'), role('c', '2021', '2022')]);
    expect(roleBefore(former, '2019-01-01')?.title).toEqual({ en: 'b' });
    expect(roleBefore(former, '2005-01-01')).toBeNull();
  });

  it('whatever the dates, an office held on a day had begun and not ended by it', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, n]) => d.slice(0, n));
    const roles = fc.array(fc.tuple(partial, fc.option(partial)), { maxLength: 6 });
    fc.assert(
      fc.property(roles, day, (list, on) => {
        const own = person(list.map(([from, to], i) => role(`${i}`, from, to ?? undefined)));
        for (const held of rolesOn(own, on)) {
          expect(firstDay(held.from) <= on).toBe(true);
          expect(held.to === undefined || on <= lastDay(held.to)).toBe(true);
        }
        const before = roleBefore(own, on);
        if (before) expect(rolesOn(own, on)).not.toContain(before);
      }),
    );
  });
});
