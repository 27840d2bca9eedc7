import { describe, expect, it } from '@jest/globals';
import { claimRulesOf, givenBy, RULES_MAX } from '#domain/site/sign-on/claim-rules';

const given = (rules: string, claims: Record<string, unknown>) => givenBy(claimRulesOf(rules), claims);

describe('rules over claims', () => {
  it('give roles, groups and branches where a claim has the value', () => {
    const rules = `groups = "moderation" -> role:moderator
      groups = equipe 12 -> group:equipe-12

      profession = musique → branch:music
      profession = photographie -> branch:photography`;
    const claims = { groups: ['moderation', 'equipe 12'], profession: 'photographie' };
    expect(given(rules, claims)).toEqual({
      role: 'moderator',
      groups: ['equipe-12'],
      branches: ['photography'],
    });
  });

  it('give nothing where the claim is not there, or says something else', () => {
    expect(given('groups = moderation -> role:moderator', {})).toEqual({
      role: null,
      groups: [],
      branches: [],
    });
    expect(given('groups = moderation -> role:moderator', { groups: 'moderations' }).role).toBeNull();
    expect(given('groups = moderation -> role:moderator', { groups: { moderation: true } }).role).toBeNull();
  });

  it('find claims by a path, and names that hold dots and slashes as they are', () => {
    expect(given('realm.roles = chef -> role:moderator', { realm: { roles: ['chef'] } }).role).toBe(
      'moderator',
    );
    const claim = 'http://schemas.example.org/claims/Group';
    expect(given(`${claim} = 7 -> group:sept`, { [claim]: [7] }).groups).toEqual(['sept']);
    expect(given('constructor.name = Object -> role:moderator', {}).role).toBeNull();
  });

  it('a star stands for any value, and for none that is empty', () => {
    expect(given('carte = * -> group:porteurs', { carte: 'x' }).groups).toEqual(['porteurs']);
    expect(given('carte = * -> group:porteurs', { carte: '' }).groups).toEqual([]);
  });

  it('of several roles the highest is given', () => {
    const rules = 'a = 1 -> role:ambassador\na = 1 -> role:community_manager\na = 1 -> role:moderator';
    expect(given(rules, { a: 1 }).role).toBe('community_manager');
  });

  it.each(['administrator', 'agent', 'member', 'visitor', 'constructor'])(
    'no rule gives the role %s',
    (role) => {
      expect(() => claimRulesOf(`\na = b -> role:${role}`)).toThrow(
        expect.objectContaining({ code: 'site.claim-rule-role', details: { line: 2 } }),
      );
    },
  );

  it.each([
    'a -> role:moderator',
    'a = b',
    'a = b -> moderator',
    '= b -> role:moderator',
    'a = b -> power:all',
  ])('what cannot be read is told with its line: %s', (line) => {
    expect(() => claimRulesOf(line)).toThrow(expect.objectContaining({ code: 'site.claim-rule-unreadable' }));
  });

  it('there are at most so many', () => {
    const lines = (count: number) => Array.from({ length: count }, () => 'a = b -> group:c').join('\n');
    expect(claimRulesOf(lines(RULES_MAX.lines))).toHaveLength(RULES_MAX.lines);
    expect(() => claimRulesOf(lines(RULES_MAX.lines + 1))).toThrow(
      expect.objectContaining({ code: 'list.too-long' }),
    );
  });
});
