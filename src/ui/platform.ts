import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { News, ReplyOf, RequestOf, Requests } from '../messages/contract';
import { DEFAULT_SETTINGS, type Settings, type SparseSettings } from '../model/settings';
import { type Say, sayIn, type UiLang } from './strings';
import './surface-strings';

/** What a surface needs of the browser: one seam, so that every surface can be shown and tested without one. */
export interface Platform {
  readonly lang: UiLang;
  ask<T extends keyof Requests>(type: T, payload: RequestOf<Requests, T>): Promise<ReplyOf<Requests, T>>;
  onNews<T extends keyof News>(type: T, handler: (payload: RequestOf<News, T>) => void): () => void;
  /** The active tab of this window. */
  activeTab(): Promise<number | null>;
  onActiveTab(handler: (tabId: number) => void): () => void;
  /** Has to be called in the click itself: browsers forget the click across an await. */
  requestHost(host: string): Promise<boolean>;
  requestAllSites(): Promise<boolean>;
  openPanel(tabId: number): Promise<void>;
  openPage(page: 'shelf' | 'welcome', hash?: string): Promise<void>;
  copy(text: string): Promise<boolean>;
}

const PlatformContext = createContext<Platform | null>(null);
export const PlatformProvider = PlatformContext.Provider;

export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (!platform) throw new Error('A surface needs a PlatformProvider around it');
  return platform;
}

export function useSay(): { say: Say; lang: UiLang } {
  const { lang } = usePlatform();
  return { say: sayIn(lang), lang };
}

export interface SettingsState {
  readonly settings: Settings;
  readonly problem: 'newer' | 'broken' | null;
  set(change: SparseSettings): void;
  site(host: string, state: 'on' | 'off' | 'default'): Promise<void>;
}

/** The settings, kept in step with every other surface. Also gives the page its theme. */
export function useSettings(): SettingsState {
  const platform = usePlatform();
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [problem, setProblem] = useState<'newer' | 'broken' | null>(null);
  useEffect(() => {
    let gone = false;
    platform.ask('settings/get', {}).then(
      (reply) => {
        if (gone) return;
        setSettings(reply.settings);
        setProblem(reply.problem);
      },
      () => {},
    );
    const off = platform.onNews('news/settings', (news) => setSettings(news.settings));
    return () => {
      gone = true;
      off();
    };
  }, [platform]);
  useEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  const set = useCallback(
    (change: SparseSettings) => {
      setSettings((now) => ({ ...now, ...change }));
      platform.ask('settings/set', { set: change }).then(
        (reply) => setSettings(reply.settings),
        () => {},
      );
    },
    [platform],
  );
  const site = useCallback(
    async (host: string, state: 'on' | 'off' | 'default') => {
      const reply = await platform.ask('settings/site', { host, state });
      setSettings(reply.settings);
    },
    [platform],
  );
  return { settings, problem, set, site };
}

/** An answer that is asked for again when `deps` change; a late answer to an old question is dropped. */
export function useAnswer<T>(question: () => Promise<T>, deps: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'waiting' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    question().then(
      (value) => {
        if (!gone) setAnswer({ state: 'here', value });
      },
      () => {
        if (!gone) setAnswer({ state: 'failed', again: () => setTurn((now) => now + 1) });
      },
    );
    return () => {
      gone = true;
    };
  }, [...deps, turn]);
  return answer;
}

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly again: () => void };
