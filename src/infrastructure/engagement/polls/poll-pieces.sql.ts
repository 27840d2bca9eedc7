import { type PiecesOf, SqlPieces } from '../../platform/persistence/found-pieces.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visiblePoll } from './visible-poll.sql.ts';

/** Polls, for who asks for several kinds at once. */
export const POLL_PIECES_OF: PiecesOf = {
  part: 'polls',
  from: 'engagement.poll p',
  id: 'p.id',
  slug: 'p.slug',
  number: 'null::int',
  title: 'p.question',
  body: 'p.description',
  words: 'p.found',
  moment: 'p.opened_at',
  visible: visiblePoll('p', '$1', '$2'),
  viewer: ({ audiences, memberId }) => [audiences, memberId],
};

/** Polls as the search and the site map find them. */
export class SqlPollPieces extends SqlPieces {
  constructor(sql: Sql) {
    super(sql, POLL_PIECES_OF);
  }
}
