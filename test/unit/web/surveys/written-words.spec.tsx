import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { AnswerRows } from '../../../../web/surveys/answer-rows.tsx';
import { AskedWhen } from '../../../../web/surveys/asked-when.tsx';

const drawn = (piece: ReactNode, locale: 'fr' | 'en') =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-03-11T12:00:00Z">
      {piece}
    </TextsProvider>,
  );
const QUESTION = { key: 'q1', label: 'Déclarez-vous en BNC ?', options: ['Oui', 'Non', 'Je ne sais pas'] };
const when = { question: 'q1', options: [0, 2] };
const asked = <AskedWhen when={when as never} survey={{ pages: [{ questions: [QUESTION] }] } as never} />;

describe('words that were written here, on a page in another language', () => {
  it('are marked as being in theirs where people answered a survey', () => {
    expect(drawn(<AnswerRows texts={['Trop long.']} />, 'en')).toContain(
      '<li class="pre" lang="fr">Trop long.</li>',
    );
    expect(drawn(<AnswerRows texts={['Trop long.']} />, 'fr')).toContain('<li class="pre">Trop long.</li>');
  });

  it('are marked inside a sentence of the page, which stays whole', () => {
    expect(drawn(asked, 'en')).toBe(
      '<p class="small muted">If “<span lang="fr">Déclarez-vous en BNC ?</span>”: <span lang="fr">Oui, Je ne sais pas</span></p>',
    );
    expect(drawn(asked, 'fr').replaceAll(/<[^>]+>/g, '')).toMatch(
      /^Si «\sDéclarez-vous en BNC \?\s»\s: Oui, Je ne sais pas$/,
    );
  });
});
