import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { SaveGroupRequest } from '#interfaces/http/moderation/rights.request';
import { RIGHTS_LIMITS } from '#application/moderation/limits';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { namedLines } from '../admin/audit-of.server.ts';
import { DissolveGroup } from '../admin/dissolve-group.tsx';
import { GroupForm } from '../admin/group-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ADMIN_GROUPS_OF_MEMBERS, groupHref, memberAdminHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, queryOf } from '../lists/query.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TextField } from '../ui/field.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const HISTORY = 20;
const LONGEST_NAME = 60;

export const loader = read('groups.read', async (visit) => {
  const { app, actor, url } = visit;
  const group = await groupIn(visit);
  if (actor.may('role.configure') && !isStillFresh(visit) && !isAfterDeed(visit.request))
    throw redirect(identityPath(groupHref(group.slug)), 303);
  const { cursor } = queryOf(url, { cursor: aCursor });
  const mayConfigure = actor.may('role.configure');
  const [members, categories, { items }, uses] = await Promise.all([
    app.moderation.groups.membersOf(actor, group.slug, cursor ?? null),
    app.community.categories.execute(actor),
    app.audit.trail.page({ objectKind: 'group', objectId: group.slug, limit: HISTORY }),
    mayConfigure ? app.moderation.groupUses.execute(actor, group.slug) : [],
  ]);
  const placed = items.flatMap(({ details }) => placedIn(details) ?? []);
  const shown = members.items.flatMap(({ memberId, addedBy }) =>
    addedBy ? [memberId, addedBy] : [memberId],
  );
  const names = await app.members.names.of([...new Set([...shown, ...placed])]);
  const history = await namedLines(visit, items);
  return { group, members, categories, names, history, uses, mayConfigure };
});

export const action = act('groups.save', SaveGroupRequest, async (input, visit) => {
  const { slug } = await groupIn(visit);
  const { version = 0, description = '', ...text } = input;
  return orIdentity(groupHref(slug), async () => {
    await visit.app.moderation.saveGroup.execute({
      ...text,
      description,
      actor: visit.actor,
      session: visit.viewer.session,
      group: { slug, version },
    });
    return seeOther(groupHref(slug), telling('groups.flash.saved'));
  });
});

/** Whom an entry of the log is about, where it is about a member. */
const placedIn = (details: Readonly<Record<string, unknown>>): string | null =>
  typeof details['memberId'] === 'string' ? details['memberId'] : null;

async function groupIn({ app, actor, params }: Visit) {
  const group = await app.moderation.groups.one(actor, params['slug'] ?? '');
  if (!group) throw nothingHere('moderation.group-not-found');
  return group;
}

/** One group: its members, what it gives, and what was decided of it. */
export default function GroupRoute() {
  const { group, members, categories, names, history, uses, mayConfigure } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const here = groupHref(group.slug);
  const nameOf = (id: string | null) => (id && names.get(id)?.pseudonym) || t('rights.somebody');
  const at = (cursor: string | null) =>
    cursor === null ? null : `${here}?cursor=${encodeURIComponent(cursor)}`;
  return (
    <AdminFrame place="groups" title={group.name} lead={group.description || t('groups.noDescription')}>
      <Breadcrumbs items={[{ href: ADMIN_GROUPS_OF_MEMBERS, label: t('groups.title') }]} />
      <section aria-labelledby="membres" className="stack">
        <SectionHead id="membres" title={t('groups.membersOf', { count: group.members })} />
        {members.items.length > 0 && (
          <DataTable
            id="membres-du-groupe"
            caption={t('groups.members')}
            captionHidden
            stacks
            rows={members.items}
            rowKey={({ memberId }) => memberId}
            columns={[
              {
                label: t('groups.member'),
                header: true,
                cell: ({ memberId }) => <a href={memberAdminHref(memberId, 'droits')}>{nameOf(memberId)}</a>,
              },
              { label: t('groups.since'), cell: ({ addedAt }) => <Day at={addedAt} /> },
              { label: t('groups.addedBy'), cell: ({ addedBy }) => nameOf(addedBy) },
            ]}
          />
        )}
        <Pagination previousHref={at(members.previous)} nextHref={at(members.next)} firstHref={null} />
        {group.membership === 'directory' ? (
          <p className="muted">{t('groups.ofDirectory')}</p>
        ) : (
          <form method="post" action={`${here}/membres`} className="form">
            <TextField
              name="member"
              label={t('groups.member')}
              help={t('groups.memberHelp')}
              maxLength={LONGEST_NAME}
              autoComplete="off"
              required
            />
            <TextField
              name="reason"
              id="reason-membre"
              label={t('rights.reason')}
              help={t('rights.reasonHelp')}
              maxLength={RIGHTS_LIMITS.reason.max}
              required
            />
            <p className="cluster">
              <Button name="act" value="add">
                {t('groups.add')}
              </Button>
              <Button look="quiet" name="act" value="remove">
                {t('groups.remove')}
              </Button>
            </p>
          </form>
        )}
      </section>
      {mayConfigure && (
        <section aria-labelledby="regler" className="stack">
          <SectionHead id="regler" title={t('groups.change')} />
          <GroupForm refused={refused} categories={categories} group={group} />
        </section>
      )}
      <section aria-labelledby="historique" className="stack">
        <SectionHead id="historique" title={t('rights.history')} />
        <ol className="list">
          {history.map(({ id, at: moment, actor, action: deed, outcome, details }) => (
            <li key={id}>
              <p>
                <strong>{actor ?? t('rights.somebody')}</strong>, {format.formatMoment(moment)}
              </p>
              <p>
                {outcome === 'refused'
                  ? t('rights.refused')
                  : t(`groups.history.${deed.replace('role.group-', '') as 'add'}`, {
                      name: nameOf(placedIn(details)),
                    })}
              </p>
              <p className="small muted">
                {t('rights.because', { reason: String(details['reason'] ?? '') })}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {mayConfigure && <DissolveGroup group={group} uses={uses} />}
    </AdminFrame>
  );
}
