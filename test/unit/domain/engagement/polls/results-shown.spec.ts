import { expect, it } from '@jest/globals';
import { votesMissing } from '#domain/engagement/polls/results-shown';

const poll = (votes: number, more: { open?: boolean; secret?: boolean } = {}) => ({
  secret: true,
  open: true,
  votes,
  ...more,
});

it('a secret poll that goes on says how many votes its first results wait for, and what its end would take', () => {
  expect(votesMissing(poll(0), 'waiting')).toEqual({ whileOpen: 10, atEnd: 5 });
  expect(votesMissing(poll(3), 'waiting')).toEqual({ whileOpen: 7, atEnd: 2 });
  expect(votesMissing(poll(8), 'after-vote')).toEqual({ whileOpen: 2, atEnd: 0 });
});

it('one whose results wait for its end says what that takes', () => {
  expect(votesMissing(poll(3), 'not-yet')).toEqual({ whileOpen: null, atEnd: 2 });
  expect(votesMissing(poll(4), 'not-yet')).toEqual({ whileOpen: null, atEnd: 1 });
});

it('nothing is missing once there are votes enough, though they are told later or after one’s own', () => {
  expect(votesMissing(poll(5), 'not-yet')).toBeNull();
  expect(votesMissing(poll(12), 'not-yet')).toBeNull();
  expect(votesMissing(poll(9), 'after-vote')).toEqual({ whileOpen: 1, atEnd: 0 });
  expect(votesMissing(poll(10), 'after-vote')).toBeNull();
});

it('nothing is missing where results are shown, where they are the team’s, of names, and of what is over', () => {
  expect(votesMissing(poll(12), null)).toBeNull();
  expect(votesMissing(poll(3), 'staff')).toBeNull();
  expect(votesMissing(poll(3, { secret: false }), 'not-yet')).toBeNull();
  expect(votesMissing(poll(3, { open: false }), 'few')).toBeNull();
});
