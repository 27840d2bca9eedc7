import { expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { AppealFormRequest, DecideAppealRequest } from '#interfaces/http/moderation/decisions.request';
import { validated } from '#interfaces/http/validate';

const answer = { outcome: 'upheld', reply: 'The sentence is about the rule, not about a person.' };

it('a complaint and its answer are sent with none, one or several of the boxes beside them', async () => {
  const text = 'I spoke of the rule, not of a person.';
  const [one, other] = [uuidv7(), uuidv7()];
  expect((await validated(AppealFormRequest, { text })).also ?? []).toEqual([]);
  expect((await validated(AppealFormRequest, { text, also: one })).also).toEqual([one]);
  expect((await validated(DecideAppealRequest, answer)).alsoLift ?? []).toEqual([]);
  expect((await validated(DecideAppealRequest, { ...answer, alsoLift: [one, other] })).alsoLift).toEqual([
    one,
    other,
  ]);
});

it('and name decisions by their ids alone', async () => {
  await expect(validated(DecideAppealRequest, { ...answer, alsoLift: '302' })).rejects.toMatchObject({
    fields: [{ field: 'alsoLift' }],
  });
});
