import { expect, it, jest } from '@jest/globals';
import { proveSeats } from '../../proofs/seats.proof.ts';

jest.setTimeout(600_000);

it('never gives a seat too many, loses nobody and keeps turns through races, resizes and kills', async () => {
  const figures = await proveSeats({ races: 2, members: 80, capacity: 10, deeds: 2, resizes: 3, kills: 3 });
  expect(figures.short).toEqual([]);
});
