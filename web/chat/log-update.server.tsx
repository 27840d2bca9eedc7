import { renderToStaticMarkup } from 'react-dom/server';
import type { LogToDraw } from '#interfaces/composition/chat-updates';
import { PageFactsProvider } from '../lib/page.tsx';
import { TextsProvider } from '../lib/texts.tsx';
import { SpriteProvider } from '../ui/icon.tsx';
import sprite from '../ui/sprite.svg?url';
import { MessageLog } from './message-log.tsx';

/** What travels with a ring: the part of a log that changed, drawn by what draws it on the page. */
export function drawLog({ channel, messages, change, reader, now }: LogToDraw): string {
  return renderToStaticMarkup(
    <TextsProvider locale={reader.language} now={now}>
      <PageFactsProvider facts={{ member: reader.member, may: reader.may, now }}>
        <SpriteProvider href={sprite}>
          <MessageLog channel={channel} messages={messages} change={change} newFrom={null} live />
        </SpriteProvider>
      </PageFactsProvider>
    </TextsProvider>,
  );
}
