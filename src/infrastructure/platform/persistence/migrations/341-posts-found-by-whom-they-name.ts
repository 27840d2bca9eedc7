import type { MigrationBeside } from '../migration.ts';

/**
 * Whom a text may mention, and which posts and messages it may quote: handles after an @, and ids. It may be more than the renderer
 * finds, never less. Posts are found by that where somebody leaves, or where what they quote is erased; the few that were taken away for a
 * reason that names somebody are found too.
 */
export const migration341PostsFoundByWhomTheyName: MigrationBeside = {
  name: '341-posts-found-by-whom-they-name',
  beside: [
    `create or replace function community.named_in(source text) returns text[]
     language sql immutable strict parallel safe cost 1000 as $$
       select array(
         select distinct coalesce('@' || named[1], named[2])
         from regexp_matches(lower(source collate "C"),
           '@([a-z0-9_]+(?:-[a-z0-9_]+)*)|/(?:reponses|salons/messages)/([0-9a-f-]{36})', 'g') named)
     $$`,
    'drop index concurrently if exists community.post_naming',
    `create index concurrently post_naming on community.post using gin (community.named_in(source))
     where source like '%@%' or source like '%/reponses/%' or source like '%/salons/messages/%'`,
    'drop index concurrently if exists community.post_reason_naming',
    `create index concurrently post_reason_naming on community.post (id) where deletion_reason like '%@%'`,
  ],
};
