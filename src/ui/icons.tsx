import type { Deck } from '../model';

/** Line icons on a 16 px grid, drawn for Backstory. Always decorative: the control beside them has the name. */
const PATHS = {
  save: 'M4 2.5h8v11l-4-3-4 3z',
  check: 'M3 8.5 6.5 12 13 4.5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  markdown: 'M1.5 12V4.5l3 3.5 3-3.5V12M12 4.5v7M9.8 9.3 12 11.6l2.2-2.3',
  panel: 'M2 3h12v10H2zM10 3v10',
  pin: 'M6 2h4l-.5 5L12 9.5H4L6.5 7zM8 9.5V14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  back: 'M9.5 3 4.5 8l5 5',
  next: 'M6.5 3l5 5-5 5',
  open: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13.5 2.5 7.5 8.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  passage: 'M2.5 3.5h11M2.5 8h7M2.5 12.5h11M11.5 6.5v3',
  note: 'M3 13l.8-3L11 2.8 13.2 5 6 12.2zM9.6 4.2l2.2 2.2',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 13h11',
  hide: 'M2 8c2-3.3 4-4.5 6-4.5S12 4.7 14 8c-2 3.3-4 4.5-6 4.5S4 11.3 2 8zM3 13 13 3',
  table: 'M2 3h12v10H2zM2 6.5h12M2 10h12M6.5 3v10',
  follow: 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z',
  apart: 'M3 8h4M4.5 5.5 2 8l2.5 2.5M9 3.5h5v9H9',
  side: 'M2 5h9M8 2l3 3-3 3M14 11H5M8 8l-3 3 3 3',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.4"
      />
    </svg>
  );
}

/** The deck's shape: circle for background, bars for figures, diamond for glossary. */
export function DeckShape({ deck }: { deck: Deck }) {
  return (
    <svg class={`shape shape-${deck}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {deck === 'background' && <circle cx="6" cy="6" r="4.5" />}
      {deck === 'figures' && <path d="M1.5 7h2.4v4H1.5zM4.8 4h2.4v7H4.8zM8.1 1h2.4v10H8.1z" />}
      {deck === 'glossary' && <path d="M6 .8 11.2 6 6 11.2.8 6z" />}
    </svg>
  );
}

/** The mark of Backstory (icons/icon.svg): a line of text with a story under it. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="logo-ground" x="1" y="1" width="30" height="30" rx="7" />
      <path class="logo-line" d="M7.5 9.5h17M7.5 15.5h10" />
      <circle class="logo-dot" cx="23.5" cy="15.5" r="2.6" />
      <path class="logo-mark" d="M7.8 22.8h17" />
    </svg>
  );
}
