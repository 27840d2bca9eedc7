import { expect, it } from '@jest/globals';
import { accountSchema } from '../../../../../src/infrastructure/community/accounts/account.schema.ts';
import {
  ownFields,
  ownOrder,
} from '../../../../../src/infrastructure/platform/persistence/aggregate-schema.ts';

it('rows are looked for by the fields that the aggregate is mapped by, and by no other', () => {
  expect(ownFields(accountSchema, { emailKey: 'a@b.fr', pendingEmail: null })).toBeDefined();
  // @ts-expect-error misspelt
  expect(ownFields(accountSchema, { emailkey: 'a@b.fr' })).toBeDefined();
  // @ts-expect-error a date is no number
  expect(ownFields(accountSchema, { passwordChangedAt: { $lte: 3 } })).toBeDefined();
  // @ts-expect-error misspelt among others
  expect(ownFields(accountSchema, { $or: [{ emailKey: 'a' }, { emialKey: 'b' }] })).toBeDefined();
});

it('and ordered by them', () => {
  expect(ownOrder(accountSchema, { emailKey: 'asc' })).toBeDefined();
  // @ts-expect-error misspelt
  expect(ownOrder(accountSchema, { emailkey: 'asc' })).toBeDefined();
});
