import { expect, it } from '@jest/globals';
import { loader } from '../../../../web/routes/desk-reference-confirm.tsx';

const PAGE = {
  slug: 'tva',
  summary: 'Summary',
  category: null,
  variants: ['music', 'writing'],
  shown: { version: { number: 2, validFrom: '2026-01-01' }, html: '<p>Common</p>' },
};
const TEXTS = [
  { branch: 'music', html: '<p>Of musicians</p>' },
  { branch: 'writing', html: '<p>Of writers</p>' },
];

it('an article is read once to be confirmed, with all that it says for some branches alone', async () => {
  const read: unknown[] = [];
  const context = {
    viewer: { actor: { may: () => true } },
    now: new Date('2026-11-30T12:00:00Z'),
    mustPass: () => undefined,
    app: {
      official: {
        referencePage: {
          execute: async (_actor: unknown, slug: string, asked: object) => {
            read.push([slug, asked]);
            return { found: 'page', page: PAGE, texts: TEXTS };
          },
        },
        citedTexts: { execute: async (rows: unknown) => rows },
      },
    },
  };
  const request = new Request('http://own.invalid/desk/references/tva/relire');
  const found = await loader({ request, params: { slug: 'tva' }, context } as never);
  expect((found as unknown as { page: object }).page).toMatchObject({ variants: TEXTS });
  expect(read).toEqual([['tva', { number: undefined }]]);
});
