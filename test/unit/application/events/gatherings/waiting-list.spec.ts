import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WaitingList } from '#application/events/gatherings/waiting-list.policy';
import type { Gathering } from '#domain/events/gatherings/gathering';
import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import { Seats, type SeatPool, type SeatsTaken } from '#domain/events/gatherings/seats';
import { BRANCHES, type Branch } from '#domain/shared/branch';

const AT = new Date('2026-11-30T10:00:00Z');

interface Waiter {
  readonly position: number;
  readonly ownBranches: readonly Branch[];
  seat: SeatPool | null;
}

/** Those who wait, as the database would hand them out. */
function hall(branches: readonly (readonly Branch[])[]) {
  const waiters: Waiter[] = branches.map((own, index) => ({
    position: (index + 1) * 3,
    ownBranches: own,
    seat: null,
  }));
  let asked = 0;
  const registrations = {
    lapsedBy: async () => [],
    waitingFor: async (...[, next, { after, most }]: Parameters<Registrations['waitingFor']>) => {
      asked += 1;
      return waiters
        .filter(({ seat, position }) => seat === null && position > after)
        .filter(({ ownBranches }) => next === 'everybody' || ownBranches.some((one) => next.includes(one)))
        .slice(0, most);
    },
  } as unknown as Registrations;
  const gathering = {
    admission: { givesSeatsAt: () => true },
    giveTurn: (one: Waiter, seat: SeatPool) => void (one.seat = seat),
  } as unknown as Gathering;
  return {
    waiters,
    passOn: (seats: Seats) => new WaitingList(registrations).passOn(gathering, seats, AT),
    asked: () => asked,
  };
}

/** The rule, said a second time: each seat by itself goes to whoever waits longest of those who may have it. */
function oneByOne(seats: Seats, branches: readonly (readonly Branch[])[]): readonly (SeatPool | null)[] {
  const given: (SeatPool | null)[] = branches.map(() => null);
  for (let left = seats; ;) {
    const { next } = left;
    const first = branches.findIndex(
      (own, index) =>
        given[index] === null && (next === 'everybody' || own.some((one) => next.includes(one))),
    );
    const seat = first < 0 ? null : left.seatFor(branches[first]!);
    if (!seat) return given;
    given[first] = seat;
    left = left.with(seat);
  }
}

const branch = fc.constantFrom(...BRANCHES);
const hallOfAnySize = fc.record({
  capacity: fc.option(fc.nat({ max: 40 }), { nil: null }),
  reserved: fc.uniqueArray(fc.record({ branch, seats: fc.nat({ max: 12 }) }), {
    maxLength: 3,
    selector: (one) => one.branch,
  }),
  taken: fc.dictionary(fc.constantFrom<SeatPool>('open', ...BRANCHES), fc.nat({ max: 12 })),
  isReleased: fc.boolean(),
  waiting: fc.array(fc.uniqueArray(branch, { maxLength: 3 }), { maxLength: 60 }),
});

describe('the waiting list', () => {
  it('gives the seats that are free to the same people as one seat after the other would', async () => {
    await fc.assert(
      fc.asyncProperty(hallOfAnySize, async ({ waiting, taken, ...room }) => {
        const seats = Seats.of({ ...room, taken: taken as SeatsTaken });
        const { waiters, passOn } = hall(waiting);
        const left = await passOn(seats);
        expect(waiters.map(({ seat }) => seat)).toEqual(oneByOne(seats, waiting));
        const given = waiters.filter(({ seat }) => seat !== null).length;
        expect(left.allTaken).toBe(seats.allTaken + given);
      }),
      { numRuns: 500 },
    );
  });

  it('is asked once for hundreds of seats that were added', async () => {
    const { waiters, passOn, asked } = hall(Array.from({ length: 400 }, () => []));
    await passOn(Seats.of({ capacity: 300, reserved: [], taken: {}, isReleased: true }));
    expect(waiters.filter(({ seat }) => seat !== null)).toHaveLength(300);
    expect(asked()).toBe(1);
  });
});
