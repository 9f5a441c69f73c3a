import { useEffect, useState } from 'preact/hooks';
import { Logo } from '../ui/icons';
import { useSay, useSettings } from '../ui/platform';
import type { StringKey } from '../ui/strings';
import { Cards } from './cards';
import { Known } from './known';
import { Packs } from './packs';
import { Storage } from './storage';
import { Threads } from './threads';

const ROOMS = ['cards', 'stories', 'saved', 'known', 'packs', 'storage'] as const;
type Room = (typeof ROOMS)[number];

const ROOM_NAME = {
  cards: 'shelf.cards',
  stories: 'shelf.stories',
  saved: 'shelf.saved',
  known: 'shelf.known',
  packs: 'shelf.packs',
  storage: 'shelf.storage',
} as const satisfies Record<Room, StringKey>;

function roomOf(hash: string): Room {
  return ROOMS.find((room) => `#${room}` === hash || hash.startsWith(`#${room}/`)) ?? 'cards';
}

/** The library: everything seen and saved. */
export function Shelf() {
  const { say } = useSay();
  const settings = useSettings();
  const [room, setRoom] = useState<Room>(roomOf(location.hash));
  useEffect(() => {
    const follow = () => setRoom(roomOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <div class="shelf">
      <header class="masthead">
        <Logo />
        <span class="wordmark">Backstory</span>
        <nav class="shelf-nav" aria-label={say('shelf')}>
          {ROOMS.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === room ? 'page' : undefined}>
              {say(ROOM_NAME[name])}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h1>{say(ROOM_NAME[room])}</h1>
        {room === 'cards' && <Cards key="all" savedOnly={false} />}
        {room === 'stories' && <Threads />}
        {room === 'saved' && <Cards key="saved" savedOnly />}
        {room === 'known' && <Known />}
        {room === 'packs' && <Packs />}
        {room === 'storage' && <Storage settings={settings} />}
      </main>
    </div>
  );
}
