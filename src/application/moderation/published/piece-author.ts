import { isAgent } from '#domain/shared/actor';
import type { MemberCard } from './member-cards.api.ts';
import type { ModeratedPiece } from './moderated-kind.api.ts';

/** Who wrote a piece, as whoever decides of it reads it. @param author undefined for who left */
export const pieceAuthor = (
  author: MemberCard | undefined,
): Pick<ModeratedPiece, 'authorName' | 'authorRole' | 'isOfficial'> => ({
  authorName: author?.name ?? null,
  authorRole: author?.role ?? 'member',
  isOfficial: author !== undefined && isAgent(author.role),
});
