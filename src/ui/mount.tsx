import { type ComponentType, render } from 'preact';
import { browserPlatform } from './browser-platform';
import { dressPage } from './dress';
import { PlatformProvider } from './platform';
import './surface-strings';

/** Puts a surface into its page. */
export function mount(Surface: ComponentType, title: string): void {
  dressPage(document, browserPlatform.lang);
  document.title = title;
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  render(
    <PlatformProvider value={browserPlatform}>
      <Surface />
    </PlatformProvider>,
    root,
  );
}
