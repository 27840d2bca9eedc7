import { describe, expect, it } from '@jest/globals';
import { Passage } from '#domain/community/topics/passage';
import { cpuMilliseconds, fastest } from '../../../../support/cpu-time.ts';

/** Of texts that read in no other way than they are written. */
const asWritten = { of: () => [], written: () => NOTHING, shown: () => NOTHING } as never;
const NOTHING = { text: '', from: [], to: [] };

const SHORT = 2_000;
const TIMES = 8;
/** What one looks through in no time, so that its share cannot be told. */
const FLOOR_MS = 2;
/** Twice what a search that goes once through its text takes more of a text so many times as long. */
const FAR_MORE = 2 * TIMES;

describe.each([
  ['backslashes', `a${'\\'.repeat(30)}b`, '\\'],
  ['backslashes before quotes', `a${'\\"'.repeat(30)}b`, '\\\\"'],
  ['backslashes between quotes and signs', `a${'\\"&\\\\'.repeat(12)}b`, '\\\\\\"&\\\\\\'],
])('a passage with many %s', (_, raw, piece) => {
  const passage = Passage.of(raw, asWritten);
  const text = (length: number) => `a${piece.repeat(Math.ceil(length / piece.length))}c`;
  const took = (length: number, enough: number) => {
    const searched = text(length);
    return fastest(
      () =>
        cpuMilliseconds(() => {
          passage.isIn(searched);
          passage.aroundIn(searched);
        }),
      enough,
    );
  };

  it('is looked for in a time that grows with the text', () => {
    const short = Math.max(FLOOR_MS, took(SHORT, FLOOR_MS));
    expect(took(SHORT * TIMES, FAR_MORE * short)).toBeLessThan(FAR_MORE * short);
  });

  it('is found as it is, and where other systems doubled its backslashes', () => {
    expect(passage.isIn(`Say ${raw}.`)).toBe(true);
    expect(passage.isIn(`Say ${raw.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}.`)).toBe(true);
    expect(passage.isIn(`Say ${raw.replace('\\', '')}.`)).toBe(false);
  });
});

it('what other systems write for blanks is one blank between words, however often it is written', () => {
  const passage = Passage.of(`Jeanne ${'&nbsp; '.repeat(20)}${'\\n '.repeat(20)}Dupont`, asWritten);
  expect(passage.isIn('Jeanne Dupont')).toBe(true);
  expect(
    fastest(() => cpuMilliseconds(() => passage.isIn(`Jeanne ${'&nbsp;\\n'.repeat(5_000)}`)), 200),
  ).toBeLessThan(200);
});
