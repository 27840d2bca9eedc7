import { useActionData } from '@remix-run/react';
import {
  isGrave,
  LADDER,
  NOTICE_SUSPENSIONS,
  PROFILE_RESTRICTIONS,
  SANCTION_FACTS,
} from '#application/moderation/limits';
import { SanctionRequest } from '#interfaces/http/moderation/decisions.request';
import { idOf } from '#interfaces/http/validate';
import { decisionHref } from '../decisions/decision-parts.tsx';
import { NotesOf, NoticesOf, SanctionsOf, ShownOf } from '../decisions/record-parts.tsx';
import { GroundField } from '../forum/ground-field.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ADMIN, FLAGGERS, memberHref, recordHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, queryOf } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DayField } from '../ui/day-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('sanctions.read', async ({ app, actor, params, url }) => {
  const id = idOf<'Member'>(params['id'], 'community.member-not-found');
  const { cursor } = queryOf(url, { cursor: aCursor });
  const file = await app.moderation.readMemberFile.execute(actor, id, cursor ?? null);
  const people = [id, ...file.notes.map(({ authorId }) => authorId)];
  const named = await app.members.names.of(people);
  const member = named.get(id);
  if (!member) throw nothingHere('community.member-not-found');
  const page = await app.members.page.execute(actor, member.handle);
  return {
    id,
    member,
    status: page?.about?.status ?? 'active',
    file,
    names: Object.fromEntries([...named].map(([key, { pseudonym }]) => [key, pseudonym])),
    rights: {
      give: actor.may('sanction.warn') && actor.memberId !== id,
      exclude: actor.may('sanction.exclude'),
      sign: actor.may('sanction.sign'),
      register: actor.may('order.manage'),
    },
    me: actor.memberId,
  };
});

export const action = act('sanctions.give', SanctionRequest, async (input, visit) => {
  const { step, until, ground, facts, read = '' } = input;
  const memberId = idOf<'Member'>(visit.params['id'], 'community.member-not-found');
  const { actor } = visit;
  if (!(await visit.app.members.names.of([memberId])).has(memberId))
    throw nothingHere('community.member-not-found');
  const measure = PROFILE_RESTRICTIONS.find((one) => one === step);
  if (measure) {
    await visit.app.moderation.restrictProfile.execute({ actor, memberId, measure, read, ground, facts });
    return seeOther(recordHref(memberId), telling('decisions.flash.sanctioned'));
  }
  if (NOTICE_SUSPENSIONS.some(({ key }) => key === step)) {
    await visit.app.moderation.suspendNotices.execute({ actor, memberId, measure: step, facts });
    return seeOther(recordHref(memberId), telling('decisions.flash.sanctioned'));
  }
  const { waits } = await visit.app.moderation.sanctionMember.execute({
    actor,
    memberId,
    step,
    until,
    ground,
    facts,
  });
  return seeOther(
    recordHref(memberId),
    telling(waits ? 'decisions.flash.proposed' : 'decisions.flash.sanctioned'),
  );
});

