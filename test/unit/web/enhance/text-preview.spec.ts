import { expect, it, jest } from '@jest/globals';

/** What of a page the preview uses: a field, its button, and the box that it opens. */
const prose = {
  shown: [] as unknown[],
  replaceChildren: (...nodes: unknown[]) => void (prose.shown = nodes),
};
const box = { hidden: true, querySelector: () => prose };
const button = Object.assign(new EventTarget(), { setAttribute: () => {} });
const around = { querySelector: (which: string) => (which === '[data-preview]' ? button : box) };
const area = Object.assign(new EventTarget(), { value: '**Bonjour**' });
const asked = jest.fn((): Promise<unknown> => Promise.reject(new Error('offline')));
Object.assign(globalThis, {
  window: globalThis,
  HTMLElement: class {},
  document: { documentElement: { dataset: {} } },
  fetch: asked,
});
const { offerPreview } = await import('../../../../web/enhance/text-preview.ts');

it.each([
  [422, { problem: { title: 'À revoir', fields: [{ text: 'Ce texte est vide.' }] } }, 'Ce texte est vide.'],
  [
    429,
    { title: 'Trop d’aperçus, attendez un peu.', code: 'request.too-many-previews' },
    'Trop d’aperçus, attendez un peu.',
  ],
  [503, { title: 'Le site est très demandé.' }, 'Le site est très demandé.'],
])('a preview that is refused with %i says why', async (status, told, said) => {
  prose.shown = [];
  box.hidden = true;
  asked.mockResolvedValue({ ok: false, status, text: async () => JSON.stringify(told) });
  offerPreview(around as unknown as HTMLElement, area as unknown as HTMLTextAreaElement);
  button.dispatchEvent(new Event('click'));
  await new Promise(setImmediate);
  expect(prose.shown).toContain(said);
});
