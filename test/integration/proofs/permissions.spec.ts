import { describe, expect, it, jest } from '@jest/globals';
import { provePermissions } from '../../proofs/permissions.proof.ts';

jest.setTimeout(240_000);

/** Reading, writing on a thing, running it, the back office, and sockets. */
const CHOICE = [
  'GET /api/v1/topics/:id',
  'PATCH /api/v1/posts/:id',
  'form /sujets/:address/deplacer',
  'page /admin/droits',
  'event subscribe',
];

describe('the proof of permissions', () => {
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
