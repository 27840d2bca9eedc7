import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LinkEnds } from '#domain/shared/link-ends';

/** The end of the link at the first `]`, as it is written. */
const endIn = (source: string): string => {
  const at = source.indexOf(']');
  return source.slice(at, at + new LinkEnds(source).lengthAt(at));
};
const brackets = (depth: number): string => '('.repeat(depth) + ')'.repeat(depth);

describe('ends of links', () => {
  it.each([
    ['[a](b)c', '](b)'],
    ['[a](b(c)d)e)', '](b(c)d)'],
    ['[a](b\\)c)d', '](b\\)c)'],
    ['[a](b [c](d)', ''],
    ['[a]( <b)c> "d)" )e', ']( <b)c> "d)" )'],
    ['[a](b', ''],
    ['[a] (b)', ''],
    [`[a](${brackets(32)})b`, `](${brackets(32)})`],
    [`[a](${brackets(33)})b`, ''],
  ])('%j: %j', (source, end) => {
    expect(endIn(source)).toBe(end);
  });

  it('each ends where it would if it were read alone, whatever was read before it', () => {
    const piece = fc.constantFrom('](', '](x)', '(', ')', '\\', '<', '>', ' ', '\n', '"', "'", brackets(20));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const all = new LinkEnds(source);
        for (let at = source.indexOf(']'); at >= 0; at = source.indexOf(']', at + 1))
          expect(all.lengthAt(at)).toBe(new LinkEnds(source.slice(at)).lengthAt(0));
      }),
      { numRuns: 2_000 },
    );
  });
});
