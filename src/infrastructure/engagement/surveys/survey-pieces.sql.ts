import { type PiecesOf, SqlPieces } from '../../platform/persistence/found-pieces.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleSurvey } from './survey-rows.sql.ts';

/** Surveys, for who asks for several kinds at once. */
export const SURVEY_PIECES_OF: PiecesOf = {
  part: 'surveys',
  from: 'engagement.survey s',
  id: 's.id',
  slug: 's.slug',
  number: 'null::int',
  title: 's.title',
  body: 's.intro',
  words: 's.found',
  moment: 's.opened_at',
  visible: visibleSurvey('s', '$1'),
  viewer: ({ audiences }) => [audiences],
};

/** Surveys as the search and the site map find them. */
export class SqlSurveyPieces extends SqlPieces {
  constructor(sql: Sql) {
    super(sql, SURVEY_PIECES_OF);
  }
}
