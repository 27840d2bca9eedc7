import type { MessageView } from '#application/community/chat/chat-view';
import { isRemovableBy, type MessageSeen } from '#application/community/chat/removing.policy';
import type { Actor } from '#domain/shared/actor';
import { type AuthorRow, authorView } from '../topics/author.sql.ts';

export interface MessageRow extends AuthorRow {
  id: MessageView['id'];
  position: number;
  change: number;
  written_at: Date;
  edited_at: Date | null;
  pinned: boolean;
  told: boolean;
  html: string;
  plain: string;
  standing: 'published' | 'held' | 'hidden' | 'deleted';
  withdrawn: boolean;
  /** The role in which somebody took it out of sight in its channel; null where nobody did. */
  removed_as: string | null;
  reply_id: MessageView['id'] | null;
  reply_pseudonym: string | null;
  reply_excerpt: string | null;
  reply_goes_on: boolean | null;
  poll_id: MessageView['pollId'];
  reactions: Record<string, number>;
  mine: string[];
  folded: boolean;
}

/** A message as somebody sees it who does not steer its channel. */
export const messageView = (row: MessageRow): MessageView => ({
  id: row.id,
  position: row.position,
  author: authorView(row),
  writtenAt: row.written_at,
  editedAt: row.edited_at,
  html: row.html,
  plain: row.plain,
  standing: row.standing === 'deleted' ? 'hidden' : row.standing,
  gone: row.told ? null : row.withdrawn ? 'withdrawn' : 'removed',
  removedHere: false,
  removable: false,
  replyTo: row.reply_id && {
    id: row.reply_id,
    pseudonym: row.reply_pseudonym ?? '',
    excerpt: `${(row.reply_excerpt ?? '').replaceAll(/\s+/g, ' ').trim()}${row.reply_goes_on ? '…' : ''}`,
  },
  pollId: row.told ? row.poll_id : null,
  reactions: row.told ? row.reactions : {},
  pinned: row.pinned,
  mine: row.mine,
  folded: row.folded,
});

/** The same for one who does, or not: what was removed there is told to who may show it again, and to nobody else: never to its author. */
export const messageViewFor =
  (actor: Actor, { steered }: { readonly steered: boolean }) =>
  (row: MessageRow): MessageView => {
    const view = messageView(row);
    if (!steered) return view;
    const isRemoved = row.removed_as !== null && row.author_id !== actor.memberId;
    return {
      ...view,
      removedHere: isRemoved && actor.isLevelWith(row.removed_as!),
      removable: isRemovableBy(actor, seenOf(view)),
    };
  };

/** What of a message says whether its removal is offered. */
export const seenOf = ({ author, standing, gone }: MessageView): MessageSeen => ({
  authorId: author.id,
  authorRole: author.role,
  standing,
  gone,
});
