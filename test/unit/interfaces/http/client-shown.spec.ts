import { expect, it } from '@jest/globals';
import { clientShownBy } from '#interfaces/http/calls';

const shown = (authorization: string | undefined, path = '/api/v1/topics') =>
  clientShownBy({ path, get: () => authorization } as never);

it('whoever shows a key or a token is a client, however they say it', () => {
  for (const given of ['Bearer cpk_a_b', 'bearer anything', 'cpk_a_b', 'cpt_c', 'Token cpt_c'])
    expect(shown(given)).toBe(given);
});

it('a password that a proxy asks for shows no client, nor does anything on a page', () => {
  expect(shown('Basic YTpi')).toBeNull();
  expect(shown(undefined)).toBeNull();
  expect(shown('Bearer cpk_a_b', '/sujets')).toBeNull();
});
