import type {
  PassageAround,
  PassagePlace,
  PassagePlaces,
  PassagePost,
  Passages,
} from '#application/community/topics/passages.port';
import type { Passage } from '#domain/community/topics/passage';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asRead } from '../../platform/persistence/kept-words.sql.ts';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';

const POSTS = `
  select p.id as "postId", p.topic_id as "topicId", p.position = 1 as "isOpening",
    exists (select from community.seal s where s.post_id = p.id and s.lifted_at is null and s.kind = 'authored') as "isOfficial", p.author_id as "authorId",
    t.category_id as "categoryId", t.audience, p.position as place
  from community.post p join community.topic t on t.id = p.topic_id
  where p.source ~* $1 or ${asRead('p.plain')} ~* $1`;
const TITLES = `
  select id as "topicId", author_id as "authorId", category_id as "categoryId", audience, 0 as place
  from community.topic where title ~* $1 or ${asRead('title')} ~* $1`;

/** Its places are named where few enough say it; everything is looked through once. */
const unlessEverybodySays = (places: string): string => `
  with held as materialized (${places}), authors as (select count(distinct "authorId") as all_told from held)
  select authors.all_told > $2::bigint as "isCommon", held.*
  from authors left join held on authors.all_told <= $2::bigint order by held."topicId", held.place`;

/** Where it still stands once the whole words are gone. */
const AROUND = `
  select * from (
    select p.source as text, t.audience from community.post p join community.topic t on t.id = p.topic_id
    where p.purged_at is null and p.source ~* $2
    union all select title, audience from community.topic where purged_at is null and title ~* $2) held
  where regexp_replace(text, $1, '', 'gi') ~* $2 limit 200`;

type Found<Place> = Place & { readonly isCommon: boolean };

export class SqlPassages implements Passages {
  constructor(private readonly sql: Sql) {}

  async placesOf({ pattern }: Passage, mostAuthors: number): Promise<PassagePlaces | null> {
    await extendStatementTimeout(this.sql);
    const posts = await this.look<PassagePost>(POSTS, pattern, mostAuthors);
    const topics = posts && (await this.look<PassagePlace>(TITLES, pattern, mostAuthors));
    return topics && { posts, topics };
  }

  async aroundOf({ pattern, insidePattern }: Passage): Promise<readonly PassageAround[]> {
    await extendStatementTimeout(this.sql);
    return this.sql.rows<PassageAround>(AROUND, [pattern, insidePattern]);
  }

  private async look<Place extends PassagePlace>(
    places: string,
    pattern: string,
    mostAuthors: number,
  ): Promise<readonly Place[] | null> {
    const rows = await this.sql.rows<Found<Place>>(unlessEverybodySays(places), [pattern, mostAuthors]);
    if (rows[0]?.isCommon) return null;
    return rows.filter(({ topicId }) => topicId !== null);
  }
}
