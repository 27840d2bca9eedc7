import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PostRights, PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { PlainReply } from '../../../../web/forum/plain-reply.tsx';
import { MarkedReply } from '../../../../web/forum/reply.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';
import { saidShorter } from '../../../support/said-shorter.ts';

const NOW = new Date('2026-11-04T10:00:00Z');
const WRITER = 'writer';
const ASKER = 'asker';

const POST: PostView = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  position: 4,
  author: {
    id: WRITER,
    pseudonym: 'Léa & Co',
    handle: 'lea',
    avatarKey: null,
    branches: ['music'],
    role: 'member',
    department: null,
    status: 'active',
  },
  html: '<p>Moduler, <strong>oui</strong>.</p>',
  plain: 'Moduler, oui.',
  postedAt: new Date('2026-11-02T08:12:00Z'),
  editedAt: null,
  editCount: 0,
  helpfulCount: 0,
  reactions: {},
  accepted: null,
  official: null,
  replyTo: null,
  deletedAt: null,
  removal: null,
  deletionReason: null,
  mine: null,
};
const author = (more: Partial<PostView['author']>) => ({ author: { ...POST.author, ...more } });
const MANY: readonly (readonly [said: string, Partial<PostView>])[] = [
  ['a first reply', {}],
  ['an answer', { replyTo: { id: 'before', position: 3, pseudonym: '<Anna>' } }],
  ['what was edited', { editedAt: new Date('2026-11-03T08:12:00Z'), editCount: 1 }],
  ['what helped', { helpfulCount: 1_204, reactions: { thanks: 18, bravo: 1 } }],
  ['somebody with a picture', author({ avatarKey: 'key' })],
  ['somebody of no branch, with an office', author({ branches: [], role: 'agent' })],
  ['somebody of a branch that the organisation added', author({ branches: ['cirque'] })],
  ['somebody who left', author({ status: 'deleted' })],
];

const rights = (isAll: boolean, more: Partial<PostRights> = {}): PostRights => ({
  accept: isAll,
  unaccept: isAll,
  edit: isAll,
  readHistory: isAll,
  delete: isAll,
  redact: isAll,
  purge: isAll,
  restore: isAll,
  split: isAll,
  mark: isAll,
  react: isAll,
  ...more,
});
const mine = { helpful: true, reactions: ['thanks'], kept: true, folded: false };

interface Reader {
  readonly id: string | null;
  readonly isTeam: boolean;
  readonly rights: PostRights;
  readonly mine: PostView['mine'];
}
const READERS: Readonly<Record<string, Reader>> = {
  visitor: { id: null, isTeam: false, rights: rights(false), mine: null },
  member: { id: 'somebody', isTeam: false, rights: rights(false, { mark: true, react: true }), mine },
  author: { id: WRITER, isTeam: false, rights: rights(false, { edit: true, delete: true }), mine },
  asker: { id: ASKER, isTeam: false, rights: rights(false, { accept: true, mark: true, react: true }), mine },
  moderator: { id: 'moderator', isTeam: true, rights: rights(true), mine: { ...mine, helpful: false } },
};

function shown(
  reader: Reader,
  post: PostView,
  locale: Locale,
  unread: boolean,
  kind: TopicPage['topic']['kind'] = 'question',
): [plain: string, marked: string] {
  const page = {
    topic: { kind, number: 812, slug: 'moduler', category: { id: 'category' } },
    opening: { author: { ...POST.author, id: ASKER } },
    page: 2,
    rights: { answer: reader.id !== null, split: reader.isTeam, posts: { [post.id]: reader.rights } },
  } as unknown as TopicPage;
  const drawn = (reply: ReactNode) =>
    renderToStaticMarkup(
      <TextsProvider locale={locale} now={NOW}>
        <PageFactsProvider
          facts={{ member: reader.id === null ? null : { id: reader.id }, may: () => reader.isTeam }}
        >
          <SpriteProvider href="/s.svg">{reply}</SpriteProvider>
        </PageFactsProvider>
      </TextsProvider>,
    );
  const props = { post, page, unread, repeatedAbove: false };
  return [drawn(<PlainReply {...props} />), drawn(<MarkedReply {...props} />)];
}

/** Words that stand alone in the body of a reply are that body. */
const inOneElement = (html: string): string =>
  html.replace(
    /<div class="post__body"><div class="prose"([^>]*)>((?:(?!<\/?div).)*)<\/div><\/div>/s,
    '<div class="post__body prose"$1>$2</div>',
  );

it('says who asked the question where there is one, and not of who opened a discussion', () => {
  const byAsker = { ...POST, author: { ...POST.author, id: ASKER } };
  const read = (kind: TopicPage['topic']['kind']) => shown(READERS['visitor']!, byAsker, 'en', false, kind);
  for (const html of read('question')) expect(html).toContain('asked the question');
  for (const html of read('discussion')) expect(html).not.toContain('asked the question');
});

it.each([
  ['a vignette', {}],
  ['a picture', author({ avatarKey: 'key' })],
])('draws the mark of a branch once, beside its name or as the face: %s', (_face, more) => {
  for (const html of shown(READERS['visitor']!, { ...POST, ...more }, 'fr', false)) {
    expect(html.match(/#m-music/g)).toHaveLength(1);
    expect(html).toContain('Compositeurs de musique</span>');
  }
});

describe.each(Object.entries(READERS))('a plain reply to a %s', (_who, reader) => {
  it.each(MANY)('is the same as one that might be marked: %s', (_said, more) => {
    for (const locale of ['fr', 'en'] as const)
      for (const unread of [true, false]) {
        const [plain, marked] = shown(reader, { ...POST, mine: reader.mine, ...more }, locale, unread);
        expect(saidShorter(plain)).toBe(saidShorter(inOneElement(marked)));
        expect(plain).toContain('<strong>oui</strong>');
      }
  });
});
