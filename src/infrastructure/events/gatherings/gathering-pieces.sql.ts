import { type PiecesOf, SqlPieces, SqlPiecesBeside } from '../../platform/persistence/found-pieces.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, visibleGathering } from './visible-gathering.sql.ts';

const GATHERING_PIECES: PiecesOf = {
  part: 'events',
  from: 'events.gathering g',
  id: 'g.id',
  slug: 'g.slug',
  number: 'g.number',
  title: 'g.title',
  body: `g.summary || ' ' || g.plain`,
  words: 'g.found',
  moment: 'g.starts_at',
  visible: `${visibleGathering('g')} and g.state <> 'draft'`,
  viewer: lookingAs,
};

/** Events as the search and the site map find them: no drafts, whoever looks. */
export class SqlGatheringPieces extends SqlPieces {
  constructor(sql: Sql) {
    super(sql, GATHERING_PIECES);
  }
}

/** The same as the search finds them beside topics. */
export class SqlGatheringsBeside extends SqlPiecesBeside<'event'> {
  constructor(sql: Sql) {
    super(sql, { event: GATHERING_PIECES });
  }
}
