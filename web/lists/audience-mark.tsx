import { useT } from '../lib/texts.tsx';
import { Pill } from '../ui/pill.tsx';
import { branchName } from '../lib/branches.ts';

function keyOf(audience: string) {
  if (audience.startsWith('group:')) return 'groups.reserved';
  return audience === 'staff' ? 'lists.categories.staff' : 'lists.categories.members';
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
