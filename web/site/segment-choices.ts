import type { SegmentChoices } from '#application/community/segments/segment-choices.query';
import { BRANCHES } from '#application/community/limits';
import type { Translate } from '../lib/texts.tsx';
import type { Format } from '../lib/format.ts';
import { branchName } from '../lib/branches.ts';
import { segmentOptions } from '../segments/segment-options.ts';

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

/** What a form may offer of whom something is for. */
export interface Named {
  readonly groups: readonly { readonly slug: string; readonly name: string }[];
  readonly segments: SegmentChoices;
}

/** The same, and the segments that the team composed: those that are chosen already, then all there are. */
export const namedChoices = ({ groups, segments }: Named, t: Translate, format: Format) => [
  ...segmentChoices(groups, t),
  ...segmentOptions(segments, t, format),
];
