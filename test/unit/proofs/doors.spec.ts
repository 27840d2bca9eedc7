import { describe, expect, it } from '@jest/globals';
import { registeredRoutes } from '#interfaces/http/route';
import { allEntrances, doorOf } from '../../proofs/input/entrances.ts';
import { WITHOUT_SESSION } from '../../proofs/input/without-session.ts';
import { EXPECTATIONS } from '../../proofs/permissions/expectations.ts';
import { allOperations } from '../../proofs/permissions/operations.ts';

describe('the doors of the site', () => {
  it('are each asked by everybody, or named with what they ask for in place of a session', async () => {
    const asked = (await allOperations()).map(({ name }) => name);
    expect(asked.filter((name) => !(name in EXPECTATIONS))).toEqual([]);
    expect(Object.keys(EXPECTATIONS).filter((name) => !asked.includes(name))).toEqual([]);
    expect(asked.filter((name) => name in WITHOUT_SESSION)).toEqual([]);
  });

  it('are each asked with the fields that they read, forms of safety among them', async () => {
    const forms = (await allEntrances()).filter(({ kind }) => kind === 'form');
    expect(forms.filter(({ request }) => request === null).map(doorOf)).toEqual([]);
    expect(forms.find(({ path }) => path === '/reponses/:id/supprimer')?.request?.name).toBe(
      'DeletePostRequest',
    );
  });

  it('that ask for no session are those of the four policies by which nobody comes as themselves', async () => {
    const named = (await allEntrances()).map(doorOf).filter((name) => name in WITHOUT_SESSION);
    const by = registeredRoutes()
      .map(({ method, path, policy }) => ({ name: `${method.toUpperCase()} ${path}`, policy }))
      .filter(({ name }) => named.includes(name));
    expect([...new Set(by.map(({ policy }) => policy))].sort()).toEqual([
      'accounts.provider-notice',
      'api.token',
      'public.tell',
      'scim.manage',
    ]);
    expect(by).toHaveLength(Object.keys(WITHOUT_SESSION).length);
  });
});
