import type { ReactNode } from 'react';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ENGAGEMENT, LEVELS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Tabs } from '../ui/tabs.tsx';

const VIEWS = {
  rules: ENGAGEMENT,
  levels: LEVELS,
  badges: `${ENGAGEMENT}/badges`,
  challenges: `${ENGAGEMENT}/defis`,
  grants: `${ENGAGEMENT}/points`,
  boards: `${ENGAGEMENT}/classements`,
  anomalies: `${ENGAGEMENT}/anomalies`,
} as const;
type View = keyof typeof VIEWS;

/** A page on which the team runs points, badges and rankings, with the way to the others. */
export function EngagementDesk(props: {
  view: View;
  title?: string;
  lead?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}) {
  const t = useT();
  const { view, title = t(`engage.${view}.title`), lead = t(`engage.${view}.lead`) } = props;
  return (
    <AdminFrame place="engagement" title={title} lead={lead} acts={props.acts}>
      <Tabs
        label={t('engage.views')}
        items={(Object.keys(VIEWS) as View[]).map((each) => ({
          href: VIEWS[each],
          label: t(`engage.${each}.title`),
          current: each === view,
        }))}
      />
      <div className="stack">{props.children}</div>
    </AdminFrame>
  );
}
