import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IdeaAnswers } from '../../../../web/ideas/idea-answers.tsx';
import { IdeaVoteBox } from '../../../../web/ideas/vote-box.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const said = (piece: ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ path: '/x', member: null }}>{piece}</PageFactsProvider>
    </TextsProvider>,
  ).replaceAll(/<[^>]+>/g, '');

it('an idea that nobody supports has no number of supporters', () => {
  const box = (votes: number) =>
    said(<IdeaVoteBox idea={{ open: false, voted: false, votes, number: 1, slug: 'a' } as never} />);
  expect(box(0)).toContain('Votre soutienPersonne ne la soutient encore.');
  expect(box(2)).toContain('2 personnes la soutiennent');
});

it('nobody says that an answer is to come where none is waited for', () => {
  const answer = (status: 'proposed' | 'merged' | 'withdrawn') =>
    said(<IdeaAnswers answers={[]} status={status} names={{} as never} />);
  expect(answer('proposed')).toContain('pas encore répondu');
  expect(answer('merged')).toContain('l’idée qui compte désormais pour les deux');
  expect(answer('withdrawn')).toContain('n’attend plus de réponse');
});
