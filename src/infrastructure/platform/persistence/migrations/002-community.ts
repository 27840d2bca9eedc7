import type { Migration } from '../migration.ts';

/** Members and their accounts, categories, topics, posts, and what members do with them. */
export const migration002Community: Migration = {
  name: '002-community',
  sql: `
    create schema community;

    -- Text as it is compared: no accents, no capitals. A name of this schema's own for a function of the platform.
    create function community.plain(text) returns text language sql immutable parallel safe strict
      return platform.plain($1);

    -- PostgreSQL looks for tags, files and addresses in a text before it sees words, and takes quadratic time over rows
    -- of '_ < > / ~': seconds for one post. They are blanks to a search, so they become blanks before it.
    create function community.searchable(text) returns text language sql immutable parallel safe strict
      return translate($1, '_<>/~', '     ');

    -- members and accounts -------------------------------------------------------------------------------------
    create table community.member (
      id uuid primary key,
      pseudonym text not null,
      handle text not null constraint member_handle_unique unique,
      skeleton text not null constraint member_skeleton_unique unique,
      branches text[] not null default '{}',
      region text,
      bio text not null default '',
      bio_html text not null default '',
      avatar_key text,
      role text not null default 'member',
      department text,
      trust_level smallint not null default 0,
      status text not null default 'pending',
      language text not null default 'fr',
      theme text not null default 'system',
      notify jsonb not null default '{}',
      charter_version text not null,
      joined_at timestamptz not null,
      -- of what every member may see: these figures stand in the list of members
      post_count integer not null default 0,
      helpful_count integer not null default 0,
      accepted_count integer not null default 0,
      version integer not null default 1
    );
    create index member_joined on community.member (joined_at desc, id desc);
    create index member_branches on community.member using gin (branches);
    create index member_name on community.member using gin (community.plain(pseudonym) gin_trgm_ops);

    create table community.account (
      member_id uuid primary key references community.member deferrable initially deferred,
      email text not null,
      email_key text not null constraint account_email_unique unique,
      email_confirmed_at timestamptz,
      password_hash text not null,
      password_changed_at timestamptz not null,
      pending_email text,
      previous_email text,
      version integer not null default 1
    );

    create table community.account_token (
      hash text primary key,
      member_id uuid not null references community.member,
      purpose text not null,
      email text not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index account_token_member on community.account_token (member_id, purpose);

    create table community.session (
      hash text primary key,
      id uuid not null unique,
      member_id uuid not null references community.member,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      confirmed_at timestamptz not null,
      expires_at timestamptz not null,
      device text not null default ''
    );
    create index session_member on community.session (member_id);
    create index session_expiry on community.session (expires_at);

    -- categories and tags --------------------------------------------------------------------------------------
    create table community.category (
      id uuid primary key,
      slug text not null constraint category_slug_unique unique,
      name text not null,
      description text not null default '',
      parent_id uuid references community.category,
      position integer not null default 0,
      icon text not null default 'topic',
      audience text not null default 'public',
      kinds text[] not null,
      guidance text not null default '',
      topic_count integer not null default 0,
      version integer not null default 1
    );

    create table community.tag (
      slug text primary key,
      label text not null,
      description text not null default '',
      topic_count integer not null default 0
    );

    -- topics and posts -----------------------------------------------------------------------------------------
    create sequence community.topic_number;

    create table community.topic (
      id uuid primary key,
      number bigint not null unique,
      kind text not null,
      category_id uuid not null references community.category,
      audience text not null,
      title text not null,
      slug text not null,
      author_id uuid not null references community.member,
      branches text[] not null default '{}',
      tags text[] not null default '{}',
      status text not null default 'open',
      closed_by uuid,
      duplicate_of uuid references community.topic,
      merged_into uuid references community.topic,
      pinned_until timestamptz,
      last_position integer not null default 1,
      reply_count integer not null default 0,
      helpful_count integer not null default 0,
      acceptances jsonb not null default '[]',
      solved boolean not null default false,
      opened_at timestamptz not null,
      last_activity_at timestamptz not null,
      last_poster_id uuid references community.member,
      deleted_at timestamptz,
      deleted_by uuid,
      deletion_reason text,
      version integer not null default 1,
      search tsvector generated always as
        (setweight(to_tsvector('platform.fr', community.searchable(title)), 'A')) stored
    );
    create index topic_latest on community.topic (last_activity_at desc, id desc) where deleted_at is null;
    create index topic_category on community.topic (category_id, last_activity_at desc, id desc) where deleted_at is null;
    create index topic_unanswered on community.topic (last_activity_at desc, id desc)
      where deleted_at is null and kind = 'question' and reply_count = 0;
    create index topic_unsolved on community.topic (last_activity_at desc, id desc)
      where deleted_at is null and kind = 'question' and not solved;
    create index topic_author on community.topic (author_id, last_activity_at desc, id desc) where deleted_at is null;
    create index topic_tags on community.topic using gin (tags) where deleted_at is null;
    create index topic_branches on community.topic using gin (branches) where deleted_at is null;
    create index topic_pinned on community.topic (pinned_until) where pinned_until is not null;
    create index topic_audience on community.topic (audience, number desc) where deleted_at is null;
    create index topic_search on community.topic using gin (search) where deleted_at is null;
    create index topic_title on community.topic using gin (community.plain(title) gin_trgm_ops);

    -- What the public number of a topic led to before a merge.
    create table community.topic_redirect (
      number bigint primary key,
      topic_id uuid not null references community.topic,
      post_id uuid
    );

    -- Counted apart from the topic, so that reading never waits for writing.
    create table community.topic_views (
      topic_id uuid primary key references community.topic,
      views bigint not null default 0
    );

    -- A topic and its posts are written in one transaction, in either order.
    create table community.post (
      id uuid primary key,
      topic_id uuid not null references community.topic deferrable initially deferred,
      position integer not null,
      author_id uuid not null references community.member,
      source text not null,
      html text not null,
      plain text not null,
      renderer_version integer not null,
      reply_to uuid references community.post,
      posted_at timestamptz not null,
      edited_at timestamptz,
      edit_count integer not null default 0,
      helpful_count integer not null default 0,
      reactions jsonb not null default '{}',
      deleted_at timestamptz,
      deleted_by uuid,
      deletion_reason text,
      version integer not null default 1,
      search tsvector generated always as (to_tsvector('platform.fr', community.searchable(plain))) stored
    );
    alter table community.post add constraint post_position_unique unique (topic_id, position) deferrable initially deferred;
    create index post_author on community.post (author_id, posted_at desc, id desc) where deleted_at is null;
    create index post_latest on community.post (posted_at desc) where deleted_at is null;
    create index post_edited on community.post (topic_id, edited_at) where edited_at is not null;
    create index post_search on community.post using gin (search) where deleted_at is null;
    create index post_reply_to on community.post (reply_to) where reply_to is not null;

    create table community.post_revision (
      id uuid primary key,
      post_id uuid not null references community.post,
      number integer not null,
      editor_id uuid not null references community.member,
      title text,
      source text not null,
      reason text,
      replaced_at timestamptz not null,
      unique (post_id, number)
    );

    -- what members do with them --------------------------------------------------------------------------------
    create table community.helpful_vote (
      post_id uuid not null references community.post,
      member_id uuid not null references community.member,
      voted_at timestamptz not null,
      primary key (post_id, member_id)
    );
    create index helpful_vote_latest on community.helpful_vote (voted_at desc, post_id);
    create index helpful_vote_member on community.helpful_vote (member_id, voted_at desc);

    create table community.reaction (
      post_id uuid not null references community.post,
      member_id uuid not null references community.member,
      kind text not null,
      reacted_at timestamptz not null,
      primary key (post_id, member_id, kind)
    );

    create table community.bookmark (
      member_id uuid not null references community.member,
      post_id uuid not null references community.post,
      note text not null default '',
      kept_at timestamptz not null,
      primary key (member_id, post_id)
    );
    create index bookmark_latest on community.bookmark (member_id, kept_at desc, post_id desc);

    -- level: watching (told of every reply) · tracking (unread count) · muted
    create table community.topic_follow (
      member_id uuid not null references community.member,
      topic_id uuid not null references community.topic deferrable initially deferred,
      level text not null,
      since timestamptz not null,
      primary key (member_id, topic_id)
    );
    create index topic_follow_topic on community.topic_follow (topic_id) where level = 'watching';

    create table community.category_follow (
      member_id uuid not null references community.member,
      category_id uuid not null references community.category,
      level text not null,
      since timestamptz not null,
      primary key (member_id, category_id)
    );
    create index category_follow_category on community.category_follow (category_id) where level = 'watching';

    create table community.read_position (
      member_id uuid not null references community.member,
      topic_id uuid not null references community.topic deferrable initially deferred,
      position integer not null,
      read_at timestamptz not null,
      primary key (member_id, topic_id)
    );

    create table community.draft (
      id uuid primary key,
      member_id uuid not null references community.member,
      place text not null,
      title text not null default '',
      body text not null default '',
      fields jsonb not null default '{}',
      saved_at timestamptz not null,
      version integer not null default 1,
      unique (member_id, place)
    );

    create table community.attachment (
      id uuid primary key,
      owner_id uuid not null references community.member,
      key text not null unique,
      content_type text not null,
      bytes integer not null,
      width integer,
      height integer,
      name text not null default '',
      uploaded_at timestamptz not null,
      post_id uuid references community.post deferrable initially deferred
    );
    create index attachment_owner on community.attachment (owner_id, uploaded_at desc);
    create index attachment_unused on community.attachment (uploaded_at) where post_id is null;

    create table community.notification (
      id uuid primary key,
      member_id uuid not null references community.member,
      kind text not null,
      topic_id uuid references community.topic,
      post_id uuid references community.post,
      actor_id uuid references community.member,
      cause uuid not null,
      told_at timestamptz not null,
      read_at timestamptz,
      unique (member_id, cause)
    );
    create index notification_latest on community.notification (member_id, told_at desc, id desc);
    create index notification_unread on community.notification (member_id) where read_at is null;
  `,
};
