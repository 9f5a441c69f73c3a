import { readFileSync } from 'node:fs';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import { newsMatches } from '../src/background/news-sites';

export type Target = 'chrome' | 'firefox';

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as Record<string, unknown>;

/** First Firefox that asks nothing about data collection when "none" is declared, and has CSS highlights. */
const FIREFOX_MIN = '142.0';
/** CSS highlights, Popover API, sidePanel.open, RegExp v flag. */
const CHROME_MIN = '123';

/** Host of the sample site; every name under localhost is this machine (RFC 6761). */
const SAMPLE_MATCH = '*://backstory.localhost/*';

/** The manifest of one browser: what both share stands in manifest.json, the news sites in their data file. */
export function manifestFor(target: Target, sample = false): ManifestV3Export {
  const matches = sample ? [...newsMatches(), SAMPLE_MATCH] : newsMatches();
  const base = read('manifest.json');
  const permissions = base.permissions as string[];
  const { version } = read('package.json');
  const shared = {
    ...base,
    version,
    host_permissions: matches,
    content_scripts: [{ matches, js: ['src/content/probe.iife.ts'], run_at: 'document_idle' }],
  };
  const own =
    target === 'chrome'
      ? {
          minimum_chrome_version: CHROME_MIN,
          permissions: [...permissions, 'sidePanel'],
          background: { service_worker: 'src/background/index.ts', type: 'module' },
          side_panel: { default_path: 'src/panel/index.html' },
          commands: { ...(base.commands as object), _execute_action: {} },
        }
      : {
          background: { scripts: ['src/background/index.ts'], type: 'module' },
          sidebar_action: {
            default_panel: 'src/panel/index.html',
            default_title: '__MSG_panelTitle__',
            default_icon: 'icons/48.png',
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: FIREFOX_MIN,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: FIREFOX_MIN },
          },
        };
  return { ...shared, ...own } as unknown as ManifestV3Export;
}
