import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ConversationNav, namesIn } from '../../../../web/chat/conversation-nav.tsx';
import type { NamedConversation } from '../../../../web/chat/conversations-of.server.ts';
import { createTexts, TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const conversation = (id: string, unread: number, muted = false) =>
  ({ id, unread, muted, people: [], left: [] }) as unknown as NamedConversation;

/** What the button says that the others fold behind in a narrow window. */
const buttonOf = (...conversations: NamedConversation[]) => {
  const html = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <SpriteProvider href="/s.svg">
        <ConversationNav conversations={conversations} current="here" />
      </SpriteProvider>
    </TextsProvider>,
  );
  const [, button = null] = /<summary[^>]*>(.*?)<\/summary>/.exec(html) ?? [];
  return button
    ?.replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

it('counts the other conversations that hold something new, as the head of the site does, whatever they hold', () => {
  const others = [
    conversation('a', 2),
    conversation('b', 1),
    conversation('c', 0),
    conversation('d', 4, true),
  ];
  expect(buttonOf(conversation('here', 5), ...others)).toBe('Messages 2 2 conversations non lues');
  expect(buttonOf(conversation('here', 5), conversation('a', 0))).toBe('Messages');
});

it('is not there where there is no other', () => {
  expect(buttonOf(conversation('here', 5))).toBeUndefined();
});

it('is called after those who left, where nobody else is in it any more', () => {
  const person = (pseudonym: string) => ({
    id: pseudonym,
    pseudonym,
    handle: pseudonym,
    branches: [],
    status: 'active',
  });
  const gone = (...names: string[]) => names.map((name) => ({ person: person(name), at: new Date(0) }));
  const called = (people: string[], left: string[]) =>
    namesIn(
      { people: people.map(person), left: gone(...left) } as unknown as NamedConversation,
      createTexts('fr'),
    );
  expect(called(['Ben'], ['Ann'])).toBe('Ben');
  expect(called([], ['Ann'])).toBe('Ann, qui a quitté la conversation');
  expect(called([], ['Ann', 'Ben'])).toBe('Ann, Ben, qui ont quitté la conversation');
  expect(called([], [])).toBe('Conversation sans autre membre');
});
