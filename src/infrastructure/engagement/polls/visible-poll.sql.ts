/**
 * The one filter of polls: which an actor may know of. Every reader of polls goes through it. What a decision hides stays with its
 * author, what it deletes does not.
 * @param poll alias of `engagement.poll` in the statement
 * @param audiences placeholder of the `text[]` parameter with the audiences of the actor
 * @param member placeholder of the parameter with the id of the actor
 */
export const visiblePoll = (poll: string, audiences: string, member: string): string =>
  `${poll}.audiences && ${audiences}::text[] and (${poll}.away = '[]'
     or (${poll}.author_id = ${member}::uuid and not ${poll}.away @> '[{"action":"delete"}]'))`;

/** What lists and pages show of a poll; `$2` is who looks, `$3` the moment. */
export const POLL_ROW = `
  p.id, p.slug, p.author_id as "authorId", p.question, p.kind, p.secret, p.results, p.audiences, p.opened_at as "openedAt",
  least(p.closes_at, p.closed_at) as "closesAt", p.closed_at is null and p.closes_at > $3 as open,
  p.away <> '[]' as hidden, p.away <> '[]' and not p.away @> '[{"action":"hide"}]' as held,
  p.forgotten + (select count(*)::int from engagement.turnout t where t.poll_id = p.id) as votes,
  exists (select from engagement.turnout t where t.poll_id = p.id and t.member_id = $2) as voted`;
