import type { SegmentRequest } from '#interfaces/http/community/segments.request';

/** The conditions of a form, as the house takes them. */
export const askedFilterOf = ({
  match,
  branches,
  regions,
  roles,
  groups,
  languages,
  except,
  ...ends
}: SegmentRequest) => ({
  match,
  choices: { branches, regions, roles, groups, languages },
  except,
  ranges: {
    trust: { min: ends.trustMin, max: ends.trustMax },
    joined: { min: ends.joinedMin, max: ends.joinedMax },
    seen: { min: ends.seenMin, max: ends.seenMax },
    asked: { min: ends.askedMin, max: ends.askedMax },
    answered: { min: ends.answeredMin, max: ends.answeredMax },
    solved: { min: ends.solvedMin, max: ends.solvedMax },
    attended: { min: ends.attendedMin, max: ends.attendedMax },
  },
});
