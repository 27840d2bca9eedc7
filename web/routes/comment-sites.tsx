import { useActionData } from '@remix-run/react';
import { CommentSiteRequest } from '#interfaces/http/community/commented-pages.request';
import { categoryChoices } from '../admin/category-choices.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { COMMENT_SITES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { missing } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const LONGEST = 200;

export const loader = read('comments.configure', async ({ app, actor }) => {
  const [sites, categories] = await Promise.all([
    app.community.commentSites.execute(actor),
    app.community.categories.execute(actor),
  ]);
  return { sites, categories };
});

export const action = act('comments.configure', CommentSiteRequest, async (input, { app, actor }) => {
  const { site, categoryId } = input;
  if (input.act === 'refuse') {
    await app.community.refuseComments.execute({ actor, site });
    return seeOther(COMMENT_SITES, telling('comments.flash.refused'));
  }
  if (categoryId === undefined) throw missing('categoryId');
  await app.community.allowComments.execute({ actor, site, categoryId });
  return seeOther(COMMENT_SITES, telling('comments.flash.allowed'));
});

/** The sites whose pages may be commented on, and where their topics are opened. */
export default function CommentSitesRoute() {
  const { sites, categories } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const nameOf = (id: string) => {
    const category = categories.find((one) => one.id === id);
    return category?.closedAt
      ? t('comments.closedCategory', { name: category.name })
      : (category?.name ?? '–');
  };
  return (
    <AdminFrame place="comments" title={t('comments.sites')} lead={t('comments.sitesLead')}>
      {sites.length === 0 ? (
        <EmptyState level={2} title={t('comments.noSite')} />
      ) : (
        <DataTable
          id="sites"
          caption={t('comments.sites')}
          captionHidden
          stacks
          rows={sites}
          rowKey={({ origin }) => origin}
          columns={[
            { label: t('comments.site'), header: true, cell: ({ origin }) => <code>{origin}</code> },
            { label: t('comments.category'), cell: ({ categoryId }) => nameOf(categoryId) },
            {
              label: t('comments.refuse'),
              cell: ({ origin }) => (
                <form method="post">
                  <input type="hidden" name="site" value={origin} />
                  <Button
                    look="quiet"
                    icon="trash"
                    name="act"
                    value="refuse"
                    aria-label={t('comments.refuseOf', { site: origin })}
                  >
                    {t('comments.refuse')}
                  </Button>
                </form>
              ),
            },
          ]}
        />
      )}
      <section aria-labelledby="nouveau" className="stack">
        <SectionHead id="nouveau" title={t('comments.allowTitle')} />
        <form method="post" noValidate className="form">
          <FormErrors errors={errorsOf(refused)} />
          <TextField
            name="site"
            label={t('comments.site')}
            help={t('comments.siteHelp')}
            maxLength={LONGEST}
            defaultValue={typedIn(refused, 'site', '')}
            error={errorOf(refused, 'site')}
            required
          />
          <Select
            name="categoryId"
            label={t('comments.category')}
            help={t('comments.categoryHelp')}
            choices={categoryChoices(categories.filter(({ closedAt }) => closedAt === null))}
            placeholder={t('comments.choose')}
            defaultValue={typedIn(refused, 'categoryId', '')}
            error={errorOf(refused, 'categoryId')}
            required
          />
          <p>
            <Button look="main" name="act" value="allow">
              {t('comments.allow')}
            </Button>
          </p>
        </form>
      </section>
    </AdminFrame>
  );
}
