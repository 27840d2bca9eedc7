import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { AcceptedAnswers } from '../../../../web/forum/topic-thread.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const NOW = new Date('2026-11-04T10:00:00Z');
const person = (id: string) => ({
  id,
  pseudonym: id,
  handle: id,
  avatarKey: null,
  branches: [],
  role: 'member',
  department: null,
  status: 'active',
});

const shown = (looking: { who: string; may?: boolean; folded?: boolean }): string => {
  const post = {
    id: 'post',
    position: 4,
    author: person('writer'),
    html: '<p>Oui.</p>',
    postedAt: NOW,
    editedAt: null,
    accepted: { by: 'asker', askedElsewhere: false },
    official: null,
    mine: { helpful: false, reactions: [], kept: false, folded: looking.folded ?? false },
  };
  const page = {
    topic: { kind: 'question', number: 8, slug: 'sujet', category: { id: 'c' } },
    opening: { author: person('asker') },
    accepted: [post],
    page: 1,
    rights: { posts: { post: { accept: false, unaccept: looking.may ?? true } } },
  } as never;
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now={NOW}>
      <PageFactsProvider facts={{ member: { id: looking.who } as never, may: () => false }}>
        <SpriteProvider href="/s.svg">
          <AcceptedAnswers page={page} />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
};

it('who accepted an answer takes it back where it stands in full', () => {
  expect(shown({ who: 'asker' })).toMatch(
    /<form method="post" action="[^"]*\/post\/accepter"><button[^>]* name="on" value="0">Ne plus l’accepter/,
  );
});

it('who does so in the stead of the asker says why on a page of its own, and nobody else is offered it', () => {
  expect(shown({ who: 'moderator' })).toMatch(/<a href="[^"]*\/post\/accepter\?choix=0">Ne plus l’accepter/);
  expect(shown({ who: 'reader', may: false })).not.toContain('accepter');
});

it('an accepted answer of somebody who is kept at a distance is folded there too', () => {
  expect(shown({ who: 'asker', folded: true })).toMatch(/<details class="post__folded">.*Oui\./s);
  expect(shown({ who: 'asker' })).not.toContain('<details');
});
