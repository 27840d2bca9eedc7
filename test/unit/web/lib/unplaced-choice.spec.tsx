import { expect, it, jest } from '@jest/globals';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const WORDS = 'Ce qui m’a pris une demi-heure';
const WHY = 'L’autre n’est plus là';

/** What the page that is drawn has read, and what its form was refused with. */
const drawn: { page: object; refused: object | undefined } = { page: {}, refused: undefined };
const remix = await import('@remix-run/react');
jest.unstable_mockModule('@remix-run/react', () => ({
  ...remix,
  useLoaderData: () => pageData(drawn.page),
  useActionData: () => drawn.refused,
}));
const { pageData } = await import('../../../../web/lib/page-data.ts');
const routeOf = async (file: string) =>
  ((await import(`../../../../web/routes/${file}.tsx`)) as { readonly default: ComponentType }).default;
const ChannelTopic = await routeOf('channel-topic');
const MergeIdea = await routeOf('merge-idea');
const TopicDuplicate = await routeOf('topic-duplicate');
const TopicMerge = await routeOf('topic-merge');

function shown(Route: ComponentType, page: object, typed?: Record<string, string>): string {
  const refused = typed && { problem: { code: 'gone', title: WHY, status: 404 }, typed };
  Object.assign(drawn, { page, refused });
  const facts = {
    path: '/x?avec=8',
    now: new Date(0),
    member: { id: 'lea' } as never,
    publicUrl: 'http://x',
    head: { set: () => {} } as never,
    waiting: new Map(),
    silenced: null,
    may: () => false,
    uses: () => false,
    site: {} as never,
  };
  return renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={facts}>
        <SpriteProvider href="/s.svg">
          <Route />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
}

const none = { q: '', chosen: null, foreseen: null, offered: [], areFound: false, error: null };
const topic = { number: 7, slug: 's', title: 'Un sujet', replyCount: 0 };
const idea = { id: 'i', number: 7, slug: 's', title: 'Une idée' };
const other = { number: 8, slug: 's', title: 'L’autre', category: 'C', replyCount: 0, status: 'open' };
const chosen = { ...none, chosen: { ...other, repeats: null, openedAt: new Date(0) } };

it.each([
  ['topics to merge', TopicMerge, { topic, isOwn: false, step: none }, 'reason'],
  ['a duplicate', TopicDuplicate, { topic, isOwn: false, step: none }, 'reason'],
  ['ideas to merge', MergeIdea, { idea, step: none }, 'answer'],
])('of %s: what was written stays where the other one is gone meanwhile', (_, Route, page, field) => {
  const html = shown(Route, page, { [field]: WORDS });
  expect(html).toContain(WORDS);
  expect(html).toContain(WHY);
  expect(shown(Route, page)).not.toContain('name="ecrit"');
});

it.each([
  ['merge', TopicMerge, '/sujets/s-7/fusionner'],
  ['duplicate', TopicDuplicate, '/sujets/s-7/doublon'],
])('what was begun waits whichever topic is chosen: %s', (_, Route, here) => {
  expect(shown(Route, { topic, isOwn: false, step: chosen })).toContain(`data-of="${here.slice(1)}"`);
});

it('an idea is chosen in words for an idea', () => {
  const offered = [{ number: 8, title: 'L’autre', votes: 2 }];
  const html = (areFound: boolean) => shown(MergeIdea, { idea, step: { ...none, offered, areFound } });
  expect(html(true)).toContain('Laquelle');
  expect(html(false)).toContain('Celles qui lui ressemblent');
});

it('Enter prepares a topic of an exchange, and does not look at other messages', () => {
  const channel = { slug: 's', kind: 'public', name: 'S' };
  const categories = [{ id: 'c', name: 'C', kinds: ['discussion'], audience: 'members' }];
  const page = { channel, categories, messages: [], chosen: [], category: '', earlier: 3, later: null };
  const html = shown(ChannelTopic, page);
  const buttons = [...html.matchAll(/<button[^>]*>/g)].map(([tag]) => /name="(\w+)"/.exec(tag)?.[1]);
  expect(buttons).toEqual([undefined, 'towards', undefined]);
});
