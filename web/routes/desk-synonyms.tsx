import { MAX_SEARCH_LENGTH } from '#application/community/limits';
import type { Actor } from '#application/shared/viewer';
import type { App } from '#interfaces/composition/app';
import { useActionData } from '@remix-run/react';
import { SynonymsRequest } from '#interfaces/http/community/search.request';
import { SYNONYMS } from '../finding/demand-asking.ts';
import { SynonymsForm } from '../finding/synonyms-form.tsx';
import { SynonymsTrial, type TriedSearch } from '../finding/synonyms-trial.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Ago } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const SHOWN = 5;

export const loader = read('search.manage', async ({ app, actor, url }) => {
  const words = (url.searchParams.get('essai') ?? '').trim().slice(0, MAX_SEARCH_LENGTH);
  const [groups, tried] = await Promise.all([
    app.community.synonyms.execute(actor),
    words === '' ? null : triedSearch(app.community, actor, words),
  ]);
  return { groups, words, tried, first: (url.searchParams.get('terme') ?? '').slice(0, 80) };
});

async function triedSearch(
  { search, synonymsInQuery }: App['community'],
  actor: Actor,
  words: string,
): Promise<TriedSearch> {
  const [acting, { items, total, more }] = await Promise.all([
    synonymsInQuery.execute(actor, words),
    search.execute(actor, { text: words, exact: true }),
  ]);
  return { acting, found: { items: items.slice(0, SHOWN), total, more } };
}

export const action = act('search.manage', SynonymsRequest, async ({ terms }, { app, actor }) => {
  await app.community.saveSynonyms.execute({ actor, id: null, terms });
  return seeOther(SYNONYMS, telling('finding.flash.synonymsSaved'));
});

/** What the trade calls the same. */
export default function DeskSynonymsRoute() {
  const { groups, first, words, tried } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="synonyms" title={t('finding.synonyms.title')} lead={t('finding.synonyms.lead')}>
      <SynonymsTrial words={words} tried={tried} />
      <section aria-labelledby="nouveau">
        <SectionHead id="nouveau" title={t('finding.synonyms.create')} />
        <SynonymsForm refused={refused} first={first} />
      </section>
      {groups.length === 0 ? (
        <EmptyState level={2} title={t('finding.synonyms.empty')} />
      ) : (
        <DataTable
          id="synonymes"
          caption={t('finding.synonyms.list')}
          rows={groups}
          rowKey={({ id }) => id}
          columns={[
            { label: t('finding.synonyms.terms'), header: true, cell: ({ terms }) => terms.join(' · ') },
            { label: t('finding.synonyms.changed'), cell: ({ changedAt }) => <Ago at={changedAt} /> },
            {
              label: t('finding.synonyms.edit'),
              cell: ({ id, terms }) => (
                <a
                  href={`${SYNONYMS}/${id}`}
                  aria-label={t('finding.synonyms.editOf', { term: terms[0] ?? '' })}
                >
                  {t('finding.synonyms.edit')}
                </a>
              ),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
