// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Card, FigureCard, PersonCard, StoryCard } from '../../../src/model';
import { CardView } from '../../../src/ui/card-view';
import { FiguresTable } from '../../../src/ui/figures-table';
import { ANNOTATED, DAY } from '../../fixtures/annotated';

const { cards } = ANNOTATED.annotation;
const card = <T extends Card>(id: string): T => cards.find((one) => one.id === id) as T;
const context = { lang: 'de', day: DAY, full: true, onEntry: null, reachable: null } as const;

function show(content: preact.ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  act(() => render(content, root));
  return root;
}
const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

afterEach(() => {
  document.body.replaceChildren();
});

describe('a person', () => {
  const pashinyan = card<PersonCard>('person/nikol-pashinyan');

  it('has the offices of the article’s day beside those of today', () => {
    const columns = show(<CardView card={pashinyan} {...context} />).querySelectorAll('.then-now > div');
    expect([...columns].map(words)).toEqual([
      'Am 6. Januar 2022Ministerpräsident Armeniens seit 2018Vorsitzender des Rates der OVKS 2021–2022',
      'Heute (Stand Januar 2026)Ministerpräsident Armeniens seit 2018',
    ]);
  });

  it('with the same office then and now says so once', () => {
    const root = show(<CardView card={card('person/kassym-jomart-tokayev')} {...context} />);
    expect(root.querySelectorAll('.then-now > div')).toHaveLength(1);
    expect(words(root.querySelector('.then-now dt'))).toBe(
      'Am 6. Januar 2022 und heute (Stand Februar 2026)',
    );
  });

  it('says of each office when it was checked where they differ', () => {
    const [held] = pashinyan.rolesNow;
    if (!held) throw new Error('no office');
    const second = { ...held, title: 'Vorsitzender seiner Partei', from: '2013', asOf: '2025-06' };
    const root = show(<CardView card={{ ...pashinyan, rolesNow: [held, second] }} {...context} />);
    expect(words(root.querySelector('.then-now > div:last-child'))).toBe(
      'HeuteMinisterpräsident Armeniens seit 2018 (Stand Januar 2026)Vorsitzender seiner Partei seit 2013 (Stand Juni 2025)',
    );
  });

  it('who died since has that instead of an office', () => {
    const root = show(
      <CardView card={{ ...pashinyan, died: '2025-03', roleNow: null, rolesNow: [] }} {...context} />,
    );
    expect(words(root.querySelector('.then-now > div:last-child'))).toBe('Seithergestorben: März 2025');
  });

  it('without an office on the day shows the last one before it', () => {
    const [role] = pashinyan.rolesAt;
    const before = {
      ...pashinyan,
      roleAt: null,
      rolesAt: [],
      roleBefore: role ? { ...role, to: '2021' } : null,
    };
    const root = show(<CardView card={before} {...context} />);
    expect(words(root.querySelector('.then-now > div'))).toContain(
      'kein Amtzuvor: Ministerpräsident Armeniens 2018–2021',
    );
  });
});

describe('a story', () => {
  const story = card<StoryCard>('story/kazakhstan-unrest-2022');

  it('is split at the article’s day: before, latest, since', () => {
    const root = show(<CardView card={story} {...context} />);
    expect(root.querySelectorAll('.timeline:not(.timeline-later) li')).toHaveLength(5);
    expect(words(root.querySelector('.latest'))).toContain('zuletzt');
    expect(words(root.querySelector('.split'))).toBe('Der Artikel: 6. Januar 2022');
    expect(root.querySelectorAll('.timeline-later li')).toHaveLength(5);
  });

  it('without a day is not split, and says so', () => {
    const root = show(<CardView card={{ ...story, splitAt: null, latest: null, since: [] }} {...context} />);
    expect(root.querySelector('.split')).toBeNull();
    expect(words(root)).toContain('Der Artikel hat kein Datum');
  });
});

describe('the Figures deck', () => {
  const figures = cards.filter((one): one is FigureCard => one.kind === 'figure');

  it('has number, what it counts, who says so and how it compares in every row', () => {
    const root = show(<FiguresTable cards={figures} context={context} onShow={null} />);
    const row = root.querySelectorAll('tbody tr')[2];
    expect([...(row?.children ?? [])].map(words)).toEqual([
      'Dutzende',
      'Tote: Demonstranten',
      'Polizei',
      'Später, am 16. August 2022: 238 Tote insgesamt, laut Generalstaatsanwaltschaft. Wikipedia: 2022 Kazakh unrest, 2022',
    ]);
  });

  it('leads every number back to its sentence', () => {
    const onShow = vi.fn();
    const root = show(<FiguresTable cards={figures} context={context} onShow={onShow} />);
    act(() => root.querySelector<HTMLElement>('tbody tr:nth-child(2) button')?.click());
    expect(onShow).toHaveBeenCalledWith(figures[1]);
  });
});

describe('every card', () => {
  it('shows markup in a pack as plain text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const root = show(
      <CardView
        card={{ ...card<PersonCard>('person/nikol-pashinyan'), title: evil, gist: evil }}
        {...context}
      />,
    );
    expect(root.querySelector('img')).toBeNull();
    expect(words(root.querySelector('.gist'))).toBe(evil);
  });

  it('is in its own language', () => {
    const root = show(<CardView card={card('term/elbasy')} {...context} />);
    expect(root.querySelector('article')?.lang).toBe('de');
  });

  it('links only to cards that can be reached', () => {
    const onEntry = vi.fn();
    const reachable = new Set(['term/elbasy']);
    const root = show(
      <CardView
        card={card('person/nursultan-nazarbayev')}
        {...context}
        onEntry={onEntry}
        reachable={reachable}
      />,
    );
    expect([...root.querySelectorAll('.links button')].map(words)).toEqual(['Elbasy']);
    act(() => root.querySelector<HTMLElement>('.links button')?.click());
    expect(onEntry).toHaveBeenCalledWith('term/elbasy');
  });
});
