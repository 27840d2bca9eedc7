import { describe, expect, it } from '@jest/globals';
import { previewKept, previewOf } from '../../../../web/forum/preview-kept.server.ts';

/** Who previews at that address. */
const visitAt = (address: string) => ({
  url: new URL(address, 'https://x.example'),
  typed: { body: 'Un texte' },
  viewer: { actor: {} },
  app: {
    community: {
      previewBody: {
        execute: async ({ body }: { body: string }) => {
          if (body === '') throw Object.assign(new Error('Missing'), { status: 422 });
          return { html: `<p>${body}</p>` };
        },
      },
    },
    official: {
      citedTexts: {
        execute: async (rows: unknown) => rows,
        gapsIn: async () => [],
        miscitedIn: () => [],
      },
    },
  },
  problemOf: (error: { status?: number }) => ({ status: error.status ?? 500 }),
});
const kept = (keep: () => Promise<void>, at = '/sujets/x-1') =>
  previewKept(visitAt('/sujets/x-1') as never, { body: 'Un texte', keep, at });

describe('a preview without scripts', () => {
  it('is shown at an address of its own, so that going back sends nothing again', async () => {
    const answers = await Promise.all([
      kept(async () => {}),
      kept(async () => {}, '/questions/nouvelle?brouillon=a'),
    ]);
    expect(
      answers.map((one) => one instanceof Response && [one.status, one.headers.get('Location')]),
    ).toEqual([
      [303, '/sujets/x-1?apercu=oui#apercu'],
      [303, '/questions/nouvelle?brouillon=a&apercu=oui#apercu'],
    ]);
  });

  it('is shown at once with all that was typed where that cannot be kept, and no fault is hidden', async () => {
    const conflict = Object.assign(new Error('Changed meanwhile'), { status: 409 });
    expect(await kept(() => Promise.reject(conflict))).toEqual({
      preview: '<p>Un texte</p>',
      typed: { body: 'Un texte' },
    });
    await expect(kept(() => Promise.reject(new Error('Broken')))).rejects.toThrow('Broken');
  });

  it('is drawn of the draft at that address alone, and not where it is refused', async () => {
    const at = (address: string, body = 'Un texte') => previewOf(visitAt(address) as never, { body });
    expect(await at('/sujets/x-1?apercu=oui')).toBe('<p>Un texte</p>');
    expect(await at('/sujets/x-1')).toBeNull();
    expect(await at('/sujets/x-1?apercu=oui', '')).toBeNull();
    expect(await previewOf(visitAt('/sujets/x-1?apercu=oui') as never, null)).toBeNull();
  });
});
