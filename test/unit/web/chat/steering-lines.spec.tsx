import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { PutBackLink, RemoveLine } from '../../../../web/chat/steering-lines.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

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
    ...more,
  }) as never;
const removing = (channel: object = CHANNEL, more: object = {}, rights: readonly string[] = []) =>
  shown(<RemoveLine message={message(more)} channel={channel as never} />, rights) !== '';

it('who steers the channel removes what another said, and nothing of their own or out of sight', () => {
  expect(removing()).toBe(true);
  expect(removing({ ...CHANNEL, steered: false })).toBe(false);
  expect(removing(CHANNEL, { author: { id: 'me' } })).toBe(false);
  expect(removing(CHANNEL, { standing: 'hidden' })).toBe(false);
});

it('lines that arrive in the channel of an event have it for all who may run one, to be shown where they do', () => {
  const ofEvent = { kind: 'event', steered: false };
  expect(removing(ofEvent)).toBe(false);
  expect(removing(ofEvent, {}, ['event.create'])).toBe(true);
  expect(removing({ ...ofEvent, kind: 'public' }, {}, ['event.create'])).toBe(false);
  const line = <RemoveLine message={message()} channel={ofEvent as never} />;
  expect(shown(line, ['event.create'])).toContain('data-steers=""');
});

it('what was removed there is put back from its line', () => {
  const back = (more: object, channel = CHANNEL) =>
    shown(<PutBackLink message={message(more)} channel={channel as never} />);
  expect(back({ removedHere: true })).toContain('href="/salons/messages/m/moderer"');
  expect(back({ removedHere: false })).toBe('');
  expect(back({ removedHere: true }, { ...CHANNEL, steered: false } as never)).toBe('');
});
