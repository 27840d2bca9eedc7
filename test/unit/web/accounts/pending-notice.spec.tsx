import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PendingBanner } from '../../../../web/accounts/pending-banner.tsx';
import { QuestionForm } from '../../../../web/events/question-wall.tsx';
import { AnswerForm } from '../../../../web/forum/answer-form.tsx';
import { CommentForm } from '../../../../web/ideas/idea-comments.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const shownTo = (status: string, form: ReactNode): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          path: '/x',
          head: { set: () => {} } as never,
          publicUrl: 'http://x',
          member: { id: 'lea', status } as never,
          silenced: null,
          may: () => false,
        }}
      >
        <SpriteProvider href="/s.svg">{form}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

const page = {
  topic: { id: 'topic', number: 7, slug: 'slug', title: 'Un sujet', status: 'open', deletedAt: null },
  rights: { answer: false },
  replies: [],
  page: 1,
} as never;
const idea = { number: 3, slug: 'idee', status: 'open', standing: 'published' } as never;

it.each([
  [
    'answers',
    <AnswerForm
      shown={{ preview: null, unshown: null }}
      key="a"
      page={page}
      draft={null}
      outcome={undefined}
      speaker={null}
      asked={null}
      quoted={null}
      replyTo={null}
    />,
  ],
  ['comments an idea', <CommentForm key="c" idea={idea} refused={undefined} />],
  ['reads any page', <PendingBanner key="b" />],
  ['asks in a session', <QuestionForm key="q" refused={undefined} />],
])('who has yet to confirm their address is told so where one %s, with the letter again', (_what, form) => {
  const html = shownTo('pending', form);
  expect(html).toContain('Confirmez votre adresse.');
  expect(html).toContain('action="/inscription/renvoyer?retour=%2Fx"');
  expect(shownTo('active', form)).not.toContain('/inscription/renvoyer');
});
