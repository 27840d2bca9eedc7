import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { TopicPage } from '#application/community/topics/topic-page.query';
import { AnswerForm } from '../../../../web/forum/answer-form.tsx';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const WORDS = 'Une réponse qui m’a pris une demi-heure.';
const WHY = 'Ce sujet est fermé';
const REFUSED = {
  problem: { code: 'community.topic-closed', title: WHY, status: 409 },
  typed: { body: WORDS },
} as unknown as Refused;
const DRAFT = { body: 'Un brouillon', title: '', fields: {} } as never;

const shown = (
  topic: { status?: string; deletedAt?: Date | null },
  { outcome, draft = null }: { outcome?: Refused; draft?: never | null },
) => {
  const page = {
    topic: {
      id: 'topic',
      number: 7,
      slug: 'slug',
      title: 'Un sujet',
      status: 'open',
      deletedAt: null,
      ...topic,
    },
    rights: { answer: false },
    replies: [],
    page: 1,
  } as unknown as TopicPage;
  const nobody = { speaker: null, asked: null, quoted: null, replyTo: null };
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{
          path: '/x',
          head: { set: () => {} } as never,
          publicUrl: 'http://x',
          member: { id: 'lea' } as never,
        }}
      >
        <SpriteProvider href="/s.svg">
          <AnswerForm
            {...nobody}
            page={page}
            draft={draft}
            shown={{ preview: null, unshown: null }}
            outcome={outcome}
          />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
};

it.each([
  ['closed', { status: 'closed' }],
  ['deleted, and read by who may', { deletedAt: new Date() }],
  ['one where they may write no more', {}],
])('an answer to a topic that is %s gives back its words and says why it was refused', (_which, topic) => {
  const html = shown(topic, { outcome: REFUSED });
  expect(html).toContain(WORDS);
  expect(html).toContain(WHY);
});

it('a draft of a topic that is closed can be read whole where it would have been posted', () => {
  expect(shown({ status: 'closed' }, { draft: DRAFT })).toContain('Un brouillon');
  expect(shown({ status: 'closed' }, {})).not.toContain('<textarea');
});
