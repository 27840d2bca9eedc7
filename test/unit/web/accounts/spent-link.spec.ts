import { describe, expect, it } from '@jest/globals';
import { isSpent, tokenIn } from '../../../../web/accounts/spent-link.ts';

const refused = (code: string, field?: string) => ({
  problem: {
    type: 'about:blank',
    title: '',
    status: 409,
    code,
    ...(field !== undefined && { fields: [{ field, code: 'text.too-long', text: '' }] }),
  },
  typed: {},
});

describe('the link of a mail', () => {
  it.each([
    ['community.link-spent', undefined, true],
    ['request.invalid', 'token', true],
    ['request.invalid', 'password', false],
  ])('refused with %s beside %s: spent is %s', (code, field, spent) => {
    expect(isSpent(refused(code, field))).toBe(spent);
  });

  it('is not spent before it was tried', () => {
    expect(isSpent(undefined)).toBe(false);
  });

  it.each([
    ['?jeton=Ab-_9', 'Ab-_9'],
    ['', null],
    ['?jeton=', null],
    [`?jeton=${'a'.repeat(65)}`, null],
    ['?jeton=%22%3E%3Cscript%3E', null],
  ])('%s carries %s', (query, token) => {
    expect(tokenIn(new URL(`https://site.test/x${query}`))).toBe(token);
  });
});
