import type { ReactNode } from 'react';
import type { PageDeskView } from '#application/site/pages/page-desk.query';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_PAGES, managedPageHref, pageHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** What the team calls a page. */
export const useNameOf = () => {
  const t = useT();
  return ({ isHome, title }: Pick<PageDeskView, 'isHome' | 'title'>) => (isHome ? t('pages.home') : title);
};

/** What visitors see of it meanwhile. */
const LEADS = {
  shown: 'pages.compose.lead',
  draft: 'pages.compose.leadDraft',
  withdrawn: 'pages.compose.leadWithdrawn',
} as const;

/** A page on which the team composes another one, with the way to its settings and its preview. */
export function PageFrame(props: { desk: PageDeskView; view: 'compose' | 'head'; children: ReactNode }) {
  const { desk, view, children } = props;
  const t = useT();
  const nameOf = useNameOf();
  const here = managedPageHref(desk.id);
  return (
    <AdminFrame
      place="pages"
      title={nameOf(desk)}
      lead={
        desk.isHome
          ? t('pages.compose.leadHome')
          : t.rich(LEADS[desk.state], { address: <code key="address">{pageHref(desk.slug)}</code> })
      }
      acts={
        <ButtonLink icon="eye" href={`${here}/apercu`}>
          {t('pages.preview.open')}
        </ButtonLink>
      }
    >
      <Breadcrumbs items={[{ href: MANAGE_PAGES, label: t('pages.title') }]} />
      <Tabs
        label={t('pages.views')}
        items={[
          { href: here, label: t('pages.tab.compose'), current: view === 'compose' },
          { href: `${here}/reglages`, label: t('pages.tab.head'), current: view === 'head' },
        ]}
      />
      <div className="stack">{children}</div>
    </AdminFrame>
  );
}
