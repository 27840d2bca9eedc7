import { expect, it } from '@jest/globals';
import { FACTOR_RULE_AT_FIRST, factorRuleOf } from '#domain/site/sign-on/factor-rule';

it('a second factor is offered at first, and asked of nobody', () =>
  expect(FACTOR_RULE_AT_FIRST).toEqual({ mode: 'offered', from: null }));

it('what staff have to show, they have to from the first moment of a day in Paris on', () => {
  expect(factorRuleOf({ mode: 'staff', from: '2026-07-01' }).from).toEqual(new Date('2026-06-30T22:00:00Z'));
  expect(factorRuleOf({ mode: 'staff', from: '' })).toEqual({ mode: 'staff', from: null });
});

it('a day says nothing where nobody has to', () =>
  expect(factorRuleOf({ mode: 'offered', from: '2026-07-01' })).toEqual({ mode: 'offered', from: null }));

it('what is no choice and what is no day are refused beside their fields', () => {
  expect(() => factorRuleOf({ mode: 'all', from: '' })).toThrow('mode: field.choice');
  expect(() => factorRuleOf({ mode: 'staff', from: '2026-02-30' })).toThrow('from: official.not-a-day');
});
