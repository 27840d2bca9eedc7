import { SqlPiecesBeside } from '../../platform/persistence/found-pieces.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { IDEA_PIECES_OF } from '../ideas/idea-pieces.sql.ts';
import { POLL_PIECES_OF } from '../polls/poll-pieces.sql.ts';
import { SURVEY_PIECES_OF } from '../surveys/survey-pieces.sql.ts';

/** Kinds of this context that are found beside topics. */
export type EngagementPiece = 'idea' | 'poll' | 'survey';

/** Ideas, polls and surveys as the search finds them beside topics. */
export class SqlEngagementPieces extends SqlPiecesBeside<EngagementPiece> {
  constructor(sql: Sql) {
    super(sql, { idea: IDEA_PIECES_OF, poll: POLL_PIECES_OF, survey: SURVEY_PIECES_OF });
  }
}
