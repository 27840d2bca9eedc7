/** Something that a title being typed may be about. */
export interface Near {
  readonly href: string;
  readonly title: string;
  /** Of topics; `incident` for what is known of one. */
  readonly state: string;
}

const isIncident = ({ state }: Near): boolean => state === 'incident';

/** What is read aloud: that an incident may be the reason, then how many topics are near. */
export function spokenOf(
  near: readonly Near[],
  words: { readonly [name in 'incident' | 'none' | 'one' | 'many']?: string | undefined },
): string {
  const { incident = '', none = '', one = '', many = '' } = words;
  const count = near.filter((each) => !isIncident(each)).length;
  const topics = count === 0 ? none : count === 1 ? one : many.replace('{count}', String(count));
  return near.some(isIncident) ? [incident, count > 0 ? topics : ''].join(' ').trim() : topics;
}

/** Whether it need not be shown again before publishing: what is known of an incident is, whole. */
export const isSeenEnough = (near: readonly Near[]): boolean => near.length > 0 && !near.some(isIncident);
