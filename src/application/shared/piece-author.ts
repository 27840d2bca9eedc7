import { isAgent } from '#domain/shared/actor';

/** Who wrote a piece, as whoever decides of it reads it. @param author undefined for who left */
export const pieceAuthor = (author: { readonly name: string; readonly role: string } | undefined) => ({
  authorName: author?.name ?? null,
  authorRole: author?.role ?? 'member',
  isOfficial: author !== undefined && isAgent(author.role),
});
