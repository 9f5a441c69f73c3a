import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type Atlas,
  isCountry,
  openAtlas,
  type WorldTopology,
} from '../../../../src/annotating/cards/map/atlas';
import { drawMap } from '../../../../src/annotating/cards/map/draw';
import type { MapPlace } from '../../../../src/annotating/cards/map/frame';
import { labelSize, placeLabels } from '../../../../src/annotating/cards/map/labels';
import { PlaceMapSchema } from '../../../../src/model';

const { resolve } = createRequire(import.meta.url);
const open = (detail: string): Atlas =>
  openAtlas(
    JSON.parse(readFileSync(resolve(`world-atlas/countries-${detail}.json`), 'utf8')) as WorldTopology,
  );
const fine = open('50m');
const coarse = open('110m');
const atlases = { fine: async () => fine, coarse: async () => coarse };

const place = (
  label: string,
  type: MapPlace['type'],
  country: string | null,
  lat: number,
  lon: number,
): MapPlace => ({
  entry: `place/${label.toLowerCase()}`,
  label,
  type,
  country,
  lat,
  lon,
});
const KAZAKHSTAN = place('Kasachstan', 'country', 'KZ', 48, 68);
const ALMATY = place('Almaty', 'city', 'KZ', 43.25, 76.9);
const draw = (places: MapPlace[], width = 340) => drawMap(places, atlases, { width, lang: 'de' });

describe('a map of places', () => {
  it('fits its schema, names the places and stays small', async () => {
    const map = await draw([KAZAKHSTAN, ALMATY]);
    expect(() => v.parse(PlaceMapSchema, map)).not.toThrow();
    expect(map?.labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Kasachstan', 'Almaty', 'China']),
    );
    expect(JSON.stringify(map).length).toBeLessThan(150_000);
  });

  it('has every point inside, and the whole of a country that is named', async () => {
    const map = await draw([KAZAKHSTAN, ALMATY, place('Aqtau', 'city', 'KZ', 43.65, 51.16)]);
    for (const { x, y } of map?.points ?? []) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(340);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map?.height ?? 0);
    }
    const xs = [...(map?.focus.matchAll(/[ML]([\d.-]+),/g) ?? [])].map((match) => Number(match[1]));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(340);
  });

  it('shows the world where places lie far apart, and a lone island in its sea', async () => {
    const world = await draw([
      place('China', 'country', 'CN', 35, 105),
      place('Berlin', 'city', 'DE', 52.5, 13.4),
      place('USA', 'country', 'US', 39, -98),
    ]);
    expect(world?.globe).toBeNull();
    const fiji = await draw([place('Fidschi', 'country', 'FJ', -18, 178)]);
    expect(fiji?.globe).not.toBeNull();
    expect(fiji?.focus).not.toBe('');
    const tuvalu = await draw([place('Tuvalu', 'country', 'TV', -8, 178)]);
    expect(tuvalu?.labels.map(({ text }) => text)).toContain('Tuvalu');
  });

  it('of no place at all is none', async () => {
    expect(await draw([])).toBeNull();
  });

  it('has a round number of kilometres as its scale', async () => {
    const map = await draw([ALMATY]);
    expect([50, 100, 200, 500]).toContain(map?.scale?.km);
    expect(map?.scale?.px).toBeLessThan(90);
  });
});

describe('borders', () => {
  const holders = (atlas: Atlas, at: [number, number]) =>
    atlas.countries
      .filter(({ pieces }) =>
        pieces.some(({ rings }) => geoContains({ type: 'Polygon', coordinates: rings }, at)),
      )
      .map(({ key }) => key);

  it.each([
    ['fine', fine],
    ['coarse', coarse],
  ])('draw Crimea with Ukraine, behind a broken line: %s', (_, atlas) => {
    const [key = ''] = holders(atlas, [34.4, 45.3]);
    expect(isCountry(key, 'UA')).toBe(true);
    expect(holders(atlas, [37.6, 55.7])).toEqual(['RU']);
    const perekop = atlas.disputed.some(({ line }) =>
      line.some(([lon = 0, lat = 0]) => Math.abs(lon - 33.8) < 1.5 && Math.abs(lat - 46) < 0.6),
    );
    expect(perekop).toBe(true);
  });

  it('know Kosovo by its code', () => {
    expect(fine.countries.some(({ key }) => key === 'XK')).toBe(true);
  });
});

describe('labels', () => {
  const size = { width: 300, height: 200 };

  it('never cover one another, nor what is taken', () => {
    const wanted = Array.from({ length: 12 }, (_, i) => ({
      text: `Ort ${i}`,
      look: 'point' as const,
      x: 100 + (i % 4) * 12,
      y: 100 + Math.floor(i / 4) * 9,
      place: 'beside' as const,
    }));
    const placed = placeLabels(wanted, [{ left: 120, top: 0, right: 300, bottom: 95 }], size);
    expect(placed.length).toBeGreaterThan(2);
    expect(placed.length).toBeLessThan(12);
    const boxes = placed.map(({ x, y, anchor, text }) => {
      const { width, height } = labelSize(text, 'point');
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { left, right: left + width, top: y - height * 0.8, bottom: y };
    });
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  });

  it('too long for the map are left out', () => {
    expect(
      placeLabels([{ text: 'x'.repeat(80), look: 'focus', x: 150, y: 100, place: 'on' }], [], size),
    ).toEqual([]);
  });
});
