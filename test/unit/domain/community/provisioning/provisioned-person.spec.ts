import { describe, expect, it } from '@jest/globals';
import {
  ProvisionedPerson,
  type ProvisionedPersonId,
} from '#domain/community/provisioning/provisioned-person';
import type { MemberId } from '#domain/shared/id';

const at = new Date('2026-11-02T10:00:00Z');
const later = new Date('2026-11-03T10:00:00Z');
const text = { userName: 'ada', externalId: 'A-1', email: 'Ada@Example.org', isActive: true };
const told = (more: object = {}) =>
  ProvisionedPerson.provision({ id: 'p' as ProvisionedPersonId, text: { ...text, ...more }, at });
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a person of the directory', () => {
  it('is what it said, with its letters as it wrote them', () => {
    expect(told().says).toEqual(text);
    expect(told({ externalId: '' }).says.externalId).toBeNull();
  });

  it.each([
    [{ userName: '' }, 'text.missing'],
    [{ userName: 'x'.repeat(201) }, 'text.too-long'],
    [{ userName: 'ada\r\nbcc: x' }, 'field.invalid'],
    [{ externalId: 'a\u0000' }, 'field.invalid'],
    [{ email: 'nowhere' }, 'community.email-malformed'],
    [{ email: '"a b"@example.org' }, 'community.email-malformed'],
  ])('%j is refused', (more, code) => {
    expect(codeOf(() => told(more))).toBe(code);
  });

  it('said again as it stands does not change', () => {
    const person = told();
    const before = JSON.stringify(person);
    person.describe(text, later);
    expect(JSON.stringify(person)).toBe(before);
  });

  it('is held to what the directory saw', () => {
    expect(() => told().mustBeAt(null)).not.toThrow();
    expect(() => told().mustBeAt(1)).not.toThrow();
    expect(codeOf(() => told().mustBeAt(2))).toBe('shared.changed-meanwhile');
  });

  it('that is forgotten stays shut out, and nothing else of them is kept', () => {
    const person = told();
    person.recognise('m' as MemberId, at);
    person.enter('g', at);
    person.forget(later);
    expect(person).toMatchObject({ is: 'm', isShutOut: true, isForgotten: true, groups: [] });
    expect(JSON.stringify(person)).not.toMatch(/ada|A-1/i);
  });
});
