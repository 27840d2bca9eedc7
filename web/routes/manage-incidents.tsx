import { useActionData } from '@remix-run/react';
import { IncidentRequest } from '#interfaces/http/community/incidents.request';
import { IncidentForm } from '../incidents/incident-form.tsx';
import { hoursLasted } from '../incidents/lasted.ts';
import { topicSaid, topicsOffered } from '../incidents/topic-said.server.ts';
import { underNewTopic } from '../incidents/under-topic.server.ts';
import { takesKind } from '../forum/kinds-here.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { incidentHref, MANAGE_INCIDENTS, manageIncidentHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid, missing } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { createTexts, useNow, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Exactly } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const announcing = async ({ app, actor }: Pick<Deed, 'app' | 'actor'>) =>
  (await app.community.categories.execute(actor)).filter(
    (category) => takesKind(category, 'announcement') && actor.may('topic.announce', category.id),
  );

export const loader = read('incidents.run', async (visit, refused) => {
  const { app, actor } = visit;
  const [incidents, categories, groups, topics] = await Promise.all([
    app.community.incidents.all(actor),
    announcing(visit),
    app.moderation.groups.nameable(actor),
    topicsOffered(visit, refused),
  ]);
  return { incidents, categories, groups, topics };
});

export const action = act('incidents.run', IncidentRequest, async (input, visit) => {
  const { app, actor, locale } = visit;
  const t = createTexts(locale);
  const { title, known, banner = false, segments } = input;
  const open = async (under: number) => {
    const { number } = await app.community.openIncident.execute({
      actor,
      title,
      known,
      topicNumber: under,
      banner: banner ? { label: t('incidents.read'), segments, href: incidentHref } : null,
    });
    return seeOther(manageIncidentHref(number), telling('incidents.flash.opened'));
  };
  const said = await topicSaid(input, visit);
  if (said !== null) return open(said);
  return underNewTopic(await announced(input, visit), visit, open);
});

/** A new announcement that says what is known. */
async function announced({ title, known, categoryId }: IncidentRequest, visit: Deed): Promise<number> {
  if (categoryId === undefined) throw missing('categoryId');
  if (!(await announcing(visit)).some(({ id }) => id === categoryId))
    throw invalid('categoryId', 'field.choice');
  const opened = await visit.app.community.openTopic.execute({
    actor: visit.actor,
    kind: 'announcement',
    title,
    body: known,
    tags: [],
    branches: [],
    agreed: true,
    categoryId,
  });
  return opened.number;
}

/** What many ask about at once, was and is; and a form to open one. */
export default function ManageIncidentsRoute() {
  const { incidents, categories, groups, topics } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const now = useNow();
  return (
    <AdminFrame place="incidents" title={t('incidents.title')} lead={t('incidents.lead')}>
      {incidents.length === 0 ? (
        <EmptyState level={2} title={t('incidents.none')} />
      ) : (
        <>
          <DataTable
            id="incidents"
            caption={t('incidents.title')}
            captionHidden
            stacks
            rows={incidents}
            rowKey={({ number }) => String(number)}
            columns={[
              {
                label: t('incidents.field.title'),
                header: true,
                cell: ({ number, title }) => <a href={manageIncidentHref(number)}>{title}</a>,
              },
              {
                label: t('incidents.column.state'),
                cell: ({ solvedAt }) => (
                  <Pill tone={solvedAt ? 'ok' : 'warn'}>
                    {t(solvedAt ? 'incidents.state.solved' : 'incidents.state.lasts')}
                  </Pill>
                ),
              },
              { label: t('incidents.column.gathered'), numeric: true, cell: ({ gathered }) => gathered },
              { label: t('incidents.column.concerned'), numeric: true, cell: ({ concerned }) => concerned },
              { label: t('incidents.column.opened'), cell: ({ openedAt }) => <Exactly at={openedAt} /> },
              {
                label: t('incidents.column.duration'),
                cell: (one) => t('incidents.duration', { hours: hoursLasted(one, now) }),
              },
            ]}
          />
          <p>
            <a href={`${MANAGE_INCIDENTS}.csv`} download>
              {t('incidents.csv')}
            </a>
          </p>
        </>
      )}
      <section aria-labelledby="nouveau" className="stack">
        <SectionHead id="nouveau" title={t('incidents.new')} />
        <IncidentForm refused={refused} categories={categories} groups={groups} topics={topics} />
      </section>
    </AdminFrame>
  );
}
