import { type Actor, rollCircle } from '#domain/shared/actor';

/**
 * The one filter of product tests: which somebody may know of. Drafts are the team's; a test that recruits or tells what it
 * brought is known to those it is for; what happens between is known to its testers, and to who waits for a seat. Who left the
 * group that it is for knows of it no more; a segment moves by itself, and takes a test from none of the testers who came by it. Of
 * who came before that was kept nobody knows by which they came: any segment counts as theirs.
 * @param trial alias of `engagement.trial`; `$1` is who looks, `$2` their audiences, `$3` whether they run tests
 */
export const visibleTrial = (trial: string): string =>
  `($3::boolean or ${trial}.state <> 'draft' and (
     ${trial}.audiences && $2::text[] and ${trial}.state in ('recruiting', 'reported')
     or exists (select from engagement.tester own
       where own.trial_id = ${trial}.id and own.member_id = $1 and own.left_at is null
         and (${trial}.audiences && $2::text[] or exists (select from unnest(${trial}.audiences) asked
           where starts_with(asked, '${rollCircle('')}') and (own.came_by is null or asked = any(own.came_by)))))))`;

/** The first three parameters of every statement with that filter. */
export const whoLooks = (actor: Actor): readonly unknown[] => [
  actor.memberId,
  [...actor.audiences],
  runs(actor),
];
export const runs = (actor: Actor): boolean => actor.may('trial.manage');

/** What lists and pages show of a test `t`. */
export const TRIAL_ROW = `
  t.id, t.slug, t.title, t.goal, t.state, t.state_at as "stateAt", t.seats,
  (select count(*)::int from engagement.tester o where o.trial_id = t.id and o.seat is not null) as taken,
  (select case when o.seat is null then 'waiting' else 'tester' end from engagement.tester o
    where o.trial_id = t.id and o.member_id = $1 and o.left_at is null) as own`;
