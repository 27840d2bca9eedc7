import { isOfWholeYear } from '#domain/moderation/transparency/transparency-report';
import type { Actor } from '#domain/shared/actor';
import type {
  DraftOfYear,
  DraftReportsQuery,
  PublishedEdition,
  PublishedReportsQuery,
} from '#application/moderation/transparency/reports-of-years.query';
import { publishedOf } from '#domain/moderation/transparency/published-figures';
import type { Sql } from '../../platform/persistence/sql.ts';

const PUBLIC = `year, edition, published_at as "publishedAt", drafted_at as "countedAt", comment, correction,
  published as figures`;
/** Of a year there are a few; a list of them has an end all the same. */
const MOST = 100;

export class SqlPublishedReports implements PublishedReportsQuery {
  constructor(private readonly sql: Sql) {}

  latest(): Promise<readonly PublishedEdition[]> {
    return this.sql.rows<PublishedEdition>(
      `select distinct on (year) ${PUBLIC} from moderation.transparency_report where published_at is not null
       order by year desc, edition desc limit ${MOST}`,
    );
  }

  ofYear(year: number): Promise<readonly PublishedEdition[]> {
    return this.sql.rows<PublishedEdition>(
      `select ${PUBLIC} from moderation.transparency_report where year = $1 and published_at is not null
       order by edition desc limit ${MOST}`,
      [year],
    );
  }
}

export class SqlDraftReports implements DraftReportsQuery {
  constructor(private readonly sql: Sql) {}

  async years(actor: Actor) {
    actor.mustBeAllowed('transparency.publish');
    return this.sql.rows<{ year: number; editions: number; hasDraft: boolean }>(
      `select year, count(published_at)::int as editions, bool_or(published_at is null) as "hasDraft"
       from moderation.transparency_report group by year order by year desc limit ${MOST}`,
    );
  }

  async draftOf(actor: Actor, year: number): Promise<DraftOfYear | null> {
    actor.mustBeAllowed('transparency.publish');
    const draft = await this.sql.row<Omit<DraftOfYear, 'preview' | 'isOfWholeYear'>>(
      `select year, edition, comment, correction, drafted_at as "countedAt", figures, version
       from moderation.transparency_report where year = $1 and published_at is null`,
      [year],
    );
    return (
      draft && {
        ...draft,
        preview: publishedOf(draft.figures),
        isOfWholeYear: isOfWholeYear(year, draft.figures),
      }
    );
  }
}
