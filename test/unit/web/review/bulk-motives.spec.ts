import { describe, expect, it } from '@jest/globals';
import { motiveFaults, motivesFor, sureMotive } from '../../../../web/review/bulk-motives.ts';

const motive = (key: string, reason: string, measures = ['delete']) => ({ key, reason, measures });
const REASONS = ['advert', 'insult', 'danger'];
const MOTIVES = [motive('advert', 'advert'), motive('insult', 'insult', ['hide']), motive('slur', 'insult')];
const offered = (...whys: string[]) => motivesFor({ whys }, MOTIVES, REASONS).map(({ key }) => key);
const sure = (...whys: string[]) => sureMotive({ whys }, MOTIVES, REASONS);

describe('what several cases are restricted for', () => {
  it('only what answers a reason of its own is offered for a case that was reported', () => {
    expect(offered('insult')).toEqual(['insult', 'slur']);
    expect(offered('danger')).toEqual([]);
    expect(offered('danger', 'advert')).toEqual(['advert']);
  });

  it('what waits for another cause is answered with any', () => {
    expect(offered('newcomer-first')).toEqual(['advert', 'insult', 'slur']);
  });

  it('is chosen beforehand only where nothing else could be meant', () => {
    expect(sure('advert')).toBe('advert');
    expect([sure('insult'), sure('danger'), sure('danger', 'advert'), sure('newcomer-first')]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('a case without one, or with one of another measure, is named', () => {
    const keys = new Map([
      ['one', 'advert'],
      ['two', 'insult'],
      ['three', ''],
    ]);
    expect(motiveFaults(['one', 'two', 'three', 'four'], 'delete', keys, MOTIVES)).toEqual([
      { itemId: 'two', fault: 'other' },
      { itemId: 'three', fault: 'none' },
      { itemId: 'four', fault: 'none' },
    ]);
  });
});
