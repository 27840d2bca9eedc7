import type { ChannelView } from '#application/community/chat/chat-view';
import { useT } from '../lib/texts.tsx';

/** Of the field that one writes a message in. */
export const WRITING_FIELD = 'body';

/** Past lists of channels and of messages, to where one writes. Seen while it has the focus. */
export function SkipToWriting({ channel }: { channel: Pick<ChannelView, 'open'> }) {
  const t = useT();
  if (!channel.open) return null;
  return (
    <a className="chat__skip" href={`#${WRITING_FIELD}`}>
      {t('chat.skip')}
    </a>
  );
}
