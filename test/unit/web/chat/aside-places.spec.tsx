import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ASIDE } from '../../../../web/chat/aside-places.ts';
import { ChannelAside } from '../../../../web/chat/channel-aside.tsx';
import { ChannelMenu } from '../../../../web/chat/channel-menu.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { SpriteProvider } from '../../../../web/ui/icon.tsx';

const channel = { kind: 'public', slug: 'cafe', members: 3, retentionDays: null, joined: true } as never;
const shown = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-29T12:00:00Z">
      <PageFactsProvider facts={{ member: { id: 'me' }, may: () => false } as never}>
        <SpriteProvider href="/s.svg">{page}</SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );

it('whoever the menu of a channel leads beside its log arrives there with the keyboard too', () => {
  const menu = shown(<ChannelMenu channel={channel} />);
  const aside = shown(<ChannelAside channel={channel} pinned={[]} words="" day="" noDay={false} />);
  for (const place of [ASIDE.pins, ASIDE.find]) {
    expect(menu).toContain(`href="#${place}"`);
    expect(aside).toMatch(new RegExp(`<h2[^>]* id="${place}" tabindex="-1"`));
  }
});
