import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { FoundMessages } from '../../../../web/chat/found-messages.tsx';
import { PutBackLink, RemoveLine } from '../../../../web/chat/steering-lines.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const PERSON = {
  id: 'ann',
  pseudonym: 'Ann',
  handle: 'ann',
  avatarKey: null,
  branches: [],
  role: 'member',
  status: 'active',
};
const CHANNEL = { kind: 'public', steered: true } as const;
const shown = (page: React.ReactNode, rights: readonly string[] = []) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{ member: { id: 'me' }, may: (right: string) => rights.includes(right) } as never}
      >
        <SpriteProvider href="/s.svg">{page}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
const message = (more: object = {}) =>
  ({
    id: 'm',
    author: { id: 'ann' },
    standing: 'published',
    gone: null,
    removedHere: false,
    removable: true,
    ...more,
  }) as never;
const removing = (channel: object = CHANNEL, more: object = {}) =>
  shown(<RemoveLine message={message(more)} channel={channel as never} />) !== '';

it('who steers the channel removes what they may remove, and is offered nothing else', () => {
  expect(removing()).toBe(true);
  expect(removing({ ...CHANNEL, steered: false })).toBe(false);
  expect(removing(CHANNEL, { removable: false })).toBe(false);
});

it('lines drawn for many have it where some of them steer the channel, to be shown where they do', () => {
  const ofEvent = { kind: 'event', steered: false };
  expect(removing(ofEvent)).toBe(false);
  expect(removing({ ...ofEvent, steeredBySome: true })).toBe(true);
  const line = <RemoveLine message={message()} channel={{ ...ofEvent, steeredBySome: true }} />;
  expect(shown(line)).toContain('data-steers=""');
});

it('a page has it for who steers the channel alone, also where messages were found: the right to run events is not enough', () => {
  const found = (steered: boolean) => {
    const channel = { kind: 'event', slug: 's', running: true, steered } as never;
    const said = message({ reactions: {}, mine: [], html: '', writtenAt: new Date(), author: PERSON });
    return shown(<FoundMessages channel={channel} messages={[said]} polls={new Map()} />, ['event.create']);
  };
  expect(found(false)).not.toContain('/moderer');
  expect(found(true)).toContain('/moderer');
});

it('what was removed there is put back from its line', () => {
  const back = (more: object, channel = CHANNEL) =>
    shown(<PutBackLink message={message(more)} channel={channel as never} />);
  expect(back({ removedHere: true })).toContain('href="/salons/messages/m/moderer"');
  expect(back({ removedHere: false })).toBe('');
  expect(back({ removedHere: true }, { ...CHANNEL, steered: false } as never)).toBe('');
});

it('what is done from a log on another page leads back to that page', () => {
  const session = { ...CHANNEL, back: '/evenements/atelier-3/direct?lecteur=1' } as const;
  const [remove, back] = [
    shown(<RemoveLine message={message()} channel={session as never} />),
    shown(<PutBackLink message={message({ removedHere: true })} channel={session as never} />),
  ];
  for (const line of [remove, back])
    expect(line).toContain(
      'href="/salons/messages/m/moderer?retour=%2Fevenements%2Fatelier-3%2Fdirect%3Flecteur%3D1"',
    );
});
