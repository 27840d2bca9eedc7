import type { ChannelView } from '#application/community/chat/chat-view';
import type { MessageFormRequest } from '#interfaces/http/community/chat.request';
import { channelHref, messageAnchor } from '../lib/addresses.ts';
import type { Deed, Visit } from '../lib/gates.server.ts';
import type { SendOutcome } from './message-form.tsx';
import { afterWords } from '../words/told.server.ts';
import { withPicture } from './message-picture.server.ts';

/**
 * What the form under a log does: it sends one message, with the picture that goes with it, wherever that is said; or hands
 * back what is being written to whoever chose another message to answer.
 * @param placeIn the channel or the conversation of the address, as its viewer sees it
 * @param sent what is told where there is nothing else to tell
 */
export const sendingTo =
  (placeIn: (visit: Visit) => Promise<ChannelView>, sent: Parameters<typeof afterWords>[2]) =>
  async (
    { clientId, replyTo, agreed, deed: asked, ...said }: MessageFormRequest,
    deed: Deed,
  ): Promise<Response | SendOutcome> => {
    const { app, actor, typed } = deed;
    const channel = await placeIn(deed);
    if (asked === 'write-on') return { typed };
    // Where nobody lets them write, no picture is kept either.
    const body = channel.open ? await withPicture(said, deed) : (said.body ?? '');
    const { id, told } = await app.chat.postMessage.execute({
      actor,
      channelId: channel.id,
      body,
      clientId,
      replyTo,
      agreed,
    });
    return afterWords(`${channelHref(channel)}#${messageAnchor(id)}`, told, sent);
  };
