import { expect, it } from '@jest/globals';
import { DecideFormRequest } from '#interfaces/http/moderation/decide-item.request';
import { type InvalidRequest, validated } from '#interfaces/http/validate';

const TYPED = {
  version: '1',
  read: 'mark',
  action: 'delete',
  until: 'some day',
  facts: 'x'.repeat(100_000),
  answer: 'x'.repeat(100_000),
  blankName: 'extrait',
  blank: 'x'.repeat(100_000),
};

const refusedOf = (form: object): Promise<readonly string[]> =>
  validated(DecideFormRequest, form).then(
    () => [],
    (error: InvalidRequest) => error.fields.map(({ field }) => field),
  );

it.each(['choose', 'prepare'])(
  'what was typed of a decision refuses nobody the other step (%s)',
  async (turn) => {
    expect(await refusedOf({ ...TYPED, turn })).toEqual([]);
  },
);

it('is judged where it is decided, and may stay empty', async () => {
  expect((await refusedOf(TYPED)).toSorted()).toEqual(['answer', 'blank', 'facts', 'until']);
  const { version, read, action } = TYPED;
  expect(await refusedOf({ version, read, action, until: '', facts: '' })).toEqual([]);
});
