import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { LegalContent } from '#domain/site/legal/legal-text';
import { signedIn } from '../../support/actors.ts';
import { codeOf } from '../../support/refusal.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

jest.setTimeout(60_000);
const manager = signedIn('0199acae-0000-7000-8000-000000000001', {
  role: 'community_manager',
  grants: [['privacy.manage', 'everywhere']],
});
let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
afterAll(() => house.close());

const statement = (more: LegalContent = {}): LegalContent => ({
  met: '63',
  applicable: '66',
  auditedOn: '2025-11-01',
  auditor: 'Le service numérique',
  tools: 'NVDA et Firefox',
  sample: 'Accueil',
  failures: '- Des images <script>alert(1)</script> **sans** texte',
  ...more,
});
const publish = (version: number, content = statement(), actor = manager) =>
  house.app.privacy.publishLegalText.execute({
    actor,
    kind: 'accessibility',
    content,
    version,
    note: 'Premier audit.',
  });
const shown = (number: number | null = null) => house.app.privacy.legal.execute('accessibility', number);

describe('the statement of accessibility', () => {
  it('says that the site conforms not until there is an audit, and then what it says, on every page', async () => {
    expect(await shown()).toMatchObject({ number: 0, conformity: 'not', rate: null, fields: [] });
    expect((await house.site().read()).conformity).toBe('not');
    await publish(0);
    expect((await house.site().read()).conformity).toBe('partially');
    const { fields, ...text } = await shown();
    expect(text).toMatchObject({ number: 1, conformity: 'partially', rate: 95, isFormer: false });
    const failures = fields.find(({ name }) => name === 'failures')!;
    expect(failures.html).toContain('<strong>sans</strong>');
    expect(failures.html).not.toContain('<script');
    expect(fields.find(({ name }) => name === 'auditor')).toMatchObject({ html: null });
  });

  it('keeps every version readable, and lets nobody publish over what they did not see', async () => {
    await publish(1, statement({ met: '66', failures: '' }));
    expect(await codeOf(publish(1))).toBe('site.legal-changed');
    expect(await codeOf(publish(8))).toBe('site.legal-changed');
    const both = await Promise.all([codeOf(publish(2)), codeOf(publish(2))]);
    expect(both.toSorted()).toEqual([null, 'site.legal-changed'].toSorted());
    expect((await shown()).versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(await shown(2)).toMatchObject({ isFormer: true, conformity: 'totally', rate: 100 });
    expect(await codeOf(shown(9))).toBe('site.legal-not-found');
    const desk = await house.app.privacy.legalDesk.one(manager, 'accessibility', 2);
    expect(desk).toMatchObject({ number: 3, content: { met: '66' } });
  });

  it('is written by those who answer for it, and each version is in the log', async () => {
    const stranger = signedIn('0199acae-0000-7000-8000-000000000002');
    expect(await codeOf(publish(3, statement(), stranger))).toBe('access.not-allowed');
    expect(await codeOf(house.app.privacy.legalDesk.all(stranger))).toBe('access.not-allowed');
    const told = await house.rows<{ outcome: string; number: string }>(
      `select outcome, details ->> 'number' as number from platform.audit_log where action = 'legal.publish' order by at`,
    );
    expect(told.filter(({ outcome }) => outcome === 'done').map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(told.some(({ outcome }) => outcome === 'refused')).toBe(true);
  });
});

it('tells readers of the register without the names of tables', () => {
  const activities = house.app.privacy.register.forReaders();
  expect(activities.map(({ purpose }) => purpose)).toContain('requests');
  expect(JSON.stringify(activities)).not.toContain('community.');
});
