import { useActionData } from '@remix-run/react';
import { SITE_LIMITS } from '#application/site/limits';
import { CreatePageRequest } from '#interfaces/http/site/pages.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_PAGES, managedPageHref, pageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { hrefWith } from '../lists/query.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { useNameOf } from '../pages/page-frame.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TextField } from '../ui/field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Ago, Day } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tabs } from '../ui/tabs.tsx';

const TONES = { draft: 'plain', shown: 'ok', withdrawn: 'warn' } as const;

/** As addresses name the states. */
const STATES = { visibles: 'shown', brouillons: 'draft', retirees: 'withdrawn' } as const;
type StateWord = keyof typeof STATES;

export const loader = read('pages.manage', async ({ app, actor, url }) => {
  const pages = await app.pages.desk.all(actor);
  const asked = (Object.keys(STATES) as StateWord[]).find((word) => word === url.searchParams.get('etat'));
  return {
    asked: asked ?? null,
    pages: asked ? pages.filter(({ state }) => state === STATES[asked]) : pages,
  };
});

export const action = act('pages.manage', CreatePageRequest, async ({ title, slug = '' }, { app, actor }) => {
  const { id } = await app.pages.create.execute({ actor, title, slug });
  return seeOther(managedPageHref(id), telling('pages.flash.created'));
});

/** The pages that the organisation composes, and a form to begin another one. */
export default function ManagePagesRoute() {
  const { asked, pages } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const nameOf = useNameOf();
  return (
    <AdminFrame place="pages" title={t('pages.title')} lead={t('pages.lead')}>
      <Tabs
        label={t('pages.states')}
        items={[
          { href: MANAGE_PAGES, label: t('pages.anyState'), current: asked === null },
          ...(Object.keys(STATES) as StateWord[]).map((word) => ({
            href: hrefWith(MANAGE_PAGES, { etat: word }),
            label: t(`pages.state.${STATES[word]}`),
            current: word === asked,
          })),
        ]}
      />
      {pages.length === 0 && <EmptyState title={t('pages.noneSo')} level={2} />}
      <DataTable
        id="pages"
        caption={t('pages.list.caption')}
        captionHidden
        stacks
        rows={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            label: t('pages.list.page'),
            header: true,
            cell: (page) => <a href={managedPageHref(page.id)}>{nameOf(page)}</a>,
          },
          {
            label: t('pages.list.address'),
            cell: ({ isHome, slug, state }) =>
              state === 'shown' ? (
                <a href={isHome ? '/' : pageHref(slug)}>{isHome ? '/' : pageHref(slug)}</a>
              ) : (
                pageHref(slug)
              ),
          },
          {
            label: t('pages.list.state'),
            cell: ({ state, waitsFor }) => (
              <>
                <Pill tone={TONES[state]}>{t(`pages.state.${state}`)}</Pill>{' '}
                {waitsFor && t.rich('pages.waits', { day: <Day key="day" at={waitsFor} /> })}
              </>
            ),
          },
          { label: t('pages.list.changed'), cell: ({ changedAt }) => <Ago at={changedAt} /> },
        ]}
      />
      <section aria-labelledby="nouvelle" className="stack">
        <SectionHead id="nouvelle" title={t('pages.new.title')} />
        <form method="post" noValidate className="form stack">
          <FormErrors errors={errorsOf(refused)} />
          <TextField
            name="title"
            label={t('pages.new.name')}
            maxLength={SITE_LIMITS.page.title.max}
            defaultValue={typedIn(refused, 'title')}
            error={errorOf(refused, 'title')}
            required
          />
          <TextField
            name="slug"
            label={t('pages.new.slug')}
            help={t('pages.new.slugHelp')}
            maxLength={SITE_LIMITS.page.slug.max}
            defaultValue={typedIn(refused, 'slug')}
            error={errorOf(refused, 'slug')}
            optional
          />
          <p>
            <Button look="main">{t('pages.new.submit')}</Button>
          </p>
        </form>
      </section>
    </AdminFrame>
  );
}
