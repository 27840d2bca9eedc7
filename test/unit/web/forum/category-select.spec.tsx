import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CategoryView } from '#application/community/categories/categories.query';
import { CategorySelect } from '../../../../web/forum/category-select.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const category = (id: string, audience: string, parentId: string | null = null) =>
  ({ id, name: `Catégorie ${id}`, audience, parentId }) as CategoryView;
const CATEGORIES = [
  category('1', 'public'),
  category('2', 'members', '1'),
  category('3', 'staff'),
  category('4', 'group:panel'),
  category('5', 'branch:music'),
];

const options = (locale: 'fr' | 'en'): readonly string[] => {
  const html = renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-06-10T12:00:00Z">
      <PageFactsProvider facts={{}}>
        <CategorySelect label="Catégorie" categories={CATEGORIES} value="" />
      </PageFactsProvider>
    </TextsProvider>,
  );
  return [...html.matchAll(/<option value="\d"[^>]*>([^<]*)</g)].map(([, words]) => words!);
};

it('says behind its name who alone reads in a category, and nothing of one that all read', () => {
  expect(options('fr')).toEqual([
    'Catégorie 1',
    'Catégorie 2 (membres)',
    'Catégorie 3 (équipe)',
    'Catégorie 4 (groupe)',
    expect.stringMatching(/^Catégorie 5 \(.+\)$/),
  ]);
  expect(options('en').slice(1, 4)).toEqual([
    'Catégorie 2 (members)',
    'Catégorie 3 (team)',
    'Catégorie 4 (group)',
  ]);
});
