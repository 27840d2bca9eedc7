import { onlyTeam } from '../admin/only-team.server.ts';
import { handbooksOf } from '../help/help-texts.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { handbookHref, HELP } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('admin.page', async (visit) => {
  onlyTeam(visit);
  return {
    handbooks: handbooksOf(visit).map(({ name, text }) => ({
      name,
      title: text.title,
      lead: text.opening.excerpt,
    })),
  };
});

/** What the team reads to run the community. */
export default function HandbooksRoute() {
  const { handbooks } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame place="guides" title={t('help.handbooks.title')} lead={t('help.handbooks.lead')}>
      <ul className="plain help-chapters" lang="fr">
        {handbooks.map(({ name, title, lead }) => (
          <li key={name}>
            <h2>
              <a href={handbookHref(name)}>{title}</a>
            </h2>
            <p className="small muted">{lead}</p>
          </li>
        ))}
      </ul>
      <p className="help-next">
        <a href={HELP}>{t('help.handbooks.members')}</a>
      </p>
    </AdminFrame>
  );
}
