import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BRANCHES } from '#domain/shared/branch';
import { type SeatPool, Seats } from '#domain/events/gatherings/seats';

const seats = (p: Partial<Parameters<typeof Seats.of>[0]>) =>
  Seats.of({ capacity: 10, reserved: [], taken: {}, isReleased: false, ...p });

describe('the seats of an event', () => {
  it('are without end where no bound is set', () => {
    const all = seats({ capacity: null, taken: { open: 4_000 } });
    expect([all.seatFor([]), all.free, all.next]).toEqual(['open', null, 'everybody']);
  });

  it('go to members of a branch on its own seats first, then on those of everybody', () => {
    const reserved = [{ branch: 'music' as const, seats: 2 }];
    expect(seats({ reserved }).seatFor(['music'])).toBe('music');
    expect(seats({ reserved, taken: { music: 2 } }).seatFor(['music'])).toBe('open');
    expect(seats({ reserved, taken: { music: 2, open: 8 } }).seatFor(['music'])).toBeNull();
  });

  it('are kept for the branch they are reserved to, until a day before', () => {
    const taken = { open: 8 };
    const reserved = [{ branch: 'music' as const, seats: 2 }];
    expect(seats({ reserved, taken }).seatFor(['film'])).toBeNull();
    expect(seats({ reserved, taken }).next).toEqual(['music']);
    expect(seats({ reserved, taken, isReleased: true }).seatFor(['film'])).toBe('open');
    expect(seats({ reserved, taken, isReleased: true }).next).toBe('everybody');
  });

  it('are never more than there are, whoever comes and goes in whatever order', () => {
    const plan = fc.record({
      capacity: fc.integer({ min: 1, max: 30 }),
      kept: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }),
    });
    const move = fc.record({ leaves: fc.boolean(), branches: fc.subarray([...BRANCHES]), at: fc.nat(29) });
    fc.assert(
      fc.property(plan, fc.array(move, { maxLength: 120 }), ({ capacity, kept }, moves) => {
        const reserved = BRANCHES.map((one, index) => ({ branch: one, seats: kept[index]! })).filter(
          (one, index, all) =>
            one.seats > 0 && all.slice(0, index + 1).reduce((sum, { seats: n }) => sum + n, 0) <= capacity,
        );
        const sum = reserved.reduce((all, one) => all + one.seats, 0);
        fc.pre(sum <= capacity);
        let now = seats({ capacity, reserved });
        const sitting: SeatPool[] = [];
        for (const { leaves, branches, at } of moves) {
          if (leaves && sitting.length > 0) {
            now = now.without(sitting.splice(at % sitting.length, 1)[0]!);
            continue;
          }
          const seat = now.seatFor(branches);
          const mayNext = now.next === 'everybody' || now.next.some((one) => branches.includes(one));
          expect(seat !== null).toBe(mayNext);
          if (!seat) continue;
          sitting.push(seat);
          now = now.with(seat);
        }
        expect(now.allTaken).toBe(sitting.length);
        expect(sitting.length).toBeLessThanOrEqual(capacity);
        // Whoever a seat is kept for can still have it.
        for (const { branch: of, seats: n } of reserved)
          if (sitting.filter((one) => one === of).length < n) expect(now.seatFor([of])).toBe(of);
      }),
    );
  });
});
