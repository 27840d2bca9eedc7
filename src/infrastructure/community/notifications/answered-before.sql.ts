/**
 * Whether a seal of the answer that is told of had fallen by then: whoever asked was told of that one, and hears now of what took its place.
 * @param told alias of a row of notifications
 */
export const answeredBefore = (
  told: string,
): string => `(${told}.kind in ('official-answered', 'official-confirmed') and exists (
  select from community.seal before where before.post_id = ${told}.post_id and before.lifted_at <= ${told}.told_at))`;

/**
 * Whether the reply that is told of to who watches its topic is the organisation's, as it stands now: sealed later, or not any more, it
 * is told of so.
 * @param told alias of a row of notifications
 */
export const answeredOfficially = (told: string): string => `(${told}.kind = 'watched-topic' and exists (
  select from community.seal s where s.post_id = ${told}.post_id and s.kind = 'authored' and s.lifted_at is null))`;
