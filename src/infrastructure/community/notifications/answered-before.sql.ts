/**
 * Whether a seal of the answer that is told of had fallen by then: whoever asked was told of that one, and hears now of what took its place.
 * @param told alias of a row of notifications
 */
export const answeredBefore = (
  told: string,
): string => `(${told}.kind in ('official-answered', 'official-confirmed') and exists (
  select from community.seal before where before.post_id = ${told}.post_id and before.lifted_at <= ${told}.told_at))`;
