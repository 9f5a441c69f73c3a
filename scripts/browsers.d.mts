export type BrowserName = 'chrome' | 'chromium' | 'edge' | 'firefox';
export const CHROMIUMS: readonly BrowserName[];
export const BROWSERS: readonly BrowserName[];
export function findBrowser(name: BrowserName): string | null;
export function findChromium(): string | null;
export function installMissing(
  wanted: readonly ('chromium' | 'firefox')[],
  log: (line: string) => void,
): string[];
