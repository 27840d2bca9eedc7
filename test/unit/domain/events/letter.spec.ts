import { describe, expect, it } from '@jest/globals';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { GatheringLetterId } from '#domain/events/letters/ids';
import { GatheringLetter, letterTerms } from '#domain/events/letters/letter';
import { GatheringLetterWritten } from '#domain/events/letters/letter.facts';
import type { MemberId } from '#domain/shared/id';

const asked = { readers: 'seated', subject: ' See\r\n you ', body: 'Bring your statement.\r\nThank you.' };
const to = (count: number) => Array.from({ length: count }, (_, at) => `m${at}` as MemberId);
const written = (members: readonly MemberId[]) =>
  GatheringLetter.write({
    id: 'l1' as GatheringLetterId,
    gatheringId: 'g1' as GatheringId,
    by: 'm1' as MemberId,
    members,
    terms: letterTerms(asked),
    at: new Date('2027-01-05T12:00:00Z'),
  });

describe('a letter to those who registered', () => {
  it('has a subject on one line and a body that keeps its lines', () => {
    expect(letterTerms(asked)).toEqual({
      readers: 'seated',
      subject: 'See you',
      body: 'Bring your statement.\nThank you.',
    });
    const pasted = 'One:\tthree\rTwo\u2028Three';
    expect(letterTerms({ ...asked, body: pasted }).body).toBe('One: three\nTwo\nThree');
    expect(() => letterTerms({ ...asked, subject: 'x' })).toThrow('text.too-short');
    expect(() => letterTerms({ ...asked, readers: 'all' })).toThrow('field.choice');
  });

  it('tells each reader once, in pieces', () => {
    const letter = written([...to(450), ...to(3)]);
    expect(letter.count).toBe(450);
    const told = letter.pullFacts().filter((fact) => fact instanceof GatheringLetterWritten);
    expect(told.map(({ memberIds }) => memberIds.length)).toEqual([200, 200, 50]);
    expect(() => written([])).toThrow('A letter needs somebody to read it');
  });
});
