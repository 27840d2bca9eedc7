import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { SaveGroupRequest } from '#interfaces/http/moderation/rights.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { GroupForm } from '../admin/group-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ADMIN_GROUPS_OF_MEMBERS, groupHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const NEW = `${ADMIN_GROUPS_OF_MEMBERS}?nouveau=oui`;

export const loader = read('groups.read', async (visit) => {
  const { app, actor, url, request } = visit;
  const isNew =
    actor.may('role.configure') && (url.searchParams.get('nouveau') === 'oui' || isAfterDeed(request));
  if (isNew && !isStillFresh(visit) && !isAfterDeed(request)) throw redirect(identityPath(NEW), 303);
  const [groups, categories] = await Promise.all([
    app.moderation.groups.all(actor),
    app.community.categories.execute(actor),
  ]);
  return { groups, categories, isNew, mayConfigure: actor.may('role.configure') };
});

export const action = act('groups.save', SaveGroupRequest, async (input, visit) =>
  orIdentity(NEW, async () => {
    const { version: _none, description = '', ...text } = input;
    const { slug } = await visit.app.moderation.saveGroup.execute({
      ...text,
      description,
      actor: visit.actor,
      session: visit.viewer.session,
      group: null,
    });
    return seeOther(groupHref(slug), telling('groups.flash.saved'));
  }),
);

/** All groups of members, and a form for a new one. */
export default function GroupsRoute() {
  const { groups, categories, isNew, mayConfigure } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  return (
    <AdminFrame
      place="groups"
      title={t('groups.title')}
      lead={t('groups.lead')}
      acts={mayConfigure && !isNew && <ButtonLink href={NEW}>{t('groups.new')}</ButtonLink>}
    >
      {isNew && (
        <section aria-labelledby="nouveau">
          <SectionHead id="nouveau" title={t('groups.new')} />
          <GroupForm refused={refused} categories={categories} />
        </section>
      )}
      {groups.length === 0 ? (
        <EmptyState level={2} title={t('groups.none')} />
      ) : (
        <DataTable
          id="groupes"
          caption={t('groups.title')}
          captionHidden
          stacks
          rows={groups}
          rowKey={({ slug }) => slug}
          columns={[
            {
              label: t('groups.name'),
              header: true,
              cell: ({ slug, name }) => <a href={groupHref(slug)}>{name}</a>,
            },
            {
              label: t('groups.membership'),
              cell: ({ membership }) => t(`groups.memberships.${membership}`),
            },
            { label: t('groups.members'), cell: ({ members }) => format.formatNumber(members) },
            { label: t('groups.rights'), cell: ({ permissions }) => format.formatNumber(permissions.length) },
          ]}
        />
      )}
    </AdminFrame>
  );
}
