import type { Synonyms } from '#application/community/search/synonyms.port';
import type {
  SynonymsInQuery,
  SynonymsQuery,
  SynonymsView,
} from '#application/community/search/synonyms.query';
import {
  type SynonymGroup,
  type SynonymGroupId,
  SynonymGroupNotFound,
} from '#domain/community/search/synonym-group';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';

/** One row for each term: what searches compare with is made of the others once, when they are written. */
const PUT_TERMS = `
  insert into community.search_synonym (term, meanings, group_id, position)
  select own.term, (select array_agg(other order by place) from unnest($2::text[]) with ordinality as o(other, place)
    where other <> own.term), $1, own.position
  from unnest($2::text[]) with ordinality as own(term, position)`;

export class SqlSynonyms implements Synonyms {
  constructor(private readonly sql: Sql) {}

  async hold(): Promise<number> {
    await this.sql.rows('lock table community.synonym_group in share row exclusive mode');
    const row = await this.sql.row<{ groups: number }>(
      'select count(*)::int as groups from community.synonym_group',
    );
    return row?.groups ?? 0;
  }

  async wordless(terms: readonly string[]): Promise<string | null> {
    const row = await this.sql.row<{ term: string }>(
      `select term from unnest($1::text[]) with ordinality as typed(term, place)
       where numnode(community.synonym_asked(term)) = 0 order by place limit 1`,
      [terms],
    );
    return row?.term ?? null;
  }

  async taken({ id, terms }: SynonymGroup): Promise<{ term: string; by: string } | null> {
    return this.sql.row(
      `select typed.term, (select f.term from community.search_synonym f where f.group_id = s.group_id
         order by f.position limit 1) as by
       from unnest($1::text[]) with ordinality as typed(term, place)
       join community.search_synonym s on s.asked = community.synonym_asked(typed.term) and s.group_id <> $2
       order by place limit 1`,
      [terms, id],
    );
  }

  async add({ id, terms }: SynonymGroup, by: string, at: Date): Promise<void> {
    await this.sql.rows(
      'insert into community.synonym_group (id, changed_by, changed_at) values ($1, $2, $3)',
      [id, by, at],
    );
    await this.sql.rows(PUT_TERMS, [id, terms]);
  }

  async change({ id, terms }: SynonymGroup, by: string, at: Date): Promise<void> {
    const row = await this.sql.row(
      'update community.synonym_group set changed_by = $2, changed_at = $3 where id = $1 returning id',
      [id, by, at],
    );
    if (!row) throw new SynonymGroupNotFound();
    await this.sql.rows('delete from community.search_synonym where group_id = $1', [id]);
    await this.sql.rows(PUT_TERMS, [id, terms]);
  }

  async remove(id: SynonymGroupId): Promise<void> {
    const row = await this.sql.row('delete from community.synonym_group where id = $1 returning id', [id]);
    if (!row) throw new SynonymGroupNotFound();
  }
}

/** Groups as they are shown, of those whose ids `which` says. */
const GROUPS = (which: string): string => `
  select g.id, array_agg(s.term order by s.position) as terms, g.changed_at as "changedAt"
  from community.synonym_group g join community.search_synonym s on s.group_id = g.id ${which}
  group by g.id order by lower((array_agg(s.term order by s.position))[1]), g.id`;

/** As searches compare: a term stands in what was typed, whatever its case, accents and endings. */
const ACTING = GROUPS(`
  where g.id in (select acting.group_id from community.search_synonym acting
    where websearch_to_tsquery('platform.fr', community.searchable($1)) @> acting.asked)`);

export class SqlSynonymsInQuery implements SynonymsInQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, text: string): Promise<readonly SynonymsView[]> {
    actor.mustBeAllowed('search.manage');
    return this.sql.rows<SynonymsView>(`${ACTING} limit 20`, [asked(text)]);
  }
}

export class SqlSynonymList implements SynonymsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly SynonymsView[]> {
    actor.mustBeAllowed('search.manage');
    return this.sql.rows<SynonymsView>(GROUPS(''));
  }
}
