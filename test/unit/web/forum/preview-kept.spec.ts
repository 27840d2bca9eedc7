import { describe, expect, it } from '@jest/globals';
import { previewKept, previewOf } from '../../../../web/forum/preview-kept.server.ts';

/** Who previews at that address. @param most how many times more they may for now */
const visitAt = (address: string, most = { left: 10 }) => ({
  url: new URL(address, 'https://x.example'),
  typed: { body: 'Un texte' },
  viewer: { actor: {} },
  app: {
    community: {
      previewBody: {
        execute: async ({ body }: { body: string }) => {
          if (most.left === 0) throw Object.assign(new Error('Trop d’aperçus.'), { status: 429 });
          most.left -= 1;
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
  problemOf: ({ status = 500, message }: { status?: number; message: string }) => ({
    status,
    title: message,
    ...(status === 422 && { fields: [{ field: 'body', text: 'Ce texte est vide.' }] }),
  }),
});
const kept = (keep: () => Promise<void>, at = '/sujets/x-1', most = { left: 10 }) =>
  previewKept(visitAt('/sujets/x-1', most) as never, { body: 'Un texte', keep, at });

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

  it('is drawn of the draft at that address alone, and says why where it is refused', async () => {
    const none = { preview: null, unshown: null };
    const at = (address: string, body = 'Un texte') => previewOf(visitAt(address) as never, { body });
    expect(await at('/sujets/x-1?apercu=oui')).toEqual({ preview: '<p>Un texte</p>', unshown: null });
    expect(await at('/sujets/x-1')).toEqual(none);
    expect(await at('/sujets/x-1?apercu=oui', '')).toEqual({ ...none, unshown: 'Ce texte est vide.' });
    expect(await previewOf(visitAt('/sujets/x-1?apercu=oui') as never, null)).toEqual(none);
  });

  it('counts as one, and says so where that one is too many', async () => {
    const most = { left: 1 };
    expect(await kept(async () => {}, '/sujets/x-1', most)).toBeInstanceOf(Response);
    const shown = () => previewOf(visitAt('/sujets/x-1?apercu=oui', most) as never, { body: 'Un texte' });
    expect((await shown()).preview).toBe('<p>Un texte</p>');
    expect(await kept(async () => {}, '/sujets/x-1', most)).toBeInstanceOf(Response);
    expect(await shown()).toEqual({ preview: null, unshown: 'Trop d’aperçus.' });
  });
});
