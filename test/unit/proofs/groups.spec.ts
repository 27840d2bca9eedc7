import { describe, expect, it } from '@jest/globals';
import { PRINCIPALS } from '../../proofs/secrets/base.ts';
import { groupsOf } from '../../proofs/secrets/groups.ts';
import { SECRETS } from '../../proofs/secrets/kinds.ts';

/** Who is asked about what, as `principal · secret`. */
const asked = (isApart: boolean): string[] =>
  groupsOf(SECRETS, isApart, PRINCIPALS)
    .flatMap(({ from, secrets }) => from.flatMap((who) => secrets.map(({ name }) => `${who} · ${name}`)))
    .toSorted();

describe('secrets that are told together', () => {
  it('are asked about by whom they are kept from, each once, as when each is told by itself', () => {
    const expected = SECRETS.flatMap(({ name, from = PRINCIPALS }) => from.map((who) => `${who} · ${name}`));
    expect(asked(false)).toEqual(expected.toSorted());
    expect(asked(true)).toEqual(expected.toSorted());
  });

  it('never stand in a world where somebody asks who may know one of them', () => {
    for (const { from, secrets } of groupsOf(SECRETS, false, PRINCIPALS))
      for (const secret of secrets)
        expect(secret.from ?? PRINCIPALS).toEqual(expect.arrayContaining([...from]));
  });

  it('are left out where nobody is asked from whom they are kept', () => {
    const ofMembers = SECRETS.filter(({ name }) => name === 'a topic of members');
    expect(groupsOf(ofMembers, false, ['other'])).toEqual([]);
    expect(groupsOf(ofMembers, true, ['other'])).toEqual([]);
  });
});
