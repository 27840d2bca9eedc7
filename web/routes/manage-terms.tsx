import { useActionData } from '@remix-run/react';
import { TERMS_PAGE, TERMS_SUMMARY } from '#application/community/limits';
import type { TermsRow } from '#application/community/terms/terms.query';
import { TermsRequest } from '#interfaces/http/community/terms.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ADMIN, MANAGE_TERMS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('terms.publish', async ({ app, actor }) => ({
  versions: await app.members.terms.versions(actor),
}));

export const action = act('terms.publish', TermsRequest, async (input, { app, actor }) => {
  if (input.withdraw !== undefined) {
    await app.members.withdrawTerms.execute({ actor, number: input.withdraw });
    return seeOther(MANAGE_TERMS, telling('terms.flash.withdrawn'));
  }
  const { charter = '', fr = '', en = '', page = '/charte', mustAccept = false } = input;
  const terms = { label: charter, summary: { fr, en }, page, mustAccept };
  await app.members.publishTerms.execute({ actor, terms });
  return seeOther(MANAGE_TERMS, telling('terms.flash.published'));
});

/** What members accept: a new version, and how many accepted those before. */
export default function ManageTermsRoute() {
  const { versions } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const inForce = versions.find(({ withdrawnAt }) => withdrawnAt === null)?.number;
  return (
    <AdminFrame place="terms" title={t('terms.admin.title')} lead={t('terms.admin.lead')}>
      <section aria-labelledby="versions">
        <SectionHead id="versions" title={t('terms.admin.versions')} />
        {versions.length === 0 ? (
          <EmptyState level={3} title={t('terms.admin.none')} />
        ) : (
          <ol className="list" reversed>
            {versions.map((one) => (
              <Version key={one.number} one={one} inForce={one.number === inForce} />
            ))}
          </ol>
        )}
      </section>
      <section className="apart" aria-labelledby="nouvelle">
        <SectionHead id="nouvelle" title={t('terms.admin.new')} />
        <ActForm
          refused={refused}
          back={ADMIN}
          submit={<Button look="final">{t('terms.admin.publish')}</Button>}
        >
          <TextField
            name="charter"
            label={t('terms.admin.label')}
            help={t('terms.admin.labelHelp')}
            maxLength={20}
            required
            defaultValue={typedIn(refused, 'charter', '')}
            error={errorOf(refused, 'charter')}
          />
          <TextArea
            name="fr"
            label={t('terms.admin.fr')}
            help={t('terms.admin.frHelp')}
            rows={4}
            maxLength={TERMS_SUMMARY.max}
            required
            defaultValue={typedIn(refused, 'fr', '')}
            error={errorOf(refused, 'fr')}
          />
          <TextArea
            name="en"
            label={t('terms.admin.en')}
            optional
            rows={4}
            maxLength={TERMS_SUMMARY.max}
            defaultValue={typedIn(refused, 'en', '')}
            error={errorOf(refused, 'en')}
          />
          <TextField
            name="page"
            label={t('terms.admin.page')}
            help={t('terms.admin.pageHelp')}
            maxLength={TERMS_PAGE.max}
            defaultValue={typedIn(refused, 'page', '/charte')}
            error={errorOf(refused, 'page')}
          />
          <Checkbox
            name="mustAccept"
            label={t('terms.admin.mustAccept')}
            help={t('terms.admin.mustAcceptHelp')}
            defaultChecked={typedIn(refused, 'mustAccept') === 'on'}
          />
        </ActForm>
      </section>
    </AdminFrame>
  );
}

function Version({ one, inForce }: { one: TermsRow; inForce: boolean }) {
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <li>
      <p className="cluster">
        <strong>{t('terms.admin.version', { label: one.label })}</strong>
        {inForce && <Pill tone="brand">{t('terms.admin.inForce')}</Pill>}
        {one.withdrawnAt && (
          <Pill tone="warn">{t('terms.admin.withdrawn', { day: formatDay(one.withdrawnAt) })}</Pill>
        )}
        {!one.mustAccept && <Pill>{t('terms.admin.minor')}</Pill>}
      </p>
      <p>{one.summary.fr}</p>
      <p className="small muted">
        <a href={one.page}>{t('terms.read')}</a> · {formatDay(one.publishedAt)}
        {one.by && ` · ${one.by}`}
      </p>
      {one.mustAccept && (
        <p>
          {t('terms.admin.counts', {
            accepted: one.accepted,
            asked: one.asked,
          })}
        </p>
      )}
      {inForce && (
        <form method="post" action={MANAGE_TERMS}>
          <Button look="quiet" name="withdraw" value={String(one.number)}>
            {t('terms.admin.withdraw')}
          </Button>
        </form>
      )}
    </li>
  );
}
