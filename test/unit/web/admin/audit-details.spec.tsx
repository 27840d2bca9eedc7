import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { AuditDetails } from '../../../../web/admin/audit-details.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const told = (
  details: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>> = {},
): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr">
      <AuditDetails line={{ details, names }} />
    </TextsProvider>,
  );
const cells = (html: string) => [...html.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);

it('shows of an id its end: two that were made in one minute begin alike', () => {
  const html = told({
    other: ['01987a3c-1111-7000-8000-00000000aaaa', '01987a3c-1112-7000-8000-00000000bbbb'],
  });
  expect(html).toContain('0000aaaa');
  expect(html).toContain('0000bbbb');
  expect(html).not.toContain('01987a3c');
});

it('tells of a change what was emptied, and nothing of what was empty before and after', () => {
  const was = { music: 'Avant', film: '', writing: 'Reste' };
  const [before, after] = cells(
    told({ was: { texts: was }, became: { texts: { ...was, music: '', writing: 'Reste' } } }),
  );
  expect(before).toContain('Avant');
  expect(before!.match(/Reste|aucun/g)).toEqual(['Reste']);
  expect(after!.match(/Reste|aucun/g)!.toSorted()).toEqual(['Reste', 'aucun']);
});

it('says that what holds only empty things is none', () => {
  expect(cells(told({ was: { texts: { music: '' } }, became: { texts: {} } }))).toEqual(['aucun', 'aucun']);
});

it('calls a decision by its number, and a reason by its words', () => {
  const decision = '01987a3c-1111-7000-8000-00000000aaaa';
  const html = told({ decision, motive: 'danger' }, { [decision]: '304', danger: 'Une personne en danger' });
  expect(html).toContain('n°\u00a0304');
  expect(html).toContain('Une personne en danger');
});
