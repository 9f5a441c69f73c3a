import browser from 'webextension-polyfill';
import { isListed } from './news-sites';

/** Files of the page scripts, as the build names them. */
export interface PageScripts {
  readonly probe: string;
  readonly reader: string;
  readonly headlines: string;
}

export function hostOf(url: string | null | undefined): string | null {
  try {
    const { protocol, hostname } = new URL(url ?? '');
    return protocol === 'https:' || protocol === 'http:' ? hostname : null;
  } catch {
    return null;
  }
}

export async function accessTo(url: string | null): Promise<'listed' | 'granted' | 'none'> {
  const host = hostOf(url);
  if (host === null) return 'none';
  if (isListed(host)) return 'listed';
  const granted = await browser.permissions.contains({ origins: [`*://${host}/*`] }).catch(() => false);
  return granted ? 'granted' : 'none';
}

const SCRIPT_ID = 'granted-sites';

/** Keeps the probe registered for exactly the hosts the reader granted beyond the built-in list. */
export async function registerGranted({ probe }: Pick<PageScripts, 'probe'>): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(
    (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches),
  );
  const matches = origins.filter((origin) => !listed.has(origin) && /^(\*|https?):/.test(origin));
  const existing = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (existing.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    // With all sites granted the listed ones would get the probe twice.
    excludeMatches: [...listed],
    js: [probe],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (existing.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
