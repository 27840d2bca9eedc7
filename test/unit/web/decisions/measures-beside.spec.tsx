import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { broughtBack, MeasuresBeside } from '../../../../web/decisions/measures-beside.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

it('says before the button which measure stands beside what it brings back, and leads there', () => {
  const measures = [
    { decisionId: 'this', number: 12 },
    { decisionId: 'other', number: 13 },
  ];
  const said = renderToStaticMarkup(
    <TextsProvider locale="fr">
      <MeasuresBeside of="this" measures={measures} />
    </TextsProvider>,
  );
  expect(said).toContain('La mesure n°\u00a012 prise avec ce dossier tient toujours.');
  expect(said).toContain('href="/decisions/12"');
  expect(said).not.toContain('13');
});

it('asks of what may be brought back alone', () => {
  const page = {
    topic: { removal: { decisionId: 'of topic' } },
    replies: [
      { id: 'a', removal: { decisionId: 'of a' } },
      { id: 'b', removal: { decisionId: 'of b' } },
      { id: 'c', removal: null },
    ],
    rights: { restore: false, posts: { a: { restore: true }, b: { restore: false }, c: { restore: true } } },
  };
  expect(broughtBack(page as never)).toEqual(['of a']);
  expect(broughtBack({ ...page, rights: { ...page.rights, restore: true } } as never)).toEqual([
    'of topic',
    'of a',
  ]);
});
