import { describe, expect, it } from '@jest/globals';
import { Welcome, WELCOME_STEPS, type WelcomeMoved, welcomeStepOf } from '#domain/community/welcome/welcome';
import { FIRST_WELCOME_RULE, WELCOME_TEXT, welcomeRule } from '#domain/community/welcome/welcome-rule';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';

const AT = new Date('2026-11-28T09:00:00Z');
const begun = (): Welcome => Welcome.begin('0199aaaa-0000-7000-8000-000000000001' as MemberId, AT);
const moves = (welcome: Welcome) =>
  (welcome.pullFacts() as WelcomeMoved[]).map(({ move, step }) => (step ? `${move} ${step}` : move));

describe('first steps', () => {
  it('are told as they are taken, and end with the last one', () => {
    const welcome = begun();
    for (const step of WELCOME_STEPS) welcome.take(step, step === 'tour' ? 'skipped' : 'done', AT);
    expect(moves(welcome)).toEqual([
      'begun',
      'done name',
      'done branches',
      'skipped tour',
      'done categories',
      'done hello',
      'finished',
    ]);
    welcome.take('tour', 'done', AT);
    welcome.leave(AT);
    expect(moves(welcome)).toEqual([]);
  });

  it('can be done after they were left out, and what was done stays done', () => {
    const welcome = begun();
    welcome.take('hello', 'skipped', AT);
    welcome.take('hello', 'skipped', AT);
    welcome.take('hello', 'done', AT);
    welcome.take('hello', 'skipped', AT);
    expect(moves(welcome)).toEqual(['begun', 'skipped hello', 'done hello']);
  });

  it('end for good where somebody wants no more of them', () => {
    const welcome = begun();
    welcome.leave(AT);
    welcome.leave(AT);
    welcome.take('name', 'done', AT);
    expect(moves(welcome)).toEqual(['begun', 'left']);
  });

  it('are known by name alone', () => {
    expect(() => welcomeStepOf('constructor')).toThrow(InvalidValue);
  });
});

describe('the words of first steps', () => {
  it('may be empty, and not too long: the field says which', () => {
    expect(welcomeRule(FIRST_WELCOME_RULE)).toEqual(FIRST_WELCOME_RULE);
    const { texts } = FIRST_WELCOME_RULE;
    const long = 'a'.repeat(WELCOME_TEXT.max + 1);
    expect(() => welcomeRule({ isOn: true, texts: { ...texts, en: { ...texts.en, hello: long } } })).toThrow(
      'enHello',
    );
  });
});
