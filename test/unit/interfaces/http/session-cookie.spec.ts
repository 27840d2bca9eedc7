import { expect, it } from '@jest/globals';
import { Cookies } from '#interfaces/composition/cookies';

const session = (value: string) => new Cookies('session', false, '/').session(`langue=fr; session=${value}`);

it('a session has the shape of its secret: anything else is brought by nobody', () => {
  const secret = 'aB3_-'.repeat(9).slice(0, 43);
  expect(session(secret)).toBe(secret);
  for (const other of ['', 'x', secret.slice(1), `${secret}x`, secret.replace('_', '.')])
    expect(session(other)).toBeNull();
});
