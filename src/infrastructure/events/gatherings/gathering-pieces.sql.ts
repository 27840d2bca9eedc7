import { type PiecesOf, SqlPieces } from '../../platform/persistence/found-pieces.ts';
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
