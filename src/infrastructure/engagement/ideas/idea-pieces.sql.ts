import { type PiecesOf, SqlPieces } from '../../platform/persistence/found-pieces.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleIdea } from './visible-idea.sql.ts';

/** Ideas, for who asks for several kinds at once. */
export const IDEA_PIECES_OF: PiecesOf = {
  part: 'ideas',
  from: 'engagement.idea i',
  id: 'i.id',
  slug: 'i.slug',
  number: 'i.number',
  title: 'i.title',
  body: 'i.plain',
  words: 'i.found',
  moment: 'i.proposed_at',
  visible: `${visibleIdea('i', '$1')} and i.status not in ('merged', 'withdrawn')`,
  viewer: ({ memberId }) => [memberId],
};

/** Ideas as the search and the site map find them: not those that went up in another one or were taken back. */
export class SqlIdeaPieces extends SqlPieces {
  constructor(sql: Sql) {
    super(sql, IDEA_PIECES_OF);
  }
}
