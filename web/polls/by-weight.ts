import type { PollCount, PollKind } from '#application/engagement/polls/poll-view';

/** The options in the order in which results are read: the most chosen first, scales as they run. */
export function byWeight(kind: PollKind, { options, unweighted }: PollCount): readonly number[] {
  const places = options.map((_, option) => option);
  if (kind === 'rating' || kind === 'nps') return places;
  const weight = (option: number) =>
    (unweighted ? null : options[option]!.weighted) ?? options[option]!.share;
  return places.toSorted((a, b) => weight(b) - weight(a) || options[b]!.votes - options[a]!.votes);
}
