import type { BadgeForeseen } from '#application/engagement/badges/foresee-badge';
import type { Refused } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ForeseenMembers } from './foreseen-members.tsx';
import type { Names } from './member-names.tsx';

/** What a preview found, with the form as it was typed. */
export interface BadgeLooked {
  readonly foreseen: BadgeForeseen;
  readonly names: readonly (readonly [string, { readonly pseudonym: string; readonly handle: string }])[];
  readonly typed: Refused['typed'];
}

type Tier = BadgeForeseen['rows'][number]['before'];

/** Who would gain or lose a badge or a tier of it. */
export function BadgeForeseenTable({ foreseen, names }: { foreseen: BadgeForeseen; names: Names }) {
  const t = useT();
  const { rows, ...sums } = foreseen;
  const tierOf = (tier: Tier) => t(tier === null ? 'engage.foreseen.none' : `points.badges.tier.${tier}`);
  return (
    <Alert title={t('engage.foreseen.badge')}>
      <p>{t('engage.foreseen.badgeSums', sums)}</p>
      <ForeseenMembers
        rows={rows}
        names={names}
        columns={[
          { label: t('engage.foreseen.before'), cell: ({ before }) => tierOf(before) },
          { label: t('engage.foreseen.after'), cell: ({ after }) => tierOf(after) },
        ]}
      />
    </Alert>
  );
}
