import { topicHref } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** Says in a channel that what was said there became a topic. Where its author may not write now, the topic stands all the same. */
export async function tellChannel(
  { app, actor, locale, problemOf }: Visit,
  slug: string,
  topic: { readonly number: number; readonly slug: string; readonly title: string },
): Promise<void> {
  const title = topic.title.replaceAll(/[[\]\\]/g, ' ');
  const body = createTexts(locale)('chat.exchange.told', { link: `[${title}](${topicHref(topic)})` });
  try {
    const { id: channelId } = await app.chat.channel.execute(actor, slug);
    await app.chat.postMessage.execute({ actor, channelId, body, clientId: crypto.randomUUID() });
  } catch (refusal) {
    if (problemOf(refusal).status >= 500) throw refusal;
  }
}
