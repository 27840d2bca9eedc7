/**
 * SQL of the last version that member `m` has yet to accept, as JSON; null where there is none. Whoever joined since accepted it
 * as they did.
 */
export const awaitedTerms = (m: string): string => `(
  select jsonb_build_object('number', t.number, 'summary', t.summary, 'page', t.page) from community.terms_version t
  where ${isAwaited('t', m)} order by t.number desc limit 1)`;

/** Whether version `t` stands and asks who joined as member `m` did. */
export const asks = (t: string, m: string): string =>
  `${t}.must_accept and ${t}.withdrawn_at is null and ${t}.published_at > ${m}.joined_at`;

/** Whether member `m` can write here, and so is asked: not before their address is confirmed. */
export const isHere = (m: string): string => `${m}.status in ('active', 'silenced')`;

/** Whether version `t` asks member `m` and was not answered, by it or by a later one. */
export const isAwaited = (t: string, m: string): string =>
  `${asks(t, m)}
     and not exists (select from community.terms_acceptance a where a.member_id = ${m}.id and a.number >= ${t}.number)`;
