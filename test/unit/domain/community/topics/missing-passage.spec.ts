import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { MOST_TRIED, missingPassage } from '#domain/community/topics/missing-passage';
import { Passage } from '#domain/community/topics/passage';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';

const found = (text: string, passage: string): string | null =>
  missingPassage(text, Passage.of(passage, READINGS_OF_PARSER).redactedIn(text), READINGS_OF_PARSER);

const LONG = 'Le guichet est ouvert, le matin. '.repeat(900);

describe('a passage that was taken out of a text', () => {
  it.each([
    ['once', 'Suivi par Odile Vaubernier, au guichet.', 'Odile Vaubernier', 'Odile Vaubernier'],
    ['at the end', 'Suivi par Odile Vaubernier', 'Odile Vaubernier', 'Odile Vaubernier'],
    ['alone', 'Odile Vaubernier', 'Odile Vaubernier', 'Odile Vaubernier'],
    ['twice', 'Odile ? Oui, odile et odile.', 'Odile', 'Odile'],
    ['beside what was taken out before', 'Par […], ou Odile, ou […].', 'Odile', 'Odile'],
    [
      'after a sign that stands for several letters',
      'a ﬁche de paie de Marie',
      'ﬁche de paie de Marie',
      'ﬁche de paie de Marie',
    ],
    ['after a sign that stands for a number', 'a 1½ litre', '1½ litre', '1½ litre'],
    ['after signs that stand for two letters each', '™™ secret', '™™ secret', '™™ secret'],
    ['between the same signs', 'a b c d e f g, a b c d', 'c d e f', 'c d e f'],
  ])('is known again: %s', (_, text, passage, said) => {
    expect(found(text, passage)).toBe(said);
  });

  it('is none where what is missing is too short to be one, whatever its signs stand for', () => {
    expect(missingPassage('a ﬁch', 'a […]', READINGS_OF_PARSER)).toBeNull();
    expect(missingPassage('™™ […]', '[…] […]', READINGS_OF_PARSER)).toBeNull();
  });

  it('is none where nothing is missing, or the text is another', () => {
    expect(missingPassage('Par […] ici.', 'Par […] ici.', READINGS_OF_PARSER)).toBeNull();
    expect(missingPassage('Par Odile là.', 'Par […] ici.', READINGS_OF_PARSER)).toBeNull();
    expect(missingPassage('Tout autre.', 'Par […] ici.', READINGS_OF_PARSER)).toBeNull();
  });

  describe('of a long text', () => {
    afterEach(() => {
      jest.restoreAllMocks();
    });

    it.each([
      ['at the end', `${LONG}Odile`, `${LONG}[…]`, 'Odile', 1],
      ['before another mark', `Par Odile[…] ${LONG}`, `Par […][…] ${LONG}`, 'Odile', 1],
      ['where it stands twice', `Par Odile et odile. ${LONG}`, `Par […] et […]. ${LONG}`, 'Odile', 1],
      ['twice, side by side', `(Odile !!)(odile !!) ${LONG}`, `[…][…] ${LONG}`, '(Odile !!)', 5],
      ['between blanks', `${LONG} un deux trois quatre […].`, `${LONG} […] quatre […].`, 'un deux trois', 1],
      ['nowhere, at the end', LONG, `${LONG.slice(0, -900)}[…]`, null, 1],
      ['nowhere, before a mark', LONG, `Le […][…] ${LONG}`, null, MOST_TRIED],
      ['nowhere, before a blank', LONG, `Le […] […] ${LONG}`, null, MOST_TRIED],
    ])('is looked for in few of its parts: %s', (_, before, after, said, most) => {
      const tried = jest.spyOn(Passage.prototype, 'redactedIn');
      expect(missingPassage(before, after, READINGS_OF_PARSER)).toBe(said);
      expect(tried.mock.calls.length).toBeLessThanOrEqual(most);
    });
  });
});
