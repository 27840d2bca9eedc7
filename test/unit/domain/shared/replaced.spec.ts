import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DecisionId } from '#domain/community/topics/ids';
import { replacing, type Replaced, without } from '#domain/shared/replaced';

const id = (index: number) => `decision-${index}` as DecisionId;
/** `count` decisions in turn: the first replaced `0` by `1`, the next `1` by `2`… */
const after = (count: number): readonly Replaced<number>[] =>
  Array.from({ length: count }, (_, index) => index).reduce<readonly Replaced<number>[]>(
    (layers, index) => replacing(layers, id(index), index),
    [],
  );

describe('what decisions replaced', () => {
  it('stands again when the latest falls', () => {
    expect(without(after(3), id(2))).toEqual({ left: after(2), again: 2 });
  });

  it('does not stand again while a later one does, whose fall leads back behind both', () => {
    const { left, again } = without(after(3), id(1))!;
    expect(again).toBeNull();
    expect(without(left, id(2))).toMatchObject({ again: 1 });
  });

  it('is unknown of a decision that replaced nothing that is kept', () => {
    expect(without(after(2), id(7))).toBeNull();
    expect(without(after(25), id(0))).toBeNull();
  });

  it('leads back to the beginning in whatever order decisions fall, and to it alone once none is left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }).chain((n) =>
          fc.shuffledSubarray(
            Array.from({ length: n }, (_, i) => i),
            { minLength: n },
          ),
        ),
        (order) => {
          let layers = after(order.length);
          let stands = order.length;
          for (const index of order) {
            const found = without(layers, id(index))!;
            layers = found.left;
            stands = found.again ?? stands;
            const above = layers.at(-1);
            if (above) expect(stands).toBeGreaterThan(above.former);
          }
          expect([stands, layers]).toEqual([0, []]);
        },
      ),
    );
  });
});
