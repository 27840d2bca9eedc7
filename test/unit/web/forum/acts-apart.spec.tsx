import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PostRights, PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { Wall } from '../../../../web/events/question-wall.tsx';
import { PlainReply } from '../../../../web/forum/plain-reply.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const ALL: PostRights = {
  accept: true,
  unaccept: true,
  edit: true,
  readHistory: true,
  delete: true,
  redact: true,
  purge: true,
  restore: true,
  split: true,
  mark: true,
  react: true,
};
/** Twenty replies of two people who write by turns. */
const REPLIES = Array.from({ length: 20 }, (_, place) => ({
  id: `reply-${place}`,
  position: place + 2,
  author: {
    id: `author-${place % 2}`,
    pseudonym: place % 2 === 0 ? 'Léa' : 'Anna',
    handle: 'x',
    avatarKey: null,
    branches: [],
    role: 'member',
    department: null,
    status: 'active',
  },
  html: '<p>Oui.</p>',
  plain: 'Oui.',
  postedAt: new Date('2026-11-02T08:12:00Z'),
  editedAt: null,
  editCount: 0,
  helpfulCount: place,
  reactions: {},
  accepted: null,
  official: null,
  replyTo: null,
  deletedAt: null,
  removal: null,
  deletionReason: null,
  mine: null,
})) as unknown as readonly PostView[];

const drawn = (memberId: string | null, what: ReactNode): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ member: memberId === null ? null : { id: memberId }, may: () => true }}>
        <SpriteProvider href="/s.svg">{what}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

const thread = (memberId: string | null): string => {
  const page = {
    topic: { kind: 'question', number: 7, slug: 'x', category: { id: 'category' } },
    opening: { author: { id: 'asker' } },
    page: 1,
    rights: { answer: memberId !== null, posts: Object.fromEntries(REPLIES.map(({ id }) => [id, ALL])) },
  } as unknown as TopicPage;
  const mine = memberId === null ? null : { helpful: false, reactions: [], kept: false, folded: false };
  return drawn(
    memberId,
    REPLIES.map((post) => (
      <PlainReply key={post.id} post={{ ...post, mine }} page={page} unread={false} repeatedAbove={false} />
    )),
  );
};

const wall = (): string =>
  drawn(
    'host',
    <Wall
      isOpen
      event={{ id: 'event', isOwn: true } as never}
      live={
        {
          more: 0,
          questions: Array.from({ length: 5 }, (_, place) => ({
            id: `question-${place}`,
            authorId: 'somebody',
            body: `Question ${place} ?`,
            votes: 1,
            isWanted: false,
            isAnswered: place > 2,
            standing: 'published',
            topicId: `topic-${place}`,
          })),
        } as never
      }
      names={new Map()}
      far={new Set()}
      topics={
        new Map(
          Array.from({ length: 5 }, (_, place) => [
            `topic-${place}`,
            { id: `topic-${place}`, number: place, slug: 'sujet', title: `Sujet ${place}` } as never,
          ]),
        )
      }
      here="/direct"
    />,
  );

/** What each control does, under the name that is heard of it. What is behind "…" is heard after whose it is, as is when it was written. */
function actsIn(html: string): ReadonlyMap<string, ReadonlySet<string>> {
  const acts = new Map<string, Set<string>>();
  const rows = html
    .replaceAll(/<div class="menu drop__panel">.*?<\/div>|<header.*?<\/header>/gs, '')
    .split(/(?=<form )/);
  for (const row of rows) {
    const form = /^<form[^>]*action="([^"]*)"/.exec(row)?.[1] ?? /name="of" value="([^"]*)"/.exec(row)?.[1];
    for (const [, tag, said = '', words = ''] of row.matchAll(/<(a|button|summary)\b([^>]*)>(.*?)<\/\1>/gs)) {
      const of = (name: string) => new RegExp(`(?:^|\\s)${name}="?([^"]*?)"?(?:\\s|$)`).exec(said)?.[1];
      const label = /aria-label="([^"]*)"/.exec(said)?.[1];
      const name = (label ?? words.replaceAll(/<svg.*?<\/svg>|<b>.*?<\/b>|<[^>]*>/gs, '')).trim();
      const target =
        tag === 'a' ? (of('href') ?? '') : `${of('formaction') ?? form} ${of('name')}=${of('value')}`;
      acts.set(name, (acts.get(name) ?? new Set()).add(target));
    }
  }
  return acts;
}

it.each([
  ['a page of twenty replies, to a member', () => thread('member'), 20 * 5],
  ['a page of twenty replies, to a visitor', () => thread(null), 20],
  ['a wall of five questions', wall, 5],
])('no two controls of one name do different things on %s', (_where, draw, least) => {
  const acts = actsIn(draw());
  expect(acts.size).toBeGreaterThan(least);
  const PEOPLE = ['Léa', 'Anna'];
  const alike = [...acts].filter(([name, targets]) => !PEOPLE.includes(name) && targets.size > 1);
  expect(alike).toEqual([]);
});
