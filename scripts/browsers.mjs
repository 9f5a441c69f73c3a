// Finds the reader's browsers; installs one on Debian and Ubuntu where that is possible. Node built-ins only: runs before npm ci.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env, platform } = process;
const windows = (path) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .map((root) => join(root, path));

/** Where each browser lives, by platform; names without a slash are looked up on the PATH. */
const PLACES = {
  chrome: {
    linux: ['google-chrome', 'google-chrome-stable'],
    darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: windows('Google/Chrome/Application/chrome.exe'),
  },
  chromium: {
    linux: ['chromium', 'chromium-browser'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: windows('Chromium/Application/chrome.exe'),
  },
  edge: {
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: windows('Microsoft/Edge/Application/msedge.exe'),
  },
  firefox: {
    linux: ['firefox', 'firefox-esr'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: windows('Mozilla Firefox/firefox.exe'),
  },
};
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

export const CHROMIUMS = ['chrome', 'chromium', 'edge'];
export const BROWSERS = [...CHROMIUMS, 'firefox'];

/** Path of a browser's program, or null. BACKSTORY_CHROME and BACKSTORY_FIREFOX name one outright. */
export function findBrowser(name) {
  const named = name === 'firefox' ? env.BACKSTORY_FIREFOX : env.BACKSTORY_CHROME;
  if (named && existsSync(named)) return named;
  for (const place of PLACES[name][platform] ?? []) {
    if (place.includes('/') || place.includes('\\')) {
      if (existsSync(place)) return place;
    } else {
      const found = (env.PATH ?? '')
        .split(':')
        .map((dir) => join(dir, place))
        .find((path) => existsSync(path));
      if (found) return found;
    }
  }
  return null;
}

export function findChromium() {
  for (const name of CHROMIUMS) {
    const found = findBrowser(name);
    if (found) return found;
  }
  return null;
}

const canInstall = () =>
  platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs what is missing where apt-get can be used; returns one line for each browser that a person has to install. */
export function installMissing(wanted, log) {
  const missing = wanted.filter(
    (name) => (name === 'chromium' ? findChromium() : findBrowser(name)) === null,
  );
  if (missing.length > 0 && canInstall()) {
    const packages = missing.map((name) => DEBIAN_PACKAGES[name]);
    log(`installing ${packages.join(' and ')} …`);
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  return missing
    .filter((name) => (name === 'chromium' ? findChromium() : findBrowser(name)) === null)
    .map((name) =>
      name === 'chromium'
        ? 'Install Chrome, Chromium or Edge, or set BACKSTORY_CHROME to its program.'
        : 'Install Firefox 142 or newer, or set BACKSTORY_FIREFOX to its program.',
    );
}
