import type { AuthorView } from '#application/community/topics/topic-page.query';
import type { ChannelView } from '#application/community/chat/chat-view';
import type { ConversationRow, Gone } from '#application/community/chat/conversations.query';
import { distanceHref, DISTANCES } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import type { Blocked } from './kept-away.ts';

/** A conversation with those who went out of it: where nobody else is left, it is called after them. */
export type NamedConversation = ConversationRow & { readonly left: readonly Gone[] };

/** One's own conversations, the latest first. */
export async function conversationsOf({ app, actor }: Visit): Promise<readonly NamedConversation[]> {
  const { conversations } = app.chat;
  const [rows, left] = await Promise.all([conversations.all(actor), conversations.left(actor)]);
  return rows.map((row) => ({ ...row, left: left.get(row.id) ?? [] }));
}

/** Whom the viewer blocks in a conversation that takes no more of their words; null where that is not why. */
export async function blockedIn(
  { app, actor }: Visit,
  { open }: ChannelView,
  people: readonly AuthorView[],
): Promise<Blocked | null> {
  if (open) return null;
  const stands = await Promise.all(people.map(({ id }) => app.members.distances.to(actor, id)));
  const blocked = people.filter((_, at) => stands[at]!.block);
  const [one] = blocked;
  if (!one) return null;
  return {
    names: blocked.map(({ pseudonym }) => pseudonym),
    href: blocked.length === 1 ? distanceHref(one) : DISTANCES,
  };
}
