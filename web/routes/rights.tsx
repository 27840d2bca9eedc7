import { MatrixTable } from '../admin/matrix-table.tsx';
import { RightsHistory } from '../admin/rights-history.tsx';
import { rightsHistory } from '../admin/rights-of.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { RIGHTS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('rights.read', async (visit) => {
  const [matrix, history] = await Promise.all([
    visit.app.moderation.matrix.execute(visit.actor),
    rightsHistory(visit, { objectKind: 'matrix' }),
  ]);
  return { matrix, history };
});

/** Which role may do what, and how that came about. */
export default function RightsRoute() {
  const { matrix, history } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  return (
    <AdminFrame
      place="rights"
      title={t('rights.title')}
      lead={t('rights.lead')}
      acts={
        may('role.configure') && (
          <ButtonLink look="main" href={`${RIGHTS}/modifier`}>
            {t('rights.edit')}
          </ButtonLink>
        )
      }
    >
      <MatrixTable matrix={matrix} />
      <section aria-labelledby="historique">
        <SectionHead id="historique" title={t('rights.history')} />
        <RightsHistory lines={history} matrix={matrix} />
      </section>
    </AdminFrame>
  );
}
