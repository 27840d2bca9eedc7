import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { TRIABLE_ROLES, TRYING_KINDS, TRYING_MINUTES, TRYING_REASON } from '#application/community/limits';
import { StartTryingRequest } from '#interfaces/http/community/trying.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { askedMember } from '../engagement/asked-member.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ADMIN, TRY_AS } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select, TextField } from '../ui/field.tsx';

const LONGEST_NAME = 60;

export const loader = read('site.try-as', async (visit) => {
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(TRY_AS), 303);
  return { groups: await visit.app.moderation.groups.nameable(visit.actor) };
});

export const action = act('site.try-as', StartTryingRequest, async (input, visit) => {
  const { app, actor, viewer } = visit;
  const { kind, reason, role = '', group = '', member = '' } = input;
  const as = kind === 'member' ? await askedMember(visit, member) : { role, group }[kind];
  return orIdentity(TRY_AS, async () => {
    await app.accounts.startTrying.execute({ actor, session: viewer.session, kind, as, reason });
    return seeOther('/');
  });
});

/** Looks at the site as a role, a group or a member would. */
export default function TryAsRoute() {
  const { groups } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="tryAs" title={t('trying.title')} lead={t('trying.lead', { minutes: TRYING_MINUTES })}>
      <ActForm refused={refused} back={ADMIN} submit={<Button look="main">{t('trying.start')}</Button>}>
        <RadioGroup
          name="kind"
          legend={t('trying.as')}
          choices={TRYING_KINDS.map((kind) => ({ value: kind, label: t(`trying.kind.${kind}`) }))}
          value={typedIn(refused, 'kind', 'role')}
          error={errorOf(refused, 'kind')}
          required
        />
        <Select
          name="role"
          label={t('trying.kind.role')}
          choices={TRIABLE_ROLES.map((role) => ({ value: role, label: t(`rights.role.${role}`) }))}
          defaultValue={typedIn(refused, 'role', 'member')}
        />
        <Select
          name="group"
          label={t('trying.kind.group')}
          placeholder={t('trying.none')}
          choices={groups.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={typedIn(refused, 'group')}
        />
        <TextField
          name="member"
          label={t('trying.kind.member')}
          help={t('groups.memberHelp')}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          optional
          defaultValue={typedIn(refused, 'member')}
          error={errorOf(refused, 'member')}
        />
        <TextField
          name="reason"
          label={t('trying.reason')}
          help={t('rights.reasonHelp')}
          maxLength={TRYING_REASON.max}
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
          required
        />
      </ActForm>
    </AdminFrame>
  );
}
