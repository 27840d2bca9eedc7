import type { ChannelView, MessagePage, MessageView } from '#application/community/chat/chat-view';
import type { Visit } from '../lib/gates.server.ts';

/**
 * Messages to choose from for a topic, in their order: those of this page of the log, and those chosen on other pages. One that is gone
 * meanwhile is not among them: it can be taken up no more.
 * @param chosen ids
 */
export async function messagesToTakeUp(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  channel: Pick<ChannelView, 'id'>,
  page: Pick<MessagePage, 'items'>,
  chosen: readonly string[],
): Promise<readonly MessageView[]> {
  const here = page.items.filter(({ gone, standing }) => gone === null && standing === 'published');
  const elsewhere = chosen.filter((id) => !here.some((message) => message.id === id));
  if (elsewhere.length === 0) return here;
  const others = await app.chat.exchange.execute(actor, channel.id, elsewhere);
  return [...here, ...others].toSorted((one, other) => one.position - other.position);
}
