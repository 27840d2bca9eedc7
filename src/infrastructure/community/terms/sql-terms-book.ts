import type { TermsBook } from '#application/community/terms/terms.port';
import type { TermsTerms } from '#domain/community/terms/terms-version';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asks, isHere } from './awaited-terms.sql.ts';

export class SqlTermsBook implements TermsBook {
  constructor(private readonly sql: Sql) {}

  async publish(
    { label, summary, page, mustAccept }: TermsTerms,
    { by, at }: { by: string; at: Date },
  ): Promise<boolean> {
    // One after the other, so that each has the number after the one before.
    await this.sql.rows('lock table community.terms_version in share row exclusive mode');
    const row = await this.sql.row(
      `insert into community.terms_version (number, label, summary, page, must_accept, published_by, published_at)
       select coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6 from community.terms_version
       on conflict (label) do nothing returning number`,
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
      `with asked as (
         select t.number from community.terms_version t join community.member m on m.id = $2 and ${isHere('m')}
         where t.number = $1 and ${asks('t', 'm')}
       ), accepted as (
         insert into community.terms_acceptance (member_id, number, accepted_at)
         select $2, number, $3 from asked on conflict do nothing
       ) select number from asked`,
      [number, memberId, at],
    );
    return row !== null;
  }
}
