import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { POLL_LIMITS, type PollKind } from './poll-kind.ts';

/** What somebody voted, as it came in. */
export interface Vote {
  /** Places of options, from 0; the most wanted first where they are ranked. */
  readonly choices?: readonly number[];
  /** Instead of that, the rank of each option from 1, as a form without scripts asks for it; null where it is left out. */
  readonly ranks?: readonly (number | null)[];
  /** The answer in words, where that is asked. */
  readonly text?: string;
}

/** What a ballot of a poll may look like. */
export interface BallotForm {
  readonly kind: PollKind;
  readonly options: number;
  /** How many options are chosen at least and at most. */
  readonly least: number;
  readonly most: number;
}

/**
 * The mark on a ballot: the same for everybody who votes the same, so that ballots are counted and not kept one by one.
 * @throws InvalidValue beside `choices` or `text`
 */
export function markOf(form: BallotForm, vote: Vote): string {
  if (form.kind === 'open_text') return boundedText('text', vote.text ?? '', POLL_LIMITS.answer);
  const choices = vote.ranks ? orderOfRanks(vote.ranks) : (vote.choices ?? []);
  if (choices.length === 0) throw new InvalidValue('choices', 'engagement.choice-missing');
  if (!choices.every((choice) => Number.isInteger(choice) && choice >= 0 && choice < form.options))
    throw new InvalidValue('choices', 'engagement.option-unknown');
  if (new Set(choices).size !== choices.length) throw new InvalidValue('choices', 'engagement.option-twice');
  if (choices.length < form.least)
    throw new InvalidValue('choices', 'engagement.too-few-choices', { min: form.least });
  if (choices.length > form.most)
    throw new InvalidValue('choices', 'engagement.too-many-choices', { max: form.most });
  return (form.kind === 'ranked' ? choices : choices.toSorted((a, b) => a - b)).join(' ');
}

/** The options that a mark names, in its order. */
export const choicesIn = (mark: string): readonly number[] => mark.split(' ').map(Number);

/** @throws InvalidValue `engagement.rank-twice`, `engagement.rank-missing` beside `choices` */
function orderOfRanks(ranks: readonly (number | null)[]): readonly number[] {
  const ranked = ranks
    .flatMap((rank, option) => (rank === null ? [] : [{ rank, option }]))
    .sort((a, b) => a.rank - b.rank);
  ranked.forEach(({ rank }, place) => {
    if (rank === ranked[place - 1]?.rank)
      throw new InvalidValue('choices', 'engagement.rank-twice', { rank });
    if (rank !== place + 1) throw new InvalidValue('choices', 'engagement.rank-missing', { rank: place + 1 });
  });
  return ranked.map(({ option }) => option);
}
