import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { OpenLinkRequest } from '#interfaces/http/community/invitations.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { closeLinkHref, IMPORT_GUESTS, importHref, invitationHref, INVITATIONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sure } from '../ui/sure.tsx';

export const loader = read('invitations.manage', async ({ app, actor, publicUrl }) => {
  const [links, imports] = await Promise.all([
    app.members.invitations.links(actor),
    app.members.invitations.imports(actor),
  ]);
  return { links, imports, publicUrl };
});

export const action = act('invitations.manage', OpenLinkRequest, async (input, { app, actor }) => {
  await app.members.openLink.execute({ actor, ...input });
  return seeOther(INVITATIONS, telling('invitations.flash.opened'));
});

/** Who is invited, by links and by lists: how many came, and never who. */
export default function ManageInvitationsRoute() {
  const { links, imports, publicUrl } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatNumber, formatDay } = useFormat();
  return (
    <AdminFrame
      place="invitations"
      title={t('invitations.title')}
      lead={t('invitations.lead')}
      acts={
        <ButtonLink look="main" href={IMPORT_GUESTS}>
          {t('invitations.import')}
        </ButtonLink>
      }
    >
      <section aria-labelledby="listes">
        <SectionHead id="listes" title={t('invitations.lists')} />
        {imports.length === 0 ? (
          <EmptyState title={t('invitations.noList')} level={3} />
        ) : (
          <DataTable
            id="listes-invitees"
            caption={t('invitations.lists')}
            captionHidden
            stacks
            rows={imports}
            rowKey={({ id }) => id}
            columns={[
              {
                label: t('invitations.source'),
                header: true,
                cell: ({ id, source }) => <a href={importHref(id)}>{source}</a>,
              },
              { label: t('invitations.on'), cell: ({ createdAt }) => <Day at={createdAt} /> },
              { label: t('invitations.lines'), numeric: true, cell: ({ total }) => formatNumber(total) },
              { label: t('invitations.invited'), numeric: true, cell: (row) => formatNumber(row.invited) },
              { label: t('invitations.joined'), numeric: true, cell: ({ joined }) => formatNumber(joined) },
              {
                label: t('invitations.state'),
                cell: ({ isOver, isCancelled }) =>
                  t(
                    isCancelled
                      ? 'invitations.cancelled'
                      : isOver
                        ? 'invitations.over'
                        : 'invitations.running',
                  ),
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="liens">
        <SectionHead id="liens" title={t('invitations.links')} />
        {links.length > 0 && (
          <DataTable
            id="liens-ouverts"
            caption={t('invitations.links')}
            captionHidden
            stacks
            rows={links}
            rowKey={({ id }) => id}
            columns={[
              { label: t('invitations.source'), header: true, cell: ({ source }) => source },
              {
                label: t('invitations.address'),
                cell: ({ code, isOpen }) =>
                  isOpen ? <code>{`${publicUrl}${invitationHref(code)}`}</code> : t('invitations.closed'),
              },
              {
                label: t('invitations.uses'),
                cell: ({ uses, maxUses }) =>
                  t('invitations.usesOf', { uses: formatNumber(uses), max: formatNumber(maxUses) }),
              },
              {
                label: t('invitations.confirmed'),
                numeric: true,
                cell: ({ confirmed }) => formatNumber(confirmed),
              },
              { label: t('invitations.until'), cell: ({ expiresAt }) => formatDay(expiresAt) },
              {
                label: t('invitations.act'),
                act: true,
                cell: ({ id, source, isOpen }) =>
                  isOpen && (
                    <Sure
                      act={t('invitations.close')}
                      which={source}
                      help={t('invitations.closeHelp')}
                      to={closeLinkHref(id)}
                    />
                  ),
              },
            ]}
          />
        )}
        <h3>{t('invitations.newLink')}</h3>
        <form method="post" noValidate className="form">
          <FormErrors errors={errorsOf(refused)} />
          <TextField
            name="source"
            label={t('invitations.source')}
            help={t('invitations.sourceHelp')}
            maxLength={LIMITS.invitation.source.max}
            defaultValue={typedIn(refused, 'source')}
            error={errorOf(refused, 'source')}
          />
          <div className="fields-row">
            <TextField
              name="uses"
              label={t('invitations.maxUses')}
              type="number"
              {...LIMITS.invitation.uses}
              defaultValue={typedIn(refused, 'uses', '50')}
              error={errorOf(refused, 'uses')}
            />
            <TextField
              name="days"
              label={t('invitations.days')}
              type="number"
              {...LIMITS.invitation.days}
              defaultValue={typedIn(refused, 'days', '30')}
              error={errorOf(refused, 'days')}
            />
          </div>
          <p className="small muted">{t('invitations.asMembers')}</p>
          <p>
            <Button look="main">{t('invitations.open')}</Button>
          </p>
        </form>
      </section>
    </AdminFrame>
  );
}
