import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';
import { AnswerTable } from '../../../../web/surveys/answer-table.tsx';

const question = { key: 'q1', label: 'Où travaillez-vous ?' };
const option = { votes: 3, share: 5000, weighted: null };
const count = { options: [option, option], branches: [], sample: null };
const drawn = (locale: Locale) =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-29T12:00:00Z">
      <SpriteProvider href="/s.svg">
        <AnswerTable
          question={question as never}
          kind="single"
          labels={['Chez moi', null]}
          count={count as never}
        />
      </SpriteProvider>
    </TextsProvider>,
  );

it('says in which language the question and its answers are written, and nothing of what the page says itself', () => {
  const english = drawn('en');
  expect(english).toMatch(/<caption[^>]*>Answers by branch: <span lang="fr">Où travaillez-vous \?<\/span>/);
  expect(english).toContain('<span lang="fr">Chez moi</span>');
  expect(english.match(/lang="fr"/g)).toHaveLength(2);
  expect(drawn('fr')).not.toContain('lang=');
});
