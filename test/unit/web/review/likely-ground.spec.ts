import { expect, it } from '@jest/globals';
import { groundAsked, likelyGround, onGroundOf } from '../../../../web/review/likely-ground.ts';

const asked = (href: string) => groundAsked(new URL(href, 'https://site.test'));

it('an act on the words of a case begins with the ground of its reason', () => {
  expect(likelyGround(['newcomer-first', 'donnees-personnelles'])).toBe('donnees-personnelles');
  const href = onGroundOf('/admin/moderation/1/caviarder', ['donnees-personnelles']);
  expect(asked(href)).toBe('donnees-personnelles');
});

it('and with none where no reason is a ground, whatever its address says', () => {
  expect(onGroundOf('/admin/moderation/1/caviarder', ['newcomer-first'])).toBe(
    '/admin/moderation/1/caviarder',
  );
  expect(asked('/admin/moderation/1/caviarder?fondement=autre')).toBeUndefined();
});
