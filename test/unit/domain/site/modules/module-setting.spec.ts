import { describe, expect, it } from '@jest/globals';
import { Actor, SignInNeeded } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { MODULES, ModuleClosed } from '#domain/shared/module';
import { ModuleDoors, ModuleSetting } from '#domain/site/modules/module-setting';
import { A_VISITOR } from '#domain/site/segments/segments';

const setting = (state: string, more: Partial<Parameters<typeof ModuleSetting.of>[0]> = {}) =>
  ModuleSetting.of({ module: 'chat', state, segments: [], from: null, until: null, ...more });
const noon = (day: string) => new Date(`${day}T12:00:00+02:00`);
const member = { role: 'member', audiences: ['public', 'members', 'branch:music', 'group:panel'] };

describe('the setting of a part of the site', () => {
  it('is open to all until somebody decides otherwise', () => {
    expect(ModuleSetting.usual('chat').isOpenTo(A_VISITOR, noon('2026-07-01'))).toBe(true);
  });

  it('holds between its days, both included, and is the contrary outside', () => {
    const opened = setting('on', { from: '2026-07-10', until: '2026-07-20' });
    const shut = setting('off', { from: '2026-07-10', until: '2026-07-20' });
    const on = (one: ModuleSetting) =>
      ['2026-07-09', '2026-07-10', '2026-07-20', '2026-07-21'].map((day) => one.stateAt(noon(day)));
    expect(on(opened)).toEqual(['off', 'on', 'on', 'off']);
    expect(on(shut)).toEqual(['on', 'off', 'off', 'on']);
    expect(opened.stateAt(new Date('2026-07-20T23:59:59+02:00'))).toBe('on');
    expect(opened.stateAt(new Date('2026-07-21T00:00:00+02:00'))).toBe('off');
    expect(opened.period.nextChange(noon('2026-07-01'))).toEqual(new Date('2026-07-10T00:00:00+02:00'));
    expect(opened.period.nextChange(noon('2026-07-12'))).toEqual(new Date('2026-07-21T00:00:00+02:00'));
    expect(opened.period.nextChange(noon('2026-08-01'))).toBeNull();
    expect(opened.period.days).toEqual({ from: '2026-07-10', until: '2026-07-20' });
  });

  it('to some is open to those of their role, branch or group, and to nobody else', () => {
    const to = (...segments: string[]) => setting('some', { segments }).isOpenTo(member, noon('2026-07-01'));
    expect([to('members'), to('role:member'), to('branch:music'), to('group:panel')]).toEqual(
      Array(4).fill(true),
    );
    expect([to('role:agent'), to('branch:film'), to('group:other')]).toEqual(Array(3).fill(false));
    expect(setting('some', { segments: ['members'] }).isOpenTo(A_VISITOR, noon('2026-07-01'))).toBe(false);
  });

  it.each([
    ['a part that there is not', { module: 'forum' }, 'site.no-such-module'],
    ['nobody at all', { state: 'some' }, 'site.module-nobody'],
    ['somebody unknown', { state: 'some', segments: ['public'] }, 'field.choice'],
    ['a role that there is not', { state: 'some', segments: ['role:king'] }, 'field.choice'],
    ['an end before its beginning', { from: '2026-07-10', until: '2026-07-09' }, 'site.module-period'],
    ['a day of no month', { from: '2026-02-30' }, 'official.not-a-day'],
    ['a state of its own', { state: 'maybe' }, 'field.choice'],
  ])('refuses %s', (_what, more, code) => {
    expect(() => setting('on', more)).toThrow(expect.objectContaining({ code }));
  });

  it('names whom it is open to only where it is to some', () => {
    expect(setting('on', { segments: ['members'] }).segments).toEqual([]);
  });
});

describe('an actor before closed parts', () => {
  const now = noon('2026-07-01');
  const doors = new ModuleDoors([
    setting('off'),
    ModuleSetting.of({ module: 'ideas', state: 'some', segments: ['members'], from: null, until: null }),
  ]);
  const grants = new Map([
    ['chat.read', 'everywhere'],
    ['direct.read', 'everywhere'],
    ['poll.manage', 'everywhere'],
    ['idea.vote', 'everywhere'],
  ] as const);
  const visitor = Actor.visitor(grants, doors.closedTo(A_VISITOR, now));
  const someone = Actor.member(
    'm' as MemberId,
    'member',
    grants,
    member.audiences,
    doors.closedTo(member, now),
  );

  it('does not find them, and is asked to sign in only where that might help', () => {
    expect(someone.uses('chat')).toBe(false);
    expect(() => someone.mustUse('chat')).toThrow(ModuleClosed);
    expect(() => visitor.mustUse('chat')).toThrow(ModuleClosed);
    expect(() => visitor.mustUse('ideas')).toThrow(SignInNeeded);
    expect(() => someone.mustUse('ideas')).not.toThrow();
  });

  it('loses the rights that are good for nothing else, and no right to run them', () => {
    expect([visitor.may('idea.vote'), someone.may('idea.vote')]).toEqual([false, true]);
    // Rooms and private conversations share it.
    expect(someone.may('chat.read')).toBe(true);
    const allShut = Actor.member(
      'm' as MemberId,
      'member',
      grants,
      [],
      new Map(MODULES.map((module) => [module, 'to-all'])),
    );
    expect((['chat.read', 'direct.read', 'idea.vote'] as const).filter((one) => allShut.may(one))).toEqual(
      [],
    );
    expect(allShut.reachOf('chat.read')).toBeNull();
    expect(allShut.may('poll.manage')).toBe(true);
  });
});
