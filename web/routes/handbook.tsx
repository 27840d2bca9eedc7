import { onlyTeam } from '../admin/only-team.server.ts';
import { GuideBody } from '../help/guide-body.tsx';
import { handbooksOf } from '../help/help-texts.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { HANDBOOKS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('admin.page', async (visit) => {
  onlyTeam(visit);
  const handbook = handbooksOf(visit).find(({ name }) => name === visit.params['handbook']);
  if (!handbook) throw nothingHere('site.page-not-found');
  return handbook;
});

/** One handbook of the team, as it stands beside the product's sources. */
export default function HandbookRoute() {
  const { text } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame place="guides" title={text.title} acts={<a href={HANDBOOKS}>{t('help.handbooks.title')}</a>}>
      <GuideBody text={text} lang="fr" />
    </AdminFrame>
  );
}
