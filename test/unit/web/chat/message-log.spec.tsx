import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { MessageLog } from '../../../../web/chat/message-log.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const person = (id: string, status = 'active') => ({
  id,
  pseudonym: id,
  handle: id,
  avatarKey: null,
  branches: [],
  role: 'member',
  status,
});
const said = (position: number, writtenAt: string) => ({
  id: `m${position}`,
  position,
  author: person('Ann'),
  writtenAt: new Date(writtenAt),
  html: '',
  standing: 'published',
  gone: null,
  reactions: {},
  mine: [],
});
const came = (after: number, at: string) => ({
  person: person('Cid'),
  broughtBy: person('Ben'),
  at: new Date(at),
  after,
});

function drawn(member: string, arrivals: readonly object[], locale: 'fr' | 'en' = 'fr'): string {
  const messages = [said(1, '2026-11-28T09:00:00Z'), said(2, '2026-11-29T09:00:00Z')];
  return renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-29T12:00:00Z">
      <PageFactsProvider
        facts={{ member: { id: member }, may: () => false, now: new Date('2026-11-29T12:00:00Z') } as never}
      >
        <SpriteProvider href="/s.svg">
          <MessageLog
            channel={{ id: 'c', slug: 'c', kind: 'direct' } as never}
            messages={messages as never}
            arrivals={arrivals as never}
            change={3}
            newFrom={2}
            live
          />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
}
const linesOf = (page: string) =>
  [...page.matchAll(/<li [^>]*?(?:id|data-day)="([^"]*)"/g)].map(([, id]) => id);

it('who came stands after the last message that they do not read, under the day on which they did', () => {
  expect(linesOf(drawn('Ann', [came(1, '2026-11-28T10:00:00Z')]))).toEqual([
    '2026-11-28',
    'message-m1',
    'arrivee-Cid',
    '2026-11-29',
    'nouveaux',
    'message-m2',
  ]);
  expect(linesOf(drawn('Ann', [came(2, '2026-11-29T10:00:00Z')])).at(-1)).toBe('arrivee-Cid');
});

it('tells by whom they came, to those who are named as to who reads', () => {
  const told = (member: string, locale?: 'en') =>
    /class="chat__came".*?<p>(.*?) ·/s.exec(drawn(member, [came(1, '2026-11-28T10:00:00Z')], locale))?.[1];
  expect([told('Ann'), told('Ben'), told('Cid')]).toEqual([
    'Ben a fait entrer Cid dans cette conversation\u00a0: cette personne lit ce qui suit, pas ce qui précède',
    'Vous avez fait entrer Cid dans cette conversation\u00a0: cette personne lit ce qui suit, pas ce qui précède',
    'Ben vous a fait entrer dans cette conversation\u00a0: vous lisez ce qui suit, pas ce qui précède',
  ]);
  expect(told('Ann', 'en')).toBe(
    'Ben brought Cid into this conversation: they read what follows, not what came before',
  );
});
