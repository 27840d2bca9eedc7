import { expect, it } from '@jest/globals';
import type { AuditTrail } from '#application/shared/audit-trail';
import { SettingsDesk } from '#application/shared/settings-desk';
import type { SettingsSource } from '#application/shared/settings';
import type { SettingValue } from '#domain/shared/setting';
import { signedIn } from '../../../support/actors.ts';

/** A desk with one setting, which the last line of the log changed from what is told to what holds. */
function desk(from: SettingValue) {
  const put: SettingValue[] = [];
  const source: SettingsSource = {
    group: 'newcomers',
    permission: 'review.configure',
    acts: ['newcomers.rule'],
    asksWhy: false,
    settings: { firstPosts: { shape: { kind: 'whole', min: 0, max: 20 }, usual: 3 } },
    current: async () => ({ values: { firstPosts: 5 }, version: 1 }),
    change: async ({ values }) => void put.push(values['firstPosts']!),
  };
  const line = {
    id: 'an-entry',
    action: 'newcomers.rule',
    at: new Date(),
    actorId: null,
    details: { was: { firstPosts: from }, became: { firstPosts: 5 } },
  };
  const trail = { page: async () => ({ items: [line], next: null, previous: null }) };
  const settings = new SettingsDesk([source], trail as unknown as AuditTrail);
  const undo = () =>
    settings.undo({
      actor: signedIn('me', { grants: [['review.configure', 'everywhere']] }),
      session: null,
      key: 'newcomers.firstPosts',
      note: '',
      entry: 'an-entry',
    });
  return { put, undo };
}

it('a change is taken back to what it was', async () => {
  const { put, undo } = desk(7);
  await undo();
  expect(put).toEqual([7]);
});

it.each<SettingValue>(['7', null, 7.5, ['7'], true])(
  'a line of the log that has %j where a figure of today is expected is refused',
  async (from) => {
    const { put, undo } = desk(from);
    await expect(undo()).rejects.toMatchObject({
      fields: [{ field: 'value', code: 'field.invalid' }],
    });
    expect(put).toEqual([]);
  },
);
