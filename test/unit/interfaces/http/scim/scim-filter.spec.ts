import { describe, expect, it } from '@jest/globals';
import { equalitiesOf } from '#interfaces/http/scim/scim-filter';
import { criteriaOf } from '#interfaces/http/scim/scim-users';
import { cpuMilliseconds, fastest } from '../../../../support/cpu-time.ts';

const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { scimType?: string }).scimType;
  }
};

describe('a filter', () => {
  it.each([
    ['userName eq "ada@example.org"', { userName: 'ada@example.org' }],
    ['username EQ "ada"', { userName: 'ada' }],
    ['externalId eq "A-12"', { externalId: 'A-12' }],
    ['emails.value eq "ada@example.org"', { email: 'ada@example.org' }],
    ['emails eq "ada@example.org"', { email: 'ada@example.org' }],
    ['userName eq "ada" and active eq true', { userName: 'ada', isActive: true }],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ada"', { userName: 'ada' }],
    [String.raw`userName eq "a\"d\u0061 and userName eq \"x"`, { userName: 'a"da and userName eq "x' }],
  ])('%s', (filter, criteria) => {
    expect(criteriaOf(filter)).toEqual(criteria);
  });

  it('that contradicts itself fits nobody', () => {
    expect(criteriaOf('userName eq "ada" and userName eq "bea"')).toHaveProperty('id');
  });

  it.each([
    '',
    ' ',
    'userName',
    'userName eq',
    'userName eq ada',
    'userName ne "ada"',
    'userName sw "a"',
    'userName pr',
    'not (userName eq "ada")',
    'userName eq "ada" or userName eq "bea"',
    'userName eq "ada" and',
    'userName eq "ada" userName eq "ada"',
    '(userName eq "ada")',
    'emails[type eq "work"].value eq "x"',
    'password eq "secret"',
    'userName eq true',
    'userName eq "ada',
    'userName eq "\u0000"',
    String.raw`userName eq "\u0000"`,
    'userName eq ""; drop table x; --',
    `userName eq "${'x'.repeat(1_100)}"`,
    Array.from({ length: 9 }, () => 'userName eq "a"').join(' and '),
  ])('%j is refused, and never taken for one that fits all', (filter) => {
    expect(refusal(() => criteriaOf(filter))).toMatch(/^invalid(?:Filter|Value)$/);
  });

  it('is judged in no time however it is written', () => {
    const judged = () => {
      for (const part of ['\\', '"', ' ', 'a ', '\\u', 'x eq "'])
        refusal(() => equalitiesOf(`userName eq "${part.repeat(450).slice(0, 950)}`));
    };
    expect(fastest(() => cpuMilliseconds(judged), 200)).toBeLessThan(200);
  });
});

it.each(['constructor', 'toString', 'hasOwnProperty'])('by %s finds nobody, and says so', (attribute) => {
  expect(refusal(() => criteriaOf(`${attribute} eq "a"`))).toBe('invalidFilter');
});
