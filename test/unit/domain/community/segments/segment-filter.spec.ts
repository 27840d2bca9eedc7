import { describe, expect, it } from '@jest/globals';
import {
  type AskedFilter,
  RANGE_FIELDS,
  RANGE_MAX,
  SegmentFilter,
} from '#domain/community/segments/segment-filter';
import { segmentOf } from '#domain/community/segments/segment';

const open: AskedFilter = {
  match: 'all',
  choices: { branches: [], regions: [], roles: [], groups: [], languages: [] },
  except: [],
  ranges: { trust: {}, joined: {}, seen: {}, asked: {}, answered: {}, solved: {}, attended: {} },
};
const asking = (more: Partial<AskedFilter>): AskedFilter => ({ ...open, ...more });
const codeOf = (judge: () => unknown) => {
  try {
    judge();
    return null;
  } catch (error) {
    const { code, fields } = error as { code: string; fields?: readonly { field: string }[] };
    return { code, field: fields?.[0]?.field };
  }
};

describe('what a segment asks for', () => {
  it('what is left open is no condition', () => {
    expect(SegmentFilter.of(open).conditions).toEqual([]);
  });

  it('a choice is kept once for each value, and says whether it is meant the other way round', () => {
    const choices = { ...open.choices, branches: ['music', 'music', 'film'], roles: ['member'] };
    expect(SegmentFilter.of(asking({ choices, except: ['roles'] })).conditions).toEqual([
      { field: 'branches', among: ['music', 'film'], except: false },
      { field: 'roles', among: ['member'], except: true },
    ]);
  });

  it('a range may stay open at one end', () => {
    const ranges = { ...open.ranges, seen: { min: 90 }, asked: { max: 0 } };
    expect(SegmentFilter.of(asking({ ranges })).conditions).toEqual([
      { field: 'seen', min: 90, max: null },
      { field: 'asked', min: null, max: 0 },
    ]);
  });

  it.each(['branches', 'regions', 'roles', 'groups', 'languages'] as const)(
    'what nobody can be is refused: %s',
    (field) => {
      const choices = { ...open.choices, [field]: ['Rien de tel'] };
      expect(codeOf(() => SegmentFilter.of(asking({ choices })))).toEqual({ code: 'field.choice', field });
    },
  );

  it('nobody who is registered is a visitor', () => {
    const choices = { ...open.choices, roles: ['visitor'] };
    expect(codeOf(() => SegmentFilter.of(asking({ choices })))?.code).toBe('field.choice');
  });

  it.each(RANGE_FIELDS)('a range ends where its figures do: %s', (field) => {
    const ranges = (max: number) => asking({ ranges: { ...open.ranges, [field]: { max } } });
    expect(codeOf(() => SegmentFilter.of(ranges(RANGE_MAX[field])))).toBeNull();
    for (const beyond of [RANGE_MAX[field] + 1, -1, 1.5])
      expect(codeOf(() => SegmentFilter.of(ranges(beyond)))?.code).toBe('community.segment-range-beyond');
  });

  it('a range does not run backwards', () => {
    const ranges = { ...open.ranges, asked: { min: 3, max: 2 } };
    expect(codeOf(() => SegmentFilter.of(asking({ ranges })))).toEqual({
      code: 'community.segment-range-backwards',
      field: 'askedMax',
    });
    const one = { ...open.ranges, asked: { min: 3, max: 3 } };
    expect(SegmentFilter.of(asking({ ranges: one })).conditions).toHaveLength(1);
  });

  it('all or any, and nothing else', () => {
    expect(codeOf(() => SegmentFilter.of(asking({ match: 'none' })))?.code).toBe('field.choice');
  });

  it('a name and conditions are judged together', () => {
    const wrong = { name: ' ', description: '', filter: asking({ match: 'none' }) };
    expect(codeOf(() => segmentOf('s' as never, wrong))?.code).toBe('request.invalid');
  });
});
