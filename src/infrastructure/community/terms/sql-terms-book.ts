import type { TermsBook } from '#application/community/terms/terms.port';
import type { TermsTerms } from '#domain/community/terms/terms-version';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlTermsBook implements TermsBook {
  constructor(private readonly sql: Sql) {}

  async publish(
    { label, summary, page, mustAccept }: TermsTerms,
    { by, at }: { by: string; at: Date },
  ): Promise<boolean> {
    const row = await this.sql.row(
      `insert into community.terms_version (number, label, summary, page, must_accept, published_by, published_at)
       select coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6 from community.terms_version
       on conflict do nothing returning number`,
      [label, JSON.stringify(summary), page, mustAccept, by, at],
    );
    return row !== null;
  }

  async withdraw(number: number, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `update community.terms_version set withdrawn_at = $2
       where number = $1 and number = (select max(number) from community.terms_version where withdrawn_at is null)
       returning number`,
      [number, at],
    );
    return row !== null;
  }

  async accept(number: number, memberId: string, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `with stands as (select number from community.terms_version where number = $1 and withdrawn_at is null),
         accepted as (insert into community.terms_acceptance (member_id, number, accepted_at)
           select $2, number, $3 from stands on conflict do nothing)
       select number from stands`,
      [number, memberId, at],
    );
    return row !== null;
  }
}
