import { expect, it } from '@jest/globals';
import { SignUpRenewer } from '#application/community/accounts/sign-up.renewer';
import { FreeNames } from '#application/community/accounts/free-names.policy';
import { codeOf } from '../../../../support/refusal.ts';

/** Its name was given to somebody else meanwhile, and the rules of words found something in it. */
function renewing(isPending: boolean) {
  const said: string[] = [];
  const member = {
    id: 'lea',
    isPending,
    beginAnew: () => said.push('anew'),
    tellOfName: () => said.push('name'),
  };
  const renewer = new SignUpRenewer(
    new FreeNames({ isTaken: async () => true } as never, {} as never),
    {} as never,
    {} as never,
    {} as never,
  );
  const form = { pseudonym: { text: 'Léa', skeleton: 'lea' }, words: {} };
  return { said, renew: () => renewer.renew(member as never, form as never, new Date()) };
}

it('a sign-up that waits is not given a name that somebody has', async () => {
  const { said, renew } = renewing(true);
  expect(await codeOf(renew())).toBe('community.pseudonym-taken');
  expect(said).toEqual([]);
});

it('of a sign-up that was confirmed meanwhile nothing is refused, nor told', async () => {
  const { said, renew } = renewing(false);
  expect(await codeOf(renew())).toBeNull();
  expect(said).toEqual([]);
});
