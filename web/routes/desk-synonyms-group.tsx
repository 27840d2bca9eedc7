import { useActionData } from '@remix-run/react';
import { SynonymsRequest } from '#interfaces/http/community/search.request';
import { idOf } from '#interfaces/http/validate';
import { SYNONYMS } from '../finding/demand-asking.ts';
import { SynonymsForm } from '../finding/synonyms-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';

const idIn = ({ params }: Visit) => idOf<'SynonymGroup'>(params['id'], 'search.synonyms-not-found');

export const loader = read('search.manage', async (visit) => {
  const id: string = idIn(visit);
  const all = await visit.app.community.synonyms.execute(visit.actor);
  const group = all.find((each) => each.id === id);
  if (!group) throw nothingHere('search.synonyms-not-found');
  return group;
});

export const action = act('search.manage', SynonymsRequest, async ({ terms }, visit) => {
  const { app, actor } = visit;
  await app.community.saveSynonyms.execute({ actor, id: idIn(visit), terms });
  return seeOther(SYNONYMS, telling('finding.flash.synonymsSaved'));
});

export default function DeskSynonymsGroupRoute() {
  const group = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame
      place="synonyms"
      title={t('finding.synonyms.editTitle', { term: group.terms[0] ?? '' })}
      lead={t('finding.synonyms.lead')}
    >
      <Breadcrumbs items={[{ href: SYNONYMS, label: t('finding.synonyms.short') }]} />
      <SynonymsForm refused={refused} group={group} />
      <form method="post" action={`${SYNONYMS}/${group.id}/supprimer`} className="form">
        <p className="muted">{t('finding.synonyms.removeText')}</p>
        <p>
          <Button icon="trash">{t('finding.synonyms.remove')}</Button>
        </p>
      </form>
    </AdminFrame>
  );
}
