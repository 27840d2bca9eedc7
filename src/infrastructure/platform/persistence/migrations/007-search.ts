import type { Migration } from '../migration.ts';

/** What is found beside topics, what the trade calls the same, and what was looked for. */
export const migration007Search: Migration = {
  name: '007-search',
  sql: `
    -- Pages of results rank hundreds of posts by these words, and topic pages show this text: both stay in the row.
    alter table community.post alter column search set storage main, alter column html set storage main;

    -- Every search reads what waits to be put in order in these indexes: little may wait.
    alter index community.topic_search set (gin_pending_list_limit = 256);
    alter index community.post_search set (gin_pending_list_limit = 256);

    -- Whoever looks for the term also finds what it means. Edited as data. A term is spelt as a search spells it: all its
    -- words, without "à", which a search leaves out. A word with a hyphen is looked for as one word: its parts are common.
    create function community.synonym_asked(term text) returns tsquery language sql immutable parallel safe strict
      return websearch_to_tsquery('platform.fr',
        community.searchable(regexp_replace(term, '(^|\\s)[àÀ](?=\\s|$)', ' ', 'g')));
    create function community.synonym_expanded(term text, meanings text[]) returns tsquery
      language plpgsql immutable parallel safe strict as $$
      declare
        expanded tsquery := community.synonym_asked(term);
        meaning text;
        words tsquery;
      begin
        foreach meaning in array meanings loop
          if meaning ~ '^[[:alnum:]]+(-[[:alnum:]]+)+$' then
            words := quote_literal((ts_lexize('french_stem', community.plain(meaning)))[1])::tsquery;
          else
            words := phraseto_tsquery('platform.fr', community.searchable(meaning));
          end if;
          if numnode(words) > 0 then expanded := expanded || words; end if;
        end loop;
        return expanded;
      end $$;
    create table community.search_synonym (
      term text primary key,
      meanings text[] not null,
      asked tsquery not null generated always as (community.synonym_asked(term)) stored,
      expanded tsquery not null generated always as (community.synonym_expanded(term, meanings)) stored,
      constraint search_synonym_has_words check (numnode(community.synonym_asked(term)) > 0)
    );

    -- One row for each thing that is found by its name beside topics and their posts. What belongs to this context
    -- keeps its own row by the triggers below; other contexts hand theirs over through SearchDocuments.
    create table community.search_document (
      kind text not null,
      ref text not null,
      audience text not null,
      title text not null,
      body text not null default '',
      address text not null,
      search tsvector not null generated always as (
        setweight(to_tsvector('platform.fr', community.searchable(title)), 'A')
        || setweight(to_tsvector('platform.fr', community.searchable(body)), 'D')) stored,
      primary key (kind, ref)
    );
    create index search_document_words on community.search_document using gin (search) with (fastupdate = off);
    create index search_document_title on community.search_document using gin (community.plain(title) gin_trgm_ops);

    create function community.put_search_document(kind text, ref text, audience text, title text, body text, address text)
      returns void language sql as $$
      insert into community.search_document (kind, ref, audience, title, body, address)
      values ($1, $2, $3, $4, $5, $6)
      on conflict on constraint search_document_pkey do update set audience = excluded.audience, title = excluded.title,
        body = excluded.body, address = excluded.address $$;

    create function community.document_category() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          delete from community.search_document where kind = 'category' and ref = old.id::text;
        else
          perform community.put_search_document('category', new.id::text, new.audience, new.name, new.description, new.slug);
        end if;
        return null;
      end $$;
    create trigger category_document after insert or delete or update of audience, name, description, slug
      on community.category for each row execute function community.document_category();

    create function community.document_tag() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          delete from community.search_document where kind = 'tag' and ref = old.slug;
        else
          perform community.put_search_document('tag', new.slug, 'public', new.label, new.description, new.slug);
        end if;
        return null;
      end $$;
    create trigger tag_document after insert or delete or update of label, description
      on community.tag for each row execute function community.document_tag();

    -- Profiles are read between members; who has left, is excluded or is not confirmed is not found.
    create function community.document_member() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'DELETE' and new.status in ('active', 'silenced') then
          perform community.put_search_document('member', new.id::text, 'members', new.pseudonym, new.bio, new.handle);
        else
          delete from community.search_document where kind = 'member' and ref = old.id::text;
        end if;
        return null;
      end $$;
    create trigger member_document after insert or delete or update of pseudonym, handle, bio, status
      on community.member for each row execute function community.document_member();

    select community.put_search_document('category', id::text, audience, name, description, slug) from community.category;
    select community.put_search_document('tag', slug, 'public', label, description, slug) from community.tag;
    select community.put_search_document('member', id::text, 'members', pseudonym, bio, handle)
      from community.member where status in ('active', 'silenced');

    -- What was looked for, by day and never by whom.
    create table community.search_count (
      day date not null,
      query text not null,
      searches integer not null default 0,
      without_result integer not null default 0,
      primary key (day, query)
    );
  `,
};
