import { describe, expect, it } from '@jest/globals';
import { Actor, type Grant, type Permission, PERMISSIONS } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { ApiClient, type ApiClientId, type ApiClientText } from '#domain/site/api-clients/api-client';
import { API_SCOPES, opened, rightsOf } from '#domain/site/api-clients/api-scope';
import { codeThrown } from '../../../../support/refusal.ts';

const AT = new Date('2026-11-27T10:00:00Z');
const DAY = 86_400_000;
const ADA = '01997777-0000-7000-8000-00000000000a' as MemberId;
const actorWith = (...grants: readonly (readonly [Permission, Grant])[]) =>
  Actor.member(ADA, 'administrator', new Map(grants), [
    'public',
    'members',
    'staff',
    `member:${ADA}`,
    'branch:music',
  ]);
const administrator = actorWith(...PERMISSIONS.map((one) => [one, 'everywhere'] as const));

const TEXT: ApiClientText = {
  name: 'Extranet',
  scopes: ['topics:write', 'topics:read'],
  categoryIds: [],
  networks: [],
  origins: ['https://WWW.example.org '],
  days: 30,
};
const registered = (more: Partial<ApiClientText> = {}, by = administrator) =>
  ApiClient.register({ id: 'a' as ApiClientId, by, text: { ...TEXT, ...more }, secretHash: 'one', at: AT });

const inside = (client: ApiClient) => client as unknown as Record<string, unknown>;

describe('a client of the adapter', () => {
  it('has scopes in their order, origins as browsers send them, and an end', () => {
    const client = inside(registered());
    expect(client['scopes']).toEqual(['topics:read', 'topics:write']);
    expect(client['origins']).toEqual(['https://www.example.org']);
    expect(client['expiresAt']).toEqual(new Date(AT.getTime() + 30 * DAY));
  });

  it.each([
    [{ name: ' ' }, 'text.missing'],
    [{ scopes: [] }, 'text.missing'],
    [{ scopes: ['topics:delete'] }, 'field.choice'],
    [{ scopes: ['__proto__'] }, 'field.choice'],
    [{ days: 366 }, 'field.too-large'],
    [{ days: 0 }, 'field.too-small'],
    [{ days: 1.5 }, 'field.too-small'],
    [{ origins: ['http://www.example.org'] }, 'site.not-an-origin'],
    [{ origins: ['https://www.example.org/path'] }, 'site.not-an-origin'],
    [{ origins: ['*'] }, 'site.not-an-origin'],
  ] as const)('is refused with %j', (more, code) => {
    expect(codeThrown(() => registered(more))).toBe(code);
  });

  it('gets no scope that opens nothing to whoever registers it', () => {
    const by = actorWith(['api.manage', 'everywhere'], ['topic.read', 'everywhere']);
    expect(codeThrown(() => registered({ scopes: ['topics:read'] }, by))).toBeNull();
    expect(codeThrown(() => registered({ scopes: ['stats:read'] }, by))).toBe('access.not-allowed');
    expect(codeThrown(() => registered({}, actorWith()))).toBe('access.not-allowed');
  });

  it('keeps its former secret for a week, and when each was given', () => {
    const client = registered();
    const later = new Date(AT.getTime() + DAY);
    client.rotate(administrator, 'two', later);
    expect(inside(client)).toMatchObject({
      secretHash: 'two',
      secretGivenAt: later,
      formerHash: 'one',
      formerGivenAt: AT,
      formerUntil: new Date(later.getTime() + 7 * DAY),
    });
  });

  it('once over stays so', () => {
    const client = registered();
    client.revoke(administrator, AT);
    expect(codeThrown(() => client.rotate(administrator, 'x', AT))).toBe('site.api-client-over');
    expect(codeThrown(() => client.revoke(administrator, AT))).toBe('site.api-client-over');
    const late = new Date(AT.getTime() + 31 * DAY);
    expect(codeThrown(() => registered().rotate(administrator, 'x', late))).toBe('site.api-client-over');
  });
});

describe('what scopes open', () => {
  it('is never the voice of the organisation, a judgement, a ballot or the rights of others', () => {
    const all = API_SCOPES.flatMap(rightsOf);
    const never = all.filter((one) =>
      /^(official|sanction|appeal|role|site|api|direct|account|statement|order)\.|\.(vote|react|announce|purge|redact|restore)$|review\.(decide|configure)|-any$/.test(
        one,
      ),
    );
    expect(never).toEqual([]);
    expect(all).not.toContain('topic.delete');
  });

  it('is what the member has of it, where both reach, and less to know of', () => {
    const member = actorWith(
      ['topic.open', 'everywhere'],
      ['topic.close', new Set(['one', 'two'])],
      ['topic.read', 'everywhere'],
      ['kpi.read', 'everywhere'],
    );
    const client = member.through({
      clientId: 'c',
      opened: opened(['topics:read', 'topics:write']),
      categoryIds: ['two', 'three'],
    });
    expect(client.may('topic.open', 'two')).toBe(true);
    expect(client.may('topic.open', 'one')).toBe(false);
    expect(client.reachOf('topic.close')).toEqual(new Set(['two']));
    expect(client.may('topic.read', 'one')).toBe(true);
    expect(client.may('kpi.read')).toBe(false);
    expect(client.may('topic.pin')).toBe(false);
    expect(client.audiences).toEqual([
      'public',
      'members',
      'kept-to-categories',
      'category:two',
      'category:three',
    ]);
    expect(['one', 'two', 'three'].map((id) => client.knowsCategory(id))).toEqual([false, true, true]);
    const anywhere = member.through({ clientId: 'c', opened: opened(['topics:read']), categoryIds: null });
    expect([anywhere.audiences, anywhere.knowsCategory('one')]).toEqual([['public', 'members'], true]);
    expect([client.clientId, client.memberId]).toEqual(['c', ADA]);
  });
});
