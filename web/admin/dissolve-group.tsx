import type { GroupView } from '#application/moderation/permissions/groups.query';
import { RIGHTS_LIMITS } from '#application/moderation/limits';
import type { CircleUse } from '#application/shared/circle-uses';
import { groupHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Ends a group, or says what has to be moved or ended before. */
export function DissolveGroup({ group, uses }: { group: GroupView; uses: readonly CircleUse[] }) {
  const t = useT();
  return (
    <section aria-labelledby="supprimer" className="stack">
      <SectionHead id="supprimer" title={t('groups.dissolve')} />
      {uses.length > 0 ? (
        <>
          <p>{t('groups.inUse')}</p>
          <ul>
            {uses.map(({ what, count }) => (
              <li key={what}>{t(`groups.uses.${what}`, { count })}</li>
            ))}
          </ul>
        </>
      ) : (
        <form method="post" action={`${groupHref(group.slug)}/supprimer`} className="form">
          <p>{t('groups.dissolveHelp', { count: group.members })}</p>
          <VersionSeen of={group.version} />
          <TextField
            name="reason"
            id="reason-suppression"
            label={t('rights.reason')}
            help={t('rights.reasonHelp')}
            maxLength={RIGHTS_LIMITS.reason.max}
            required
          />
          <p>
            <Button look="danger">{t('groups.dissolve')}</Button>
          </p>
        </form>
      )}
    </section>
  );
}
