import { expect, it } from '@jest/globals';
import type { PictureSizes } from '#application/community/files/picture-sizes.port';
import { BodyComposer } from '#application/community/topics/body.composer';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { signedIn } from '../../../../support/actors.ts';

const KEY = 'attachments/01920000-0000-7000-8000-0000000000ab.webp';
const TEXT = `![Une toile](/fichiers/${KEY}) et ![encore](https://site.example/fichiers/${KEY})`;

const composing = () => {
  const asked: (readonly string[])[] = [];
  const sizes: PictureSizes = {
    of: async (keys) => {
      asked.push(keys);
      return new Map([[KEY, { width: 640, height: 480 }]]);
    },
  };
  const composer = new BodyComposer(
    new MarkdownRenderer(),
    { among: async () => new Set() },
    { of: async () => 3 },
    { among: async () => new Map() },
    sizes,
    'https://site.example',
  );
  return { composer, asked };
};

it('a text keeps the place of the pictures that were sent for it, when it is written and when it stands again', async () => {
  const { composer, asked } = composing();
  const { body } = await composer.compose(TEXT, signedIn('lea'));
  const again = await composer.recompose(TEXT, { memberId: 'lea' as never, role: 'member' });
  for (const { html } of [body, again]) expect(html.split('width="640" height="480"')).toHaveLength(3);
  expect(asked).toEqual([[KEY], [KEY]]);
});

it('a text without pictures asks for no size', async () => {
  const { composer, asked } = composing();
  await composer.compose('Sans image.', signedIn('lea'));
  expect(asked).toEqual([]);
});
