import type { Migration } from '../migration.ts';

/**
 * What is told of a secret poll that goes on, five ballots at once: the release that is shown, and the next one, which is shown when
 * another stands behind it. What was shown already, of polls that go on, is where they begin.
 */
export const migration150PollReleases: Migration = {
  name: '150-poll-releases',
  sql: `
    create table engagement.poll_release (
      poll_id uuid primary key references engagement.poll,
      shown_ballots integer not null default 0,
      shown_marks jsonb not null default '{}',
      shown_answers text[] not null default '{}',
      next_ballots integer not null,
      next_marks jsonb not null,
      next_answers text[] not null,
      constraint poll_release_order check (shown_ballots <= next_ballots)
    );
    insert into engagement.poll_release
      select id, ballots, marks, answers, ballots, marks, answers from (
        select p.id,
          coalesce((select jsonb_object_agg(key, votes) from (
            select m.key, sum(m.value::int)::int as votes
            from engagement.ballot_box b, jsonb_each_text(b.marks) m where b.poll_id = p.id group by 1) summed), '{}') as marks,
          array(select a from engagement.ballot_box b, unnest(b.answers) a where b.poll_id = p.id order by a collate "C") as answers,
          (select count(*)::int from engagement.turnout t where t.poll_id = p.id) + p.forgotten as ballots
        from engagement.poll p
        where p.secret and p.results <> 'on_close' and p.closed_at is null and p.closes_at > now()) whole
      where ballots >= 5;
  `,
};
