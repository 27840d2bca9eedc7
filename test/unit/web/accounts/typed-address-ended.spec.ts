import { expect, it, jest } from '@jest/globals';
import { enter } from '../../../../web/accounts/signing-in.server.ts';

type Given = Parameters<typeof enter>;
const OPENED = {
  secret: 's',
  expiresAt: new Date(1),
  memberId: 'm',
  mark: { text: 't', expiresAt: new Date(1) },
};

async function entering(typedAddress: string | null, isHalfway: boolean): Promise<number> {
  const endTypedAddress = jest.fn();
  const nothing = () => undefined;
  const visit = {
    app: { members: { preferences: { execute: async () => null } } },
    viewer: { session: null },
    halfwaySecret: null,
    typedAddress,
    cookies: { endTypedAddress, startSession: nothing, keepDevice: nothing, keepHalfway: nothing },
  };
  await enter(visit as unknown as Given[0], { ...OPENED, isHalfway } as unknown as Given[1], '/');
  return endTypedAddress.mock.calls.length;
}

it('who came in is shown the address that was typed no more', async () => {
  expect(await entering('plume@exemple.test', false)).toBe(1);
});

it('whoever is halfway may still have to be shown it, and nothing is ended that is not there', async () => {
  expect(await entering('plume@exemple.test', true)).toBe(0);
  expect(await entering(null, false)).toBe(0);
});
