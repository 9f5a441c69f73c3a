import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { type Platform, PlatformProvider } from '../../../src/ui/platform';

/** Draws a surface on a platform, its first questions answered. */
export async function draw(platform: Platform, surface: ComponentChildren): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.append(root);
  await act(async () => {
    render(<PlatformProvider value={platform}>{surface}</PlatformProvider>, root);
  });
  await settle();
  return root;
}

/** Effects ask; their answers come a task later, and bring further questions. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 4; i++)
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
}
