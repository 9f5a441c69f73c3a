import './first';
import './early';
import browser from 'webextension-polyfill';
import headlines from '../content/headlines.iife.ts?script';
import probe from '../content/probe.iife.ts?script';
import reader from '../content/reader.iife.ts?script';
import { applyRetention } from '../library/forget';
import { order, tell } from '../messages/orders';
import { createServer } from '../messages/server';
import { db, packs } from './early';
import { createHandlers } from './handlers';
import { RETENTION_PERIOD_MINUTES } from './limits';
import { Recorder } from './recorder';
import { loadSettings } from './settings-store';
import { registerGranted } from './sites';
import { Tabs } from './tabs';

const RETENTION_ALARM = 'retention';
const WELCOME = 'src/welcome/index.html';

// Listeners are registered synchronously: a woken background gets only the events it listens to by then.
const scripts = { probe, reader, headlines };
const tabs = new Tabs(scripts);
const answer = createServer(createHandlers({ db, packs, recorder: new Recorder(db), tabs }), {
  ownOrigin: browser.runtime.getURL(''),
  ownId: browser.runtime.id,
  log: (message, detail) => console.warn(`Backstory: ${message}`, detail ?? ''),
});

browser.runtime.onMessage.addListener(answer as Parameters<typeof browser.runtime.onMessage.addListener>[0]);

browser.runtime.onInstalled.addListener(({ reason }) => {
  void packs.ensureWorld().catch(report('the world pack could not be imported'));
  void registerGranted(scripts).catch(report('granted sites could not be registered'));
  scheduleRetention();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
});

browser.runtime.onStartup.addListener(() => {
  // Firefox forgets alarms when it is closed.
  scheduleRetention();
  void packs.ensureWorld().catch(report('the world pack could not be imported'));
});

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === RETENTION_ALARM) void dropOld();
});

browser.permissions.onAdded.addListener(
  () => void registerGranted(scripts).catch(report('granted sites could not be registered')),
);
browser.permissions.onRemoved.addListener(
  () => void registerGranted(scripts).catch(report('granted sites could not be registered')),
);

browser.tabs.onRemoved.addListener((tabId) => void tabs.forget(tabId));
browser.tabs.onActivated.addListener(({ tabId }) => tell('news/tab', { tabId }));
browser.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status === 'complete') tell('news/tab', { tabId });
});

// Firefox for Android has no commands.
browser.commands?.onCommand.addListener((command, tab) => {
  if (tab?.id === undefined) return;
  if (command === 'next-mark' || command === 'previous-mark' || command === 'toggle-tray')
    void order(tab.id, 'reader/command', { command });
  if (command === 'toggle-chips') void order(tab.id, 'headlines/toggle', {});
});

function scheduleRetention(): void {
  void browser.alarms.create(RETENTION_ALARM, { periodInMinutes: RETENTION_PERIOD_MINUTES });
}

async function dropOld(): Promise<void> {
  const { settings } = await loadSettings();
  await applyRetention(db, settings.retentionDays, Date.now());
}

function report(what: string): (error: unknown) => void {
  return (error) => console.error(`Backstory: ${what}`, error);
}
