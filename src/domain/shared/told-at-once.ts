/** So many people are told by one fact. */
const TOLD_AT_ONCE = 500;

/** Those who are to be told, in as many lots as it takes facts to tell them. @param most how many one fact tells */
export const lotsOf = <T>(people: readonly T[], most = TOLD_AT_ONCE): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(people.length / most) }, (_, lot) =>
    people.slice(lot * most, (lot + 1) * most),
  );
