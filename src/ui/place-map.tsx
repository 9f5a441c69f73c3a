import { useRef, useState } from 'preact/hooks';
import { type EntryId, MAP_WIDTHS, type PlaceMap } from '../model';
import type { CardContext } from './card-context';
import { numberText } from './days';
import { sayIn, type UiLang } from './strings';

type State = 'closed' | 'waiting' | 'none' | 'failed' | PlaceMap;

/** A map behind one click: drawn by the background when it is first opened. */
export function MapFold(props: {
  places: readonly EntryId[];
  labels: readonly string[];
  context: CardContext;
}) {
  const { places, labels, context } = props;
  const { lang, map, onEntry } = context;
  const say = sayIn(lang);
  const box = useRef<HTMLDetailsElement>(null);
  const [state, setState] = useState<State>('closed');
  if (!map || places.length === 0) return null;

  const open = () => {
    const element = box.current;
    if (!element?.open || (state !== 'closed' && state !== 'failed')) return;
    setState('waiting');
    const width = Math.round(element.clientWidth / 10) * 10;
    map([...places], lang, Math.max(MAP_WIDTHS.least, Math.min(MAP_WIDTHS.most, width))).then(
      (drawn) => setState(drawn ?? 'none'),
      () => setState('failed'),
    );
  };
  return (
    <details class="fold map-fold" ref={box} onToggle={open}>
      <summary>{say('map')}</summary>
      {state === 'waiting' && <p class="note">{say('map.waiting')}</p>}
      {state === 'none' && <p class="note">{say('map.none')}</p>}
      {state === 'failed' && <p class="note">{say('problem.background')}</p>}
      {typeof state === 'object' && <MapDrawing map={state} labels={labels} lang={lang} onEntry={onEntry} />}
    </details>
  );
}

interface MapDrawingProps {
  readonly map: PlaceMap;
  /** Names of the places, for readers who listen; the list beside the map leads to their cards. */
  readonly labels: readonly string[];
  readonly lang: UiLang;
  readonly onEntry: ((entry: EntryId) => void) | null;
}

const DOT_PX = 4;
/** A finger's or a pointer's room round a dot. */
const REACH_PX = 11;

export function MapDrawing({ map, labels, lang, onEntry }: MapDrawingProps) {
  const say = sayIn(lang);
  const { globe, scale, height } = map;
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).format(labels);
  return (
    <figure class="map" lang={lang}>
      <svg
        class="map-svg"
        viewBox={`0 0 ${map.width} ${height}`}
        role="img"
        aria-label={say('map.label', { places: names })}
      >
        <path class="map-land" d={map.land} />
        <path class="map-focus" d={map.focus} />
        <path class="map-borders" d={map.borders} />
        <path class="map-disputed" d={map.disputed} />
        {map.labels.map(({ x, y, text, anchor, look }) => (
          <text key={text + x} class={`map-label map-label-${look}`} x={x} y={y} text-anchor={anchor}>
            {text}
          </text>
        ))}
        {map.points.map(({ entry, x, y, label }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of places leads there by key
          <g key={entry} class="map-point" onClick={onEntry ? () => onEntry(entry) : undefined}>
            <title>{label}</title>
            <circle class="map-reach" cx={x} cy={y} r={REACH_PX} />
            <circle class="map-dot" cx={x} cy={y} r={DOT_PX} />
          </g>
        ))}
        {globe && (
          <g>
            <circle class="map-globe-sea" cx={globe.x} cy={globe.y} r={globe.radius} />
            <path class="map-globe-land" d={globe.land} />
            <path class="map-globe-here" d={globe.here} />
          </g>
        )}
        {scale && (
          <g>
            <path class="map-scale" d={`M8 ${height - 12}v4h${scale.px}v-4`} />
            <text class="map-scale-text" x={scale.px + 13} y={height - 8}>
              {numberText(lang, scale.km, null)} km
            </text>
          </g>
        )}
      </svg>
      <figcaption class="map-note">
        {say(map.disputed === '' ? 'map.source' : 'map.sourceDisputed')}
      </figcaption>
    </figure>
  );
}
