import type { ReactNode } from 'react';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_BRAND, MANAGE_BRAND_NAMES } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Tabs } from '../ui/tabs.tsx';

const VIEWS = {
  state: MANAGE_BRAND,
  look: `${MANAGE_BRAND}/apparence`,
  pictures: `${MANAGE_BRAND}/images`,
  menus: `${MANAGE_BRAND}/menus`,
  frames: `${MANAGE_BRAND}/cadre`,
  names: MANAGE_BRAND_NAMES,
} as const;
type View = keyof typeof VIEWS;

/** A page on which the team sets how the site looks, with the way to the others. */
export function BrandFrame({ view, children }: { view: View; children: ReactNode }) {
  const t = useT();
  return (
    <AdminFrame
      place="brand"
      title={t(view === 'state' ? 'brand.title' : `brand.tab.${view}`)}
      lead={t(view === 'state' ? 'brand.lead' : `brand.${view}.lead`)}
    >
      <Tabs
        label={t('brand.views')}
        items={(Object.keys(VIEWS) as View[]).map((each) => ({
          href: VIEWS[each],
          label: t(`brand.tab.${each}`),
          current: each === view,
        }))}
      />
      <div className="stack">{children}</div>
    </AdminFrame>
  );
}