/** All that was decided of a member, what stands, and the next step of the ladder. */
export default function MemberRecordRoute() {
  const page = usePageData<typeof loader>();
  const { id, member, file } = page;
  const t = useT();
  const format = useFormat();
  const at = (cursor: string | null) =>
    cursor === null ? null : `${recordHref(id)}?cursor=${encodeURIComponent(cursor)}`;
  return (
    <AdminFrame
      place="appeals"
      title={t('decisions.record.title', { name: member.pseudonym })}
      lead={
        <>
          {t(`decisions.status.${page.status as 'active'}`)} ·{' '}
          <a href={memberHref(member)}>{t('decisions.record.profile')}</a>
        </>
      }
    >
      {file.profile && <ShownOf profile={file.profile} />}
      <SanctionsOf sanctions={file.sanctions} names={page.names} maySign={page.rights.sign} me={page.me} />
      <h2>{t('decisions.record.decisions')}</h2>
      {file.decisions.items.length === 0 ? (
        <EmptyState level={2} title={t('decisions.record.none')} />
      ) : (
        <DataTable
          id="decisions"
          caption={t('decisions.record.decisions')}
          captionHidden
          rows={file.decisions.items}
          rowKey={(one) => one.id}
          columns={[
            {
              label: t('decisions.appeals.decision'),
              header: true,
              cell: (one) => (
                <a href={decisionHref(one.number)}>{t('decisions.title', { number: one.number })}</a>
              ),
            },
            { label: t('decisions.field.measure'), cell: (one) => t(`decisions.action.${one.action}`) },
            { label: t('decisions.record.day'), cell: (one) => format.formatDay(one.decidedAt) },
            {
              label: t('decisions.record.state'),
              cell: (one) => t(one.overturnedAt ? 'decisions.record.overturned' : 'decisions.record.stands'),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(file.decisions.previous)}
        nextHref={at(file.decisions.next)}
        firstHref={null}
      />
      <NoticesOf notices={file.notices} />
      {page.rights.register && (
        <p>
          <a href={`${FLAGGERS}?membre=${id}`}>{t('authorities.flaggers.ofMember')}</a>
        </p>
      )}
      {page.rights.give && <SanctionForm page={page} />}
      <NotesOf notes={file.notes} names={page.names} action={`${recordHref(id)}/note`} />
      <p>
        <a href={ADMIN}>{t('admin.home')}</a>
      </p>
    </AdminFrame>
  );
}

function SanctionForm({ page }: { page: ReturnType<typeof usePageData<typeof loader>> }) {
  const t = useT();
  const refused = useActionData<Refused>();
  const { step, after } = page.file.next;
  const idle = page.file.profile?.idle ?? [];
  const open = LADDER.filter((one) => page.rights.exclude || !isGrave(one));
  return (
    <section className="stack">
      <h2>{t('decisions.record.act')}</h2>
      <Alert title={t('decisions.record.suggested', { step: t(`decisions.step.${step.key as 'rappel'}`) })}>
        {after
          ? t('decisions.record.because', { step: t(`decisions.step.${after.key as 'rappel'}`) })
          : t('decisions.record.first')}
      </Alert>
      <ActForm
        refused={refused}
        back={memberHref(page.member)}
        submit={<Button look="final">{t('decisions.record.submit')}</Button>}
        labels={{
          step: t('decisions.record.step'),
          until: t('decisions.record.until'),
          facts: t('decisions.field.facts'),
        }}
      >
        <input type="hidden" name="read" value={page.file.profile?.mark ?? ''} />
        <Select
          name="step"
          label={t('decisions.record.step')}
          help={t('decisions.record.stepHelp')}
          choices={[
            ...open.map(({ key }) => ({ value: key as string, label: t(`decisions.step.${key}`) })),
            ...PROFILE_RESTRICTIONS.filter((one) => !idle.includes(one)).map((one) => ({
              value: one as string,
              label: t(`review.decide.actions.${one}`),
            })),
            ...(page.file.notices.notYet === null ? NOTICE_SUSPENSIONS : []).map(({ key, days }) => ({
              value: key as string,
              label: t('decisions.misuse.suspend', { days }),
            })),
          ]}
          defaultValue={typedIn(
            refused,
            'step',
            open.some(({ key }) => key === step.key) ? step.key : open[0]!.key,
          )}
          error={errorOf(refused, 'step')}
        />
        {page.rights.exclude && (
          <DayField
            name="until"
            label={t('decisions.record.until')}
            value={typedIn(refused, 'until')}
            error={errorOf(refused, 'until')}
            optional
          />
        )}
        <GroundField refused={refused} />
        <TextArea
          name="facts"
          label={t('decisions.field.facts')}
          help={t('decisions.record.factsHelp')}
          rows={5}
          maxLength={SANCTION_FACTS.max}
          defaultValue={typedIn(refused, 'facts')}
          error={errorOf(refused, 'facts')}
        />
      </ActForm>
    </section>
  );
}
