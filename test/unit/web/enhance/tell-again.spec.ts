import { expect, it } from '@jest/globals';
import { pauseBeforeTellingAgain, type ToldAnswer } from '../../../../web/enhance/tell-again.ts';

const answered = (status: number, retryAfter: string | null = null): ToldAnswer => ({ status, retryAfter });

it('tells what did not arrive again, twice as late each time, and not for ever', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 6].map((times) => pauseBeforeTellingAgain(null, times));
  expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, null, null]);
});

it('waits as long as the server asks where that is longer, and understands seconds alone', () => {
  const asked = [
    answered(429, '60'),
    answered(503, '60'),
    answered(429, '2'),
    answered(503, 'Wed, 21 Oct 2026 07:28:00 GMT'),
    answered(429),
  ];
  expect(asked.map((one) => pauseBeforeTellingAgain(one, 0))).toEqual([60_000, 60_000, 5_000, 5_000, 5_000]);
});

it('tells nothing again that is refused for good: no session, no right, no such topic, somebody else', () => {
  const OPAQUE_REDIRECT = 0;
  const refusals = [OPAQUE_REDIRECT, 400, 403, 404, 409, 410, 500].map((status) => answered(status));
  expect(refusals.map((one) => pauseBeforeTellingAgain(one, 0))).toEqual(refusals.map(() => null));
});
