import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { TopicResults } from '../../../../web/lists/topic-results.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const NONE = { pinned: [], items: [], next: null, previous: null };
const emptyIn = (opens?: 'question' | 'discussion' | null): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr">
      <SpriteProvider href="/s.svg">
        <TopicResults
          topics={NONE}
          asked={{}}
          path="/categories/annonces"
          label="Sujets"
          askHref="/questions/nouvelle?categorie=annonces"
          opens={opens}
        />
      </SpriteProvider>
    </TextsProvider>,
  );

it('a list without topics offers to ask the first question', () => {
  for (const html of [emptyIn(), emptyIn('question')]) {
    expect(html).toContain('Poser une question');
    expect(html).toContain('Posez la première question');
  }
});

it('an empty category offers what its reader may open there, and nothing where that is nothing', () => {
  expect(emptyIn('discussion')).toContain('Ouvrir une discussion ici');
  expect(emptyIn('discussion')).not.toContain('question\u00a0:');
  expect(emptyIn(null)).not.toContain('<a ');
  expect(emptyIn(null)).not.toContain('Posez');
});
