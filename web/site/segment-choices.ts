import { BRANCHES } from '#application/community/limits';
import type { Translate } from '../lib/texts.tsx';
import { branchName } from '../lists/branch-choices.ts';

/** The roles that something can be for; visitors come with everybody. */
const ROLES = ['ambassador', 'agent', 'moderator', 'community_manager', 'administrator'] as const;

/** Whom something of the site can be for: members, roles, branches, groups. */
export const segmentChoices = (
  groups: readonly { readonly slug: string; readonly name: string }[],
  t: Translate,
) => [
  { value: 'members', label: t('modules.segment.members') },
  ...ROLES.map((role) => ({
    value: `role:${role}`,
    label: t('modules.segment.role', { name: t(`rights.role.${role}`) }),
  })),
  ...BRANCHES.map((branch) => ({
    value: `branch:${branch}`,
    label: t('modules.segment.branch', { name: branchName(branch, t) }),
  })),
  ...groups.map(({ slug, name }) => ({
    value: `group:${slug}`,
    label: t('modules.segment.group', { name }),
  })),
];
