import type { AcceptedTerms, TermsQuery, TermsRow } from '#application/community/terms/terms.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isAwaited, isHere } from './awaited-terms.sql.ts';

const HERE = isHere('m');

const VERSIONS = `
  select t.number, t.label, t.summary, t.page, t.must_accept as "mustAccept", t.published_at as "publishedAt",
    p.pseudonym as by, t.withdrawn_at as "withdrawnAt",
    (select count(*)::int from community.terms_acceptance x join community.member m on m.id = x.member_id and ${HERE}
      where x.number = t.number) as accepted,
    case when t.must_accept and t.withdrawn_at is null
      then (select count(*)::int from community.member m where ${HERE} and ${isAwaited('t', 'm')}) else 0 end as asked
  from community.terms_version t left join community.member p on p.id = t.published_by
  order by t.number desc limit 100`;

const ACCEPTED = `
  select label, at from (
    select t.label, a.accepted_at as at from community.terms_acceptance a
      join community.terms_version t on t.number = a.number where a.member_id = $1
    union all
    select m.charter_version, m.joined_at from community.member m where m.id = $1 and m.charter_version <> '') every
  order by at desc limit 100`;

export class SqlTerms implements TermsQuery {
  constructor(private readonly sql: Sql) {}

  versions(actor: Actor): Promise<readonly TermsRow[]> {
    actor.mustBeAllowed('site.configure');
    return this.sql.rows<TermsRow & Record<string, unknown>>(VERSIONS);
  }

  acceptedBy(memberId: string): Promise<readonly AcceptedTerms[]> {
    return this.sql.rows<AcceptedTerms & Record<string, unknown>>(ACCEPTED, [memberId]);
  }
}
