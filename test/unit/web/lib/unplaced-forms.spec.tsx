import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MessageForm } from '../../../../web/chat/message-form.tsx';
import { AnswerForm as AppealAnswer } from '../../../../web/decisions/appeal-case.tsx';
import { QuestionForm } from '../../../../web/events/question-wall.tsx';
import { CommentForm } from '../../../../web/ideas/idea-comments.tsx';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { VoteBox } from '../../../../web/polls/vote-box.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const WORDS = 'Ce qui m’a pris une demi-heure';
const WHY = 'C’est fermé depuis une minute';
const refused = {
  problem: { code: 'closed', title: WHY, status: 409 },
  typed: { body: WORDS },
} as unknown as Refused;

const shown = (form: ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          path: '/x',
          now: new Date(0),
          silenced: null,
          may: () => false,
          member: { id: 'lea' } as never,
        }}
      >
        <SpriteProvider href="/s.svg">{form}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

const FORMS: readonly (readonly [string, (refused: Refused | undefined) => ReactNode])[] = [
  [
    'a channel that closed',
    (outcome) => (
      <MessageForm
        channel={{ open: false, kind: 'public' } as never}
        replyTo={null}
        clientId="x"
        outcome={outcome}
      />
    ),
  ],
  [
    'an idea that joined another',
    (own) => <CommentForm idea={{ status: 'merged' } as never} refused={own} />,
  ],
  [
    'an idea of which they may say no more',
    (own) => <CommentForm idea={{ status: 'open', standing: 'published' } as never} refused={own} />,
  ],
  ['a session in which they may ask no more', (own) => <QuestionForm refused={own} />],
  ['a poll that closed', (own) => <VoteBox poll={{ open: false, voted: false } as never} refused={own} />],
  [
    'an appeal that somebody else answered',
    (own) => <AppealAnswer found={{ appeal: { outcome: 'upheld' } } as never} refused={own} />,
  ],
];

it.each(FORMS)('%s gives back what was written for it, says why, and leads there', (_which, form) => {
  const html = shown(form(refused));
  expect(html).toContain(WORDS);
  expect(html).toContain(WHY);
  expect(html).toMatch(/ autofocus=""/i);
  expect(shown(form(undefined))).not.toContain('<textarea');
});
