import { expect, it } from '@jest/globals';
import { ADMIN_GROUPS, ADMIN_SECTIONS } from '../../../../web/admin/sections.ts';

it('no two parts of one group of the back office have the same icon', () => {
  const twice = ADMIN_GROUPS.flatMap((group) => {
    const icons = Object.values(ADMIN_SECTIONS).flatMap((one) => (one.group === group ? [one.icon] : []));
    return icons.filter((icon, place) => icons.indexOf(icon) !== place).map((icon) => `${group} ${icon}`);
  });
  expect(twice).toEqual([]);
});
