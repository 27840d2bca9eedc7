import { describe, expect, it } from '@jest/globals';
import { PreviewBody } from '#application/community/topics/preview-body';
import { InvalidValue } from '#domain/shared/domain-error';
import { signedIn } from '../../../../support/actors.ts';

const ACTOR = signedIn('01890a5d-ac96-774b-bcce-b302099a8057', { grants: [['draft.keep', 'everywhere']] });

/** A preview of what is rendered by putting it into a paragraph, and how many were counted. */
function previewing() {
  const counted: unknown[] = [];
  const composer = {
    compose: async (text: string) => {
      if (text.trim() === '') throw new InvalidValue('body', 'text.missing');
      return { body: { html: `<p>${text}</p>` } };
    },
  };
  const limit = { countPreview: async (actor: unknown) => void counted.push(actor) };
  const words = {
    preview: async (_actor: unknown, texts: readonly { name: string; text: string }[]) => ({
      text: (name: string) => texts.find((each) => each.name === name)!.text.replace('0612345678', '•••'),
    }),
  };
  return { preview: new PreviewBody(composer as never, words as never, limit as never), counted };
}

describe('a preview', () => {
  it('of all texts of a form counts as one', async () => {
    const { preview, counted } = previewing();
    const texts = ['body', 'variant-music'].map((field) => ({ field, text: field }));
    expect(await preview.all({ actor: ACTOR, texts })).toEqual([
      { html: '<p>body</p>' },
      { html: '<p>variant-music</p>' },
    ]);
    expect(await preview.execute({ actor: ACTOR, body: 'Alone' })).toEqual({ html: '<p>Alone</p>' });
    expect(counted).toEqual([ACTOR, ACTOR]);
  });

  it('shows what others would read: what is masked then is masked here', async () => {
    const { preview } = previewing();
    expect(await preview.execute({ actor: ACTOR, body: 'Call 0612345678' })).toEqual({
      html: '<p>Call •••</p>',
    });
  });

  it('is refused beside the text that is meant', async () => {
    const { preview } = previewing();
    const texts = [
      { field: 'body', text: 'Said' },
      { field: 'variant-music', text: ' ' },
    ];
    await expect(preview.all({ actor: ACTOR, texts })).rejects.toMatchObject({
      fields: [{ field: 'variant-music', code: 'text.missing' }],
    });
    const all = ['body', 'variant-music'].map((field) => ({ field, text: ' ' }));
    await expect(preview.all({ actor: ACTOR, texts: all })).rejects.toMatchObject({
      fields: [
        { field: 'body', code: 'text.missing' },
        { field: 'variant-music', code: 'text.missing' },
      ],
    });
  });
});
