import { type Translate, useT } from '../lib/texts.tsx';
import { Pill } from '../ui/pill.tsx';
import { branchName } from '../lib/branches.ts';

function keyOf(audience: string) {
  if (audience.startsWith('group:')) return 'groups.reserved';
  return audience === 'staff' ? 'lists.categories.staff' : 'lists.categories.members';
}

/** The same behind its name, where there is room for words alone; nothing where everybody may read. */
export function audienceBehind(audience: string, t: Translate): string {
  if (audience === 'public') return '';
  if (audience.startsWith('branch:')) return ` (${branchName(audience.slice('branch:'.length), t)})`;
  if (audience.startsWith('group:')) return ` (${t('lists.categories.behind.group')})`;
  return ` (${t(audience === 'staff' ? 'lists.categories.behind.staff' : 'lists.categories.behind.members')})`;
}

/** Who a category is kept for; nothing where everybody may read. */
export function AudienceMark({ audience }: { audience: string }) {
  const t = useT();
  if (audience === 'public') return null;
  const branch = audience.startsWith('branch:') ? audience.slice('branch:'.length) : null;
  return (
    <Pill icon="lock">
      {branch !== null ? t('lists.categories.branch', { branch: branchName(branch, t) }) : t(keyOf(audience))}
    </Pill>
  );
}
