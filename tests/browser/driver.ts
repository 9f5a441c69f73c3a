import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, findChromium } from '../../scripts/browsers.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** A real browser with the packed extension in it. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of the extension's own pages, with a slash at the end. */
  readonly base: string;
  newPage(): Promise<Page>;
  /** Opens one of the extension's own pages. */
  open(path: string): Promise<Page>;
  /** Runs in the background's own context would be unlike what users do; this ends the background as the browser does. */
  killBackground(): Promise<void>;
  /** Screenshot of the real popup, beside the page or in the window. */
  popup(file: string): Promise<void>;
  /** Width of the real popup's page in CSS pixels; closes it again. */
  popupWidth(): Promise<number>;
  /** Grants a host, as the reader does in the browser's prompt; Firefox only. */
  grant(host: string): Promise<void>;
  /** Text of the browser's own side panel or sidebar for the active tab, once it is good; `own` is a page of the extension's. */
  sidePanelText(own: Page, tabId: number, good: (text: string) => boolean): Promise<string>;
  /** What a command's shortcut does, on the tab that shows `page`. */
  command(name: string, page: Page): Promise<void>;
  /** What an update does to open pages: the extension is loaded anew. */
  reloadExtension(): Promise<void>;
  /** Badge text of the tab that shows `page`. */
  badge(page: Page): Promise<string>;
  close(): Promise<void>;
}

const FIREFOX_ID = 'backstory@backstory.example';
const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';
const LAUNCH_MS = 60_000;
const CLOSE_MS = 10_000;

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks again until the answer is good. @throws Error with the last answer when time is up. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  good: (answer: T) => boolean = Boolean,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  let last: T | undefined;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      last = await ask();
      if (good(last)) return last;
    } catch (error) {
      failure = error;
    }
    await sleep(100);
  }
  throw new Error(`${what}: not within ${ms} ms; last answer ${JSON.stringify(last)}`, { cause: failure });
}

export interface LaunchOptions {
  readonly proxyPort: number;
  readonly dark?: boolean;
  readonly width?: number;
}

export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

async function closeFor(browser: Browser): Promise<void> {
  const gone = await Promise.race([
    browser.close().then(
      () => true,
      () => true,
    ),
    sleep(CLOSE_MS).then(() => false),
  ]);
  if (!gone) browser.process()?.kill('SIGKILL');
}

