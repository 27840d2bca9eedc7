import { describe, expect, it, jest } from '@jest/globals';
import { PERMISSIONS } from '#domain/shared/actor';
import { permissionName } from '../../../web/admin/permission-name.ts';
import { createTexts } from '../../../web/lib/texts.tsx';
import { EVENTS, EXPECTATIONS } from '../../proofs/permissions/expectations.ts';
import { allEvents, allOperations } from '../../proofs/permissions/operations.ts';
import { provePermissions } from '../../proofs/permissions.proof.ts';

jest.setTimeout(600_000);

/** Reading, writing on a thing, running it, the back office, and sockets. */
const CHOICE = [
  'GET /api/v1/topics/:id',
  'PATCH /api/v1/posts/:id',
  'form /sujets/:address/deplacer',
  'page /admin/droits',
  'event subscribe',
];

describe('the proof of permissions', () => {
  it('has a class of rule for every operation and every event, and for nothing else', async () => {
    const found = (await allOperations()).map(({ name }) => name);
    expect(found.length).toBeGreaterThan(250);
    expect(found.filter((name) => !(name in EXPECTATIONS))).toEqual([]);
    expect(Object.keys(EXPECTATIONS).filter((name) => !found.includes(name))).toEqual([]);
    expect(allEvents().filter((name) => !(name in EVENTS))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('every right has its words in %s', (language) => {
    const texts = createTexts(language);
    expect(PERMISSIONS.filter((permission) => permissionName(texts, permission) === permission)).toEqual([]);
  });

  it('a choice of operations answers everybody as the matrix says', async () => {
    const figures = await provePermissions({ only: CHOICE });
    expect(figures.short).toEqual([]);
    expect(figures.numbers['cells']).toBeGreaterThan(500);
  });

  it('notices a door that stands open', async () => {
    const only = ['page /admin/categories'];
    const figures = await provePermissions({ only, openDoor: 'categories.manage' });
    expect(figures.short.join('\n')).toContain('page /admin/categories · trusted member');
    expect(figures.short.join('\n')).toContain('expected hidden, got yes');
  });
});
