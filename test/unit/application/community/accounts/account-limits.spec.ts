import { expect, it } from '@jest/globals';
import { EMAIL_CHANGES, LETTERS_ANYBODY_ASKS } from '#application/community/accounts/account.limits';

it('a member asks for no more changes of address than letters leave for: each of them that is said to be sent is', () => {
  expect(EMAIL_CHANGES.limit).toBe(LETTERS_ANYBODY_ASKS['confirm-new-email']!.limit);
});
