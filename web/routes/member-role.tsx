import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { RIGHTS_LIMITS } from '#application/moderation/limits';
import { AssignRoleRequest } from '#interfaces/http/moderation/rights.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { memberInQuestion } from '../admin/rights-of.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { memberAdminHref, TEAM } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { keptCategoryChoices } from '../admin/category-choices.ts';
import { ReasonField } from '../admin/reason-field.tsx';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const ROLES = ['member', 'ambassador', 'agent', 'moderator', 'community_manager', 'administrator'] as const;
/** Said back after the deed: who gave another role than they meant sees it at once. */
const ASSIGNED = {
  member: 'rights.flash.assigned.member',
  ambassador: 'rights.flash.assigned.ambassador',
  agent: 'rights.flash.assigned.agent',
  moderator: 'rights.flash.assigned.moderator',
  community_manager: 'rights.flash.assigned.communityManager',
  administrator: 'rights.flash.assigned.administrator',
} as const;

export const loader = read('roles.assign', async (visit) => {
  const { app, actor } = visit;
  const member = await memberInQuestion(visit);
  if (!isStillFresh(visit) && !isAfterDeed(visit.request))
    throw redirect(identityPath(memberAdminHref(member.id, 'role')), 303);
  const [held, categories] = await Promise.all([
    app.moderation.memberRights.execute(actor, member),
    app.community.categories.execute(actor),
  ]);
  return { member, held, categories };
});

export const action = act('roles.assign', AssignRoleRequest, async (input, visit) => {
  const { app, actor, viewer } = visit;
  const { id } = await memberInQuestion(visit);
  return orIdentity(memberAdminHref(id, 'role'), async () => {
    await app.moderation.assignRole.execute({
      ...input,
      by: actor,
      session: viewer.session,
      memberId: id,
      department: input.department ?? null,
    });
    return seeOther(memberAdminHref(id, 'droits'), telling(ASSIGNED[input.role as keyof typeof ASSIGNED]));
  });
});

/** A role for one member, and where it reaches. */
export default function MemberRoleRoute() {
  const { member, held, categories } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const name = member.pseudonym;
  const back = memberAdminHref(member.id, 'droits');
  return (
    <AdminFrame place="team" title={t('rights.assign.title', { name })} lead={t('rights.assign.lead')}>
      <Breadcrumbs
        items={[
          { href: TEAM, label: t('rights.team.title') },
          { href: back, label: t('rights.member.title', { name }) },
        ]}
      />
      <form method="post" noValidate className="form">
        <FormErrors errors={errorsOf(refused)} />
        <RadioGroup
          name="role"
          legend={t('rights.assign.role')}
          choices={ROLES.map((role) => ({ value: role, label: t(`rights.role.${role}`) }))}
          value={typedIn(refused, 'role', held.role)}
          error={errorOf(refused, 'role')}
          required
        />
        <TextField
          name="department"
          label={t('rights.assign.department')}
          help={t('rights.assign.departmentHelp')}
          maxLength={RIGHTS_LIMITS.department.max}
          defaultValue={typedIn(refused, 'department', held.department ?? '')}
          error={errorOf(refused, 'department')}
        />
        <CheckGroup
          name="categoryIds"
          legend={t('rights.assign.categories')}
          help={t('rights.assign.categoriesHelp')}
          choices={keptCategoryChoices(categories, held.categoryIds ?? [], t('rights.goneCategory'))}
          values={typedList(refused, 'categoryIds', held.categoryIds ?? [])}
          error={errorOf(refused, 'categoryIds')}
        />
        <ReasonField refused={refused} />
        <p className="cluster">
          <Button look="main">{t('rights.assign.submit')}</Button>
          <ButtonLink look="quiet" href={back}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}
