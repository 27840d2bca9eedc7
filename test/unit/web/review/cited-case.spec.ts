import { expect, it } from '@jest/globals';
import { citedCase } from '../../../../web/review/cited-case.server.ts';

it('a case shows the values that its texts cite, in the piece and around it, and what was typed as it was', async () => {
  const app = {
    official: {
      citedTexts: {
        execute: async (rows: readonly { html: string; text: string; source: string }[]) =>
          rows.map((row) => ({
            ...row,
            html: row.html.replace('{{valeur.pass}}', '48 060'),
            text: row.text.replace('{{valeur.pass}}', '48 060'),
          })),
      },
    },
  };
  const typed = '{{valeur.pass}} euros';
  const piece = (id: string) => ({ id, html: `<p>${typed}</p>`, text: typed, source: typed });
  const said = { html: '<p>48 060 euros</p>', text: '48 060 euros', source: typed };
  const found = { item: {}, piece: piece('a'), before: [piece('b')], after: [piece('c'), piece('d')] };
  expect(await citedCase({ app } as never, found as never)).toEqual({
    item: {},
    piece: { id: 'a', ...said },
    before: [{ id: 'b', ...said }],
    after: [
      { id: 'c', ...said },
      { id: 'd', ...said },
    ],
  });
  const gone = { ...found, piece: null };
  expect(await citedCase({ app } as never, gone as never)).toMatchObject({
    piece: null,
    before: [{ id: 'b' }],
    after: [{ id: 'c' }, { id: 'd' }],
  });
});
