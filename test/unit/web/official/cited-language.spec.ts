import { expect, it } from '@jest/globals';
import { cited, citedList } from '../../../../web/official/cited.server.ts';

it('a value is told in the language of the text that cites it, whatever its reader speaks', async () => {
  const asked: string[] = [];
  const execute = async (rows: readonly object[], _fields: object, language: string) => {
    asked.push(language);
    return rows;
  };
  const visit = { app: { official: { citedTexts: { execute } } }, locale: 'en' } as never;
  await cited(visit, { html: '<p>Il est de {{valeur.smic}}.</p>' }, { html: ['html'] });
  await citedList(visit, { items: [{ excerpt: 'Il est de {{valeur.smic}}.' }] }, 280);
  expect(asked).toEqual(['fr', 'fr']);
});
