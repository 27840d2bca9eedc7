import { redirect } from '@remix-run/node';
import { messageIn, placeOf } from '../chat/chat-visit.server.ts';
import { read } from '../lib/gates.server.ts';

/** Leads to where the message stands in its log. */
export const loader = read('chat.page', async (visit) => {
  throw redirect(placeOf(await messageIn(visit)), 302);
});

export default function MessageRoute() {
  return null;
}
