import { useEffect, useRef, useState } from 'preact/hooks';
import { createLayer, type Layer } from '../content/layer';
import type { Card, Settings } from '../model';
import { dayText } from '../ui/days';
import { usePlatform, useSay } from '../ui/platform';
import { annotateSample, entriesOf, readSample } from './annotate-sample';
import { SAMPLES } from './sample';

/** The sample with live marks: the same layer that runs on pages. */
export function LiveSample(props: {
  settings: Settings;
  /** Once the cards are there: told how to show the first one, and with every call the next. */
  onReady: (show: () => void) => void;
}) {
  const { settings, onReady } = props;
  const platform = usePlatform();
  const { say, lang } = useSay();
  const sample = SAMPLES[lang];
  const read = useRef(readSample(sample)).current;
  const body = useRef<HTMLDivElement>(null);
  const layer = useRef<Layer | null>(null);
  const cards = useCards(entriesOf(read), lang, sample.published);

  const annotated = cards && annotateSample(sample, read, cards, lang, settings);
  useEffect(() => {
    if (!annotated) return;
    if (layer.current) {
      layer.current.update(annotated);
      return;
    }
    layer.current = createLayer(document, {
      annotated,
      rangeOf: (start, end) => rangeIn(body.current, read.paragraphs, start, end),
      on: {
        // A sample is neither known nor saved: it shows the buttons and keeps nothing.
        know: () => {},
        save: () => {},
        openPanel: async () => {
          const tab = await platform.activeTab();
          if (tab !== null) await platform.openPanel(tab);
        },
      },
    });
    onReady(() => layer.current?.command('next-mark'));
  });
  useEffect(
    () => () => {
      layer.current?.destroy();
      layer.current = null;
    },
    [],
  );

  return (
    <article class="sample" lang={lang}>
      <h2>{sample.title}</h2>
      <p class="note dateline">
        {dayText(lang, sample.published)} · {say('welcome.sample')}
      </p>
      <div ref={body}>
        {read.paragraphs.map((paragraph) => (
          <p key={paragraph.start}>{paragraph.text}</p>
        ))}
      </div>
    </article>
  );
}

/** Asks the built-in pack; asks again when the pack has become ready. */
function useCards(entries: readonly string[], lang: string, day: string): readonly Card[] | null {
  const platform = usePlatform();
  const [cards, setCards] = useState<readonly Card[] | null>(null);
  const key = entries.join(' ');
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const { ready } = await platform.ask('packs/status', {});
      if (!ready) return;
      const found = await Promise.all(
        key.split(' ').map((entry) => platform.ask('cards/entry', { entry, lang, day }).catch(() => null)),
      );
      if (!gone) setCards(found.filter((card) => card !== null));
    };
    load().catch(() => {});
    const off = platform.onNews('news/packs', (news) => {
      if (news.ready) load().catch(() => {});
    });
    return () => {
      gone = true;
      off();
    };
  }, [platform, key, lang, day]);
  return cards;
}

function rangeIn(
  body: HTMLElement | null,
  paragraphs: readonly { start: number; text: string }[],
  start: number,
  end: number,
): Range | null {
  const index = paragraphs.findIndex((p) => start >= p.start && end <= p.start + p.text.length);
  const node = body?.children[index]?.firstChild;
  const from = paragraphs[index]?.start;
  if (!node || from === undefined) return null;
  const range = document.createRange();
  range.setStart(node, start - from);
  range.setEnd(node, end - from);
  return range;
}
