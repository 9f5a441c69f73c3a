import { vi } from 'vitest';

type Stored = Record<string, unknown>;

/** One storage area in memory; `failing` makes every call reject, as a full or missing one does. */
export class FakeArea {
  data: Stored = {};
  failing = false;
  #work<T>(work: () => T): Promise<T> {
    return this.failing ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : Promise.resolve(work());
  }
  get(key: string): Promise<Stored> {
    return this.#work(() => (key in this.data ? { [key]: structuredClone(this.data[key]) } : {}));
  }
  set(items: Stored): Promise<void> {
    return this.#work(() => void Object.assign(this.data, structuredClone(items)));
  }
  remove(key: string): Promise<void> {
    return this.#work(() => void delete this.data[key]);
  }
}

export interface FakeTab {
  id: number;
  url: string;
  title: string;
}

/** What the background uses of the browser. */
export function fakeBrowser() {
  const fake = {
    storage: { sync: new FakeArea(), local: new FakeArea(), session: new FakeArea() },
    runtime: {
      id: 'self',
      getURL: (path: string) => `chrome-extension://self/${path}`,
      getManifest: () => ({ content_scripts: [{ matches: ['*://*.listed.example/*'] }] }),
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    },
    action: { setBadgeText: vi.fn(async () => {}), setBadgeBackgroundColor: vi.fn(async () => {}) },
    scripting: {
      executeScript: vi.fn(async (_injection: unknown) => []),
      registered: [] as { id: string; matches: string[] }[],
      getRegisteredContentScripts: async () => fake.scripting.registered,
      registerContentScripts: vi.fn(async (scripts: { id: string; matches: string[] }[]) => {
        fake.scripting.registered.push(...scripts);
      }),
      updateContentScripts: vi.fn(async (scripts: { id: string; matches: string[] }[]) => {
        fake.scripting.registered = [...scripts];
      }),
      unregisterContentScripts: vi.fn(async () => {
        fake.scripting.registered = [];
      }),
    },
    permissions: {
      origins: [] as string[],
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => fake.permissions.origins.includes(origin)),
      getAll: async () => ({ origins: fake.permissions.origins }),
    },
    tabs: {
      all: [] as FakeTab[],
      get: async (id: number) => {
        const tab = fake.tabs.all.find((t) => t.id === id);
        if (!tab) throw new Error('no such tab');
        return tab;
      },
      query: async () => fake.tabs.all,
      create: vi.fn(async () => ({})),
      /** What the page scripts answer, by order. */
      answers: {} as Record<string, unknown>,
      sendMessage: vi.fn(async (_id: number, message: { backstory: string }): Promise<unknown> => {
        if (!(message.backstory in fake.tabs.answers)) throw new Error('no receiver');
        return fake.tabs.answers[message.backstory];
      }),
    },
  };
  return fake;
}
export type FakeBrowser = ReturnType<typeof fakeBrowser>;
