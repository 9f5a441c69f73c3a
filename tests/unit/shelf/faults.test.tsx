// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { MessageError } from '../../../src/messages/wire';
import { FAULT_CODES } from '../../../src/model';
import { Packs } from '../../../src/shelf/packs';
import { Storage } from '../../../src/shelf/storage';
import { failureText, faultText } from '../../../src/ui/faults';
import { type Platform, PlatformProvider } from '../../../src/ui/platform';
import { sayIn, UI_LANGS, type UiLang } from '../../../src/ui/strings';
import { fakePlatform } from '../../browser/gallery/fake-platform';

async function settle(): Promise<void> {
  for (let i = 0; i < 4; i++)
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
}
async function open(platform: Platform, room: 'packs' | 'storage'): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.append(root);
  const settings = { settings: { retentionDays: 90 } } as Parameters<typeof Storage>[0]['settings'];
  await act(async () => {
    render(
      <PlatformProvider value={platform}>
        {room === 'packs' ? <Packs /> : <Storage settings={settings} />}
      </PlatformProvider>,
      root,
    );
  });
  await settle();
  return root;
}
async function give(root: HTMLElement, name: string, text: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  Object.defineProperty(input, 'files', { value: [new File([text], name)], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}
const failing = (lang: UiLang, type: string, error: unknown): Platform => {
  const platform = fakePlatform({ lang });
  const ask = ((wanted: never, payload: never) =>
    wanted === type ? Promise.reject(error) : platform.ask(wanted, payload)) as Platform['ask'];
  return { ...platform, ask };
};

afterEach(() => document.body.replaceChildren());

describe('what is wrong with a file', () => {
  it.each(UI_LANGS)('is said in the reader’s language: %s', (lang) => {
    const params = {
      n: 5,
      lang: 'fr',
      received: '7',
      office: 'o',
      day: '2020',
      other: 'p',
      table: 't',
      path: 'x',
      said: 3,
      there: 2,
      pack: 'k',
    };
    const texts = FAULT_CODES.map((code) => faultText(sayIn(lang), { code, params }));
    expect(new Set(texts).size).toBe(FAULT_CODES.length);
    for (const text of texts) expect(text).not.toMatch(/fault\.|[{}]/);
  });

  it('of another kind is that the extension does not answer', () => {
    expect(failureText(sayIn('de'), new Error('QuotaExceededError: disk full'))).toBe(
      'Backstory antwortet gerade nicht.',
    );
  });

  it('stands with line and field under a pack that was refused', async () => {
    const root = await open(fakePlatform({ lang: 'de' }), 'packs');
    await give(root, 'broken.json', '{}');
    const [form, language] = [...root.querySelectorAll('.report li')].map((li) => li.textContent);
    expect(form).toBe('Zeile 12 entries[3].roles[0].from hat nicht die verlangte Form: "gestern".');
    expect(language).toBe('Zeile 31 person/beispiel.gist fehlt in der Sprache „en“.');
  });

  it('stands under a backup that was refused', async () => {
    const error = new MessageError('library/stage: cards.3.saved: Invalid type', {
      fault: { code: 'backup-row', params: { path: 'cards.3.saved' } },
    });
    const root = await open(failing('de', 'library/stage', error), 'storage');
    const backup = {
      format: 'backstory-backup',
      version: 1,
      made: '2026-11-20T18:30:00.000Z',
      settings: {},
      packs: [],
      tables: { cards: [{}] },
      counts: { cards: 1 },
    };
    await give(root, 'backup.json', JSON.stringify(backup));
    const problem = root.querySelector('.problem')?.textContent;
    expect(problem).toContain('Nichts wurde geändert');
    expect(problem).toContain('Die Angabe cards.3.saved hat nicht die verlangte Form.');
  });
});

describe('a room whose question is not answered', () => {
  it('says so without the console’s words, and asks again when the reader wants', async () => {
    const root = await open(failing('de', 'packs/list', new MessageError('packs/list: no answer')), 'packs');
    expect(root.querySelector('.problem')?.textContent).toBe(
      'Backstory antwortet gerade nicht.Noch einmal versuchen',
    );
  });
});

describe('forgetting', () => {
  it('of a day says that saved cards and notes go, and that what is known stays known', async () => {
    HTMLDialogElement.prototype.showModal ??= () => {};
    const root = await open(fakePlatform({ lang: 'en' }), 'storage');
    const day = root.querySelector<HTMLInputElement>('input[type=date]');
    if (!day) throw new Error('no field');
    await act(async () => {
      day.value = '2026-11-20';
      day.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => {
      [...root.querySelectorAll('button')].find((one) => one.textContent === 'Forget this day')?.click();
    });
    const dialog = [...root.querySelectorAll('dialog')].map((one) => one.textContent).join();
    expect(dialog).toContain('saved ones and those with notes too');
    expect(dialog).toContain('What you marked “I know this” stays known to you');
  });
});
