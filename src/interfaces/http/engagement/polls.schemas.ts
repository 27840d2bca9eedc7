import type {
  BranchCount,
  NamedVote,
  OptionCount,
  PictureView,
  PollCount,
  PollRow,
  PollView,
  Ranking,
  RunoffRound,
  VotesMissing,
} from '#application/engagement/polls/poll-view';
import { BRANCHES } from '#application/community/limits';
import { POLL_KINDS, RESULTS_SHOWN } from '#application/engagement/limits';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const branch = oneOf(...BRANCHES);
const hundredths: Schema = { ...count, maximum: 100, description: 'In hundredths.' };
const place: Schema = { ...count, description: 'Place of an option, from 0.' };
const figure: Schema = { type: 'number' };

const row = {
  id,
  slug: text(),
  authorId: id,
  question: text(),
  kind: oneOf(...POLL_KINDS),
  secret: yesOrNo,
  results: oneOf(...RESULTS_SHOWN),
  audiences: listOf(
    text({
      description: '`public`, `members`, `branch:…`, `group:…` or `segment:…`, beside which `staff` stands',
    }),
  ),
  openedAt: moment,
  closesAt: moment,
  open: yesOrNo,
  hidden: {
    ...yesOrNo,
    description: 'It waits for a moderator, or a decision hides it: its author alone reads it.',
  },
  held: { ...yesOrNo, description: 'Of what is hidden: whether it waits for a moderator.' },
  votes: count,
  voted: { ...yesOrNo, description: 'Whether the caller has voted.' },
};

const optionCount = objectOf<OptionCount>({
  votes: count,
  share: hundredths,
  weighted: maybe({
    ...hundredths,
    description:
      'Brought back to the known population of each branch; null where none is known, or a cell of the option is masked.',
  }),
  margin: maybe({
    ...figure,
    description:
      'Half the 95 % interval, as if those who vote were drawn by chance; null under an effective size of 30.',
  }),
});

const branchCount = objectOf<BranchCount>({
  branches: listOf(maybe(branch)),
  votes: count,
  share: hundredths,
  ofPopulation: maybe(hundredths),
  cells: listOf(maybe({ ...count, description: 'By option; null where it is masked.' })),
});

const ranking = objectOf<Ranking>({
  rounds: listOf(
    objectOf<RunoffRound>({
      votes: listOf(maybe(count)),
      exhausted: count,
      out: maybe(place),
    }),
  ),
  winner: maybe(place),
  condorcet: maybe(place),
  weightedWinner: maybe(place),
});

export const pollCount = objectOf<PollCount>({
  votes: count,
  options: listOf(optionCount),
  branches: listOf(branchCount),
  sample: maybe(
    objectOf<NonNullable<PollCount['sample']>>({ effective: count, people: count, trimmed: yesOrNo }),
  ),
  unweighted: {
    ...yesOrNo,
    description:
      'A cell is masked, and no weighted figure is told that it is part of: it could be reckoned from that.',
  },
  score: maybe(objectOf<NonNullable<PollCount['score']>>({ raw: figure, weighted: maybe(figure) })),
  ranking: maybe(ranking),
});

export const POLL_SCHEMAS: Readonly<Record<string, Schema>> = {
  PollRow: objectOf<PollRow>(row),
  Poll: objectOf<PollView>({
    ...row,
    description: text(),
    version: {
      ...count,
      description: 'Another one whenever the poll was changed; a vote names the one it answers.',
    },
    options: listOf(text()),
    pictures: {
      ...listOf(maybe(objectOf<PictureView>({ path: text(), alt: text(), width: count, height: count }))),
      description: 'Beside each option, by its place; null for one without.',
    },
    least: count,
    most: count,
    asked: { ...yesOrNo, description: 'Whether the caller is among those who are asked.' },
    branches: listOf(branch),
    tooLate: {
      ...listOf(branch),
      description: 'Branches that the caller took after the poll opened: they do not count for it.',
    },
    tooNew: {
      ...yesOrNo,
      description: 'The caller’s account was made after the poll opened: it is read, and not voted in.',
    },
    ownVote: maybe(
      objectOf<NonNullable<PollView['ownVote']>>({ choices: listOf(place), text: maybe(text()) }),
    ),
    archived: {
      ...yesOrNo,
      description: 'Those who run polls have put it away; for who is asked nothing changes by that.',
    },
    mayRun: yesOrNo,
    withheld: {
      ...maybe(oneOf('not-yet', 'after-vote', 'staff', 'few', 'waiting')),
      description:
        'Why there is no count. While a secret poll is open its count is a release: totals that move by five votes, one group late, `waiting` before the first.',
    },
    missing: {
      ...maybe(objectOf<VotesMissing>({ whileOpen: maybe(count), atEnd: count })),
      description:
        'How many votes the results of a secret poll wait for that goes on: before the first release, and if it ended now. Null where they wait for something else.',
    },
    count: maybe(pollCount),
    named: {
      ...listOf(objectOf<NamedVote>({ memberId: id, choices: listOf(place), text: maybe(text()) })),
      description: 'Who chose what where ballots bear names, 500 at most: for who asked and who runs polls.',
    },
    answers: listOf(text()),
    populationOn: maybe(text({ format: 'date' })),
  }),
};