async function launchChromium({ proxyPort, width = 1280 }: LaunchOptions): Promise<Driver> {
  const path = findChromium();
  if (!path) throw new Error('no Chromium');
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: true,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    timeout: LAUNCH_MS,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${width},900`,
      '--lang=en-US',
      `--proxy-server=127.0.0.1:${proxyPort}`,
    ],
  });
  const id = await browser.installExtension(resolve('dist/chrome'));
  const base = `chrome-extension://${id}/`;
  const isWorker = (t: { type(): string; url(): string }): boolean =>
    t.type() === 'service_worker' && t.url().startsWith(base);
  /** Runs in the worker by a session of its own: puppeteer's would stay, and a worker that is looked into neither ends nor starts as others do. */
  const inWorker = async <T, A extends unknown[]>(
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> => {
    const target = await browser.waitForTarget(isWorker, { timeout: 10_000 });
    const session = await target.createCDPSession();
    try {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${work.toString()})(...${JSON.stringify(args)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    } finally {
      await session.detach().catch(() => {});
    }
  };
  return {
    name: 'chromium',
    browser,
    base,
    newPage: () => browser.newPage(),
    async open(path) {
      const page = await browser.newPage();
      await page.goto(base + path, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async killBackground() {
      const target = browser.targets().find(isWorker);
      if (!target) return;
      // Closing its target would wait for what the worker is about, and a page that asks starts it again at once.
      let stopped = false;
      // A page that is there already: a tab that opens or closes is an event, which starts the worker again.
      const [page] = await browser.pages();
      if (!page) throw new Error('no page to stop the worker from');
      const session = await page.createCDPSession();
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        stopped ||= versions.some(({ runningStatus }) => runningStatus === 'stopped');
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await until('the worker has stopped', async () => stopped || !browser.targets().includes(target));
      await session.detach();
    },
    async popup(file) {
      await inWorker(() => chrome.action.openPopup());
      const target = await browser.waitForTarget((t) => t.url().startsWith(`${base}src/popup/`), {
        timeout: 10_000,
      });
      const page = await target.asPage();
      await sleep(800);
      await page.screenshot({ path: file as `${string}.png` });
    },
    async popupWidth() {
      await inWorker(() => chrome.action.openPopup());
      const target = await browser.waitForTarget((t) => t.url().startsWith(`${base}src/popup/`), {
        timeout: 10_000,
      });
      const view = await target.asPage();
      const width = await until(
        'the popup is drawn',
        () => view.evaluate(() => (document.querySelector('.popup') ? innerWidth : 0)),
        (w) => w > 0 && w >= 300,
      );
      await view.close();
      return width;
    },
    grant: () => Promise.reject(new Error('not in Chromium')),
    async sidePanelText(_, tabId, good) {
      // Chromium opens it on a click only; any page of the extension's may be the one clicked on.
      const opener = await browser.newPage();
      await opener.goto(`${base}src/shelf/index.html`, { waitUntil: 'load' });
      await opener.evaluate((id) => {
        addEventListener('click', () => void chrome.sidePanel.open({ tabId: id }), { once: true });
      }, tabId);
      await opener.mouse.click(5, 5);
      await opener.close();
      const target = await browser.waitForTarget((t) => t.url() === `${base}src/panel/index.html`, {
        timeout: 10_000,
      });
      const panel = await target.asPage();
      return until('the side panel', () => panel.evaluate(() => document.body.innerText), good);
    },
    async badge(page) {
      const url = page.url();
      return inWorker(async (wanted: string) => {
        const [tab] = (await chrome.tabs.query({})).filter((t) => t.url === wanted);
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
      }, url);
    },
    async command(name, page) {
      const url = page.url();
      await inWorker(
        async (command: string, wanted: string) => {
          const tab = (await chrome.tabs.query({})).find((t) => t.url === wanted);
          (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(
            command,
            tab,
          );
        },
        name,
        url,
      );
    },
    async reloadExtension() {
      await browser.installExtension(resolve('dist/chrome'));
      await until('the worker is back', async () => browser.targets().some(isWorker));
    },
    close: () => closeFor(browser),
  };
}

interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

async function launchFirefox({ proxyPort, width = 1280, dark = false }: LaunchOptions): Promise<Driver> {
  const path = findBrowser('firefox');
  if (!path) throw new Error('no Firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    timeout: LAUNCH_MS,
    args: ['--remote-allow-system-access', `--width=${width}`, '--height=900'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  });
  await browser.installExtension(resolve('dist/firefox'));
  const base = `moz-extension://${FIREFOX_UUID}/`;
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context } = { context: '' }] = tree.result.contexts as { context: string }[];
  const privileged = async <T>(code: string, ...args: unknown[]): Promise<T> => {
    const { result } = await bidi.send('script.callFunction', {
      functionDeclaration: `async function(){ return JSON.stringify(await (${code})(...${JSON.stringify(args)})) }`,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    });
    if (result.type !== 'success') throw new Error((result.exceptionDetails as { text: string }).text);
    const { value } = result.result as { value?: string };
    return (value === undefined ? undefined : JSON.parse(value)) as T;
  };
  const openPopup = async (): Promise<void> => {
    await privileged(
      "async id => { const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs'); await ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).openPopup(window, true); }",
      FIREFOX_ID,
    );
  };
  return {
    name: 'firefox',
    browser,
    base,
    newPage: () => browser.newPage(),
    async open(path) {
      const page = await browser.newPage();
      await page.goto(base + path, { waitUntil: [] });
      await page.waitForSelector('body');
      return page;
    },
    async killBackground() {
      await privileged(
        'async id => { await WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true }); }',
        FIREFOX_ID,
      );
    },
    async popup(file) {
      await openPopup();
      await sleep(1200);
      // A panel is a window of its own: the picture is taken of the page in it.
      const url = await privileged<string>(
        "async () => { const view = document.querySelector('browser.webextension-popup-browser'); const bmp = await view.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white'); const cv = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas'); cv.width = bmp.width; cv.height = bmp.height; cv.getContext('2d').drawImage(bmp, 0, 0); return cv.toDataURL('image/png'); }",
      );
      writeFileSync(file, Buffer.from(url.split(',')[1] ?? '', 'base64'));
    },
    async popupWidth() {
      await openPopup();
      const width = await until(
        'the popup is drawn',
        () =>
          privileged<number>(
            "async () => document.querySelector('browser.webextension-popup-browser')?.getBoundingClientRect().width ?? 0",
          ),
        (w) => w >= 300,
      );
      await privileged(
        "async () => { for (const panel of document.querySelectorAll('panel')) panel.hidePopup?.(); }",
      );
      return width;
    },
    async grant(host) {
      await privileged(
        "async (id, origin) => { const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs'); const { extension } = WebExtensionPolicy.getByID(id); await ExtensionPermissions.add(id, { permissions: [], origins: [origin] }, extension); }",
        FIREFOX_ID,
        `*://${host}/*`,
      );
      await sleep(500);
    },
    async sidePanelText(own, _, good) {
      await privileged(
        "async () => { await SidebarController.show('backstory_backstory_example-sidebar-action'); }",
      );
      const read = (): Promise<string> =>
        own.evaluate(() => {
          const { browser: api } = globalThis as unknown as { browser: typeof chrome };
          const [view] = api.extension.getViews({ type: 'sidebar' as 'tab' });
          return view?.document.body.innerText ?? '';
        });
      return until('the sidebar', read, good);
    },
    async badge() {
      return privileged<string>(
        "async id => { const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs'); const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension); return action.action.getProperty(gBrowser.selectedTab, 'badgeText') ?? ''; }",
        FIREFOX_ID,
      );
    },
    async command(name, page) {
      await page.bringToFront();
      // Shortcuts live in the browser's own window, where pages' key presses do not arrive headless.
      const done = await privileged<boolean>(
        "async (id, name) => { const { extension } = WebExtensionPolicy.getByID(id); const keyset = [...document.querySelectorAll('keyset')].find(k => k.id.startsWith('ext-keyset-id-backstory')); const shortcuts = extension.shortcuts; const commands = await shortcuts.commands; const { shortcut } = commands.get(name) ?? {}; const key = [...(keyset?.children ?? [])].find(k => shortcut && k.getAttribute('modifiers') && (k.getAttribute('key') === shortcut.split('+').at(-1) || (k.getAttribute('keycode') ?? '').slice(3).toLowerCase() === shortcut.split('+').at(-1).toLowerCase() || (k.getAttribute('key') ?? '') === ({ Comma: ',', Period: '.' })[shortcut.split('+').at(-1)])); key?.doCommand(); return Boolean(key); }",
        FIREFOX_ID,
        name,
      );
      if (!done) throw new Error(`no shortcut for ${name}`);
    },
    async reloadExtension() {
      await privileged(
        "async id => { const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs'); await (await AddonManager.getAddonByID(id)).reload(); }",
        FIREFOX_ID,
      );
      await sleep(2000);
    },
    close: () => closeFor(browser),
  };
}
