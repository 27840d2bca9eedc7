import { useActionData } from '@remix-run/react';
import type { ParticipantRow } from '#application/events/gatherings/gathering-view';
import { GatheringDeedRequest } from '#interfaces/http/events/gatherings.request';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { CheckInCode } from '../events/check-in-code.tsx';
import { DraftDeeds } from '../events/draft-deeds.tsx';
import { KeptAnswers } from '../events/kept-answers.tsx';
import { StagePill } from '../events/event-rows.tsx';
import { hourIn, inZone } from '../events/moments.ts';
import { When } from '../events/when.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { mustMeanThePast } from '../events/past-day.server.ts';
import {
  eventDeedHref,
  eventHref,
  manageEventDeedHref,
  manageEventHref,
  NEW_EVENT,
} from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { aCursor, hrefWith, lenientQueryOf, queryOf } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sure } from '../ui/sure.tsx';

export const loader = read('events.run', async ({ app, actor, params, url }) => {
  const plan = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const [event, participants, desk] = await Promise.all([
    app.events.gatheringPage.execute(actor, plan.id),
    app.events.participants.execute(actor, plan.id, cursor),
    app.events.sessionDesk.execute(actor, plan.id),
  ]);
  const [names, ranks] = await Promise.all([
    app.members.names.of(participants.items.map(({ memberId }) => memberId)),
    app.events.participants.ranks(
      actor,
      plan.id,
      participants.items.map(({ id }) => id),
    ),
  ]);
  const isRepeated = plan.seriesId !== null;
  return { event, isRepeated, desk, cursor, participants, names, ranks };
});

export const action = act('events.run', GatheringDeedRequest, async ({ deed, registration, past }, visit) => {
  const { app, actor, params, url } = visit;
  const { id, endsAt } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  if (deed === 'publish') {
    mustMeanThePast(endsAt, visit, past);
    await app.events.publishGathering.execute({ actor, gatheringId: id });
    return seeOther(manageEventHref(id), telling('events.flash.published'));
  }
  if (deed === 'end') {
    await app.events.endGathering.execute({ actor, gatheringId: id });
    return seeOther(manageEventHref(id), telling('events.flash.ended'));
  }
  if (!registration) throw invalid('registration', 'field.choice');
  const registrationId = registration as ParticipantRow['id'];
  const wasThere = deed === 'attend';
  await app.events.noteAttendance.execute({ actor, gatheringId: id, registrationId, wasThere });
  // Whom it is about may stand far down the list.
  const { cursor } = lenientQueryOf(url, { cursor: aCursor });
  return seeOther(
    hrefWith(manageEventHref(id), { cursor }),
    telling(wasThere ? 'events.flash.attended' : 'events.flash.attendanceTakenBack'),
  );
});

type Shown = ReturnType<typeof usePageData<typeof loader>>;

/** One event as those see it who run it: what is to be done, who comes. */
export default function ManageEventRoute() {
  const shown = usePageData<typeof loader>();
  const { event, isRepeated, desk, cursor, participants } = shown;
  const refused = useActionData<Refused>();
  const t = useT();
  const here = manageEventHref(event.id);
  const at = (place: string | null) => (place === null ? null : hrefWith(here, { cursor: place }));
  return (
    <AdminFrame
      place="events"
      title={event.title}
      lead={<When event={event} />}
      acts={<Acts event={event} isRepeated={isRepeated} />}
    >
      <FormErrors errors={errorsOf(refused)} />
      <p>
        <StagePill stage={event.stage} />
      </p>
      {event.stage === 'draft' ? (
        <DraftDeeds event={event} />
      ) : (
        desk && (
          <section aria-labelledby="code-de-presence">
            <SectionHead id="code-de-presence" title={t('events.admin.code')} />
            <CheckInCode desk={desk} />
          </section>
        )
      )}
      {event.stage === 'live' && <EndNow />}
      {event.stage !== 'draft' && (
        <section aria-labelledby="inscriptions">
          <SectionHead id="inscriptions" title={t('events.admin.participants')} />
          {participants.items.length === 0 ? (
            <EmptyState title={t('events.admin.participantsNone')} level={3} />
          ) : (
            <>
              <p>
                <ButtonLink href={manageEventDeedHref(event.id, 'inscriptions.csv')}>
                  {t('events.admin.export')}
                </ButtonLink>
              </p>
              {event.waiting > 0 && (
                <p className="help">{t('events.admin.waitingOrder', { count: event.waiting })}</p>
              )}
              <Participants {...shown} />
            </>
          )}
          <Pagination
            previousHref={at(participants.previous)}
            nextHref={at(participants.next)}
            firstHref={cursor ? here : null}
          />
        </section>
      )}
    </AdminFrame>
  );
}

/** It is over sooner than was planned: its agenda stays, and nobody is written to. */
function EndNow() {
  const t = useT();
  return (
    <section aria-labelledby="terminer">
      <SectionHead id="terminer" title={t('events.admin.end')} />
      <Sure act={t('events.admin.end')} help={t('events.admin.endLead')} name="deed" value="end" />
    </section>
  );
}

function Acts({ event, isRepeated }: Pick<Shown, 'event' | 'isRepeated'>) {
  const t = useT();
  return (
    <>
      <ButtonLink href={eventHref(event)}>{t('events.admin.see')}</ButtonLink>
      {event.stage !== 'cancelled' && (
        <ButtonLink icon="edit" href={manageEventDeedHref(event.id, 'modifier')}>
          {t('events.admin.edit')}
        </ButtonLink>
      )}
      <ButtonLink href={manageEventDeedHref(event.id, 'image')}>{t('events.cover.act')}</ButtonLink>
      {event.stage !== 'cancelled' && (
        <ButtonLink href={manageEventDeedHref(event.id, 'formulaire')}>{t('events.asks.act')}</ButtonLink>
      )}
      {isRepeated && (
        <ButtonLink href={manageEventDeedHref(event.id, 'serie')}>{t('events.series.act')}</ButtonLink>
      )}
      <ButtonLink href={hrefWith(NEW_EVENT, { comme: String(event.number) })}>
        {t('events.admin.duplicate')}
      </ButtonLink>
      {event.stage !== 'draft' && event.stage !== 'cancelled' && (
        <>
          {event.stage !== 'ended' && (
            <ButtonLink href={eventDeedHref(event, 'direct')}>{t('events.admin.live')}</ButtonLink>
          )}
          <ButtonLink href={manageEventDeedHref(event.id, 'messages')}>{t('events.letters.act')}</ButtonLink>
          <ButtonLink href={manageEventDeedHref(event.id, 'questions')}>
            {t('events.live.questions')}
          </ButtonLink>
          <ButtonLink href={manageEventDeedHref(event.id, 'suites')}>{t('events.admin.suites')}</ButtonLink>
        </>
      )}
      {event.stage !== 'draft' && (
        <ButtonLink href={manageEventDeedHref(event.id, 'statistiques')}>
          {t('events.figures.act')}
        </ButtonLink>
      )}
      {event.stage !== 'draft' && event.stage !== 'cancelled' && event.stage !== 'ended' && (
        <ButtonLink look="quiet" href={manageEventDeedHref(event.id, 'annuler')}>
          {t('events.admin.cancel')}
        </ButtonLink>
      )}
    </>
  );
}

function Participants({ event, participants, names, ranks }: Shown) {
  const t = useT();
  const hasBegun = event.stage === 'live' || event.stage === 'ended';
  return (
    <DataTable
      id="inscrits"
      stacks
      caption={t('events.admin.participants')}
      captionHidden
      rows={participants.items}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('events.admin.member'),
          header: true,
          cell: ({ memberId }) => <NameOf id={memberId} names={names} />,
        },
        {
          label: t('events.admin.branches'),
          cell: ({ branches }) => branches.map((branch) => branchName(branch, t)).join(', '),
        },
        {
          label: t('events.admin.state'),
          cell: ({ id, state, offeredUntil }) => {
            const rank = ranks.get(id);
            if (rank !== undefined) return t('events.admin.waitingAs', { rank });
            return state === 'offered' && offeredUntil
              ? t('events.admin.offeredUntil', {
                  moment: `${inZone(offeredUntil, 'day', event.zone, t.locale)}, ${hourIn(offeredUntil, event.zone, t)}`,
                })
              : t(`events.admin.status.${state}`);
          },
        },
        { label: t('events.admin.since'), cell: ({ registeredAt }) => <Day at={registeredAt} /> },
        {
          label: t('events.admin.note'),
          cell: ({ note, answers }) =>
            answers.length === 0 ? (
              note
            ) : (
              <>
                {note}
                <KeptAnswers answers={answers} />
              </>
            ),
        },
        {
          label: t('events.admin.presence'),
          act: true,
          cell: (row) => <Presence row={row} names={names} hasBegun={hasBegun} />,
        },
      ]}
    />
  );
}

function Presence(props: { row: ParticipantRow; names: Names; hasBegun: boolean }) {
  const { row, names, hasBegun } = props;
  const t = useT();
  if (!hasBegun || row.state !== 'confirmed')
    return row.attendedAt ? (
      <>{t(row.attendedBy === 'page' ? 'events.admin.presentByPage' : 'events.admin.present')}</>
    ) : null;
  const name = names.get(row.memberId)?.pseudonym ?? t('rights.somebody');
  return (
    <form method="post" className="cluster">
      {row.attendedAt && (
        <span>{t(row.attendedBy === 'page' ? 'events.admin.presentByPage' : 'events.admin.present')}</span>
      )}
      <input type="hidden" name="registration" value={row.id} />
      {row.attendedAt ? (
        <Button name="deed" value="absent" aria-label={t('events.admin.markAbsentOf', { name })}>
          {t('events.admin.markAbsent')}
        </Button>
      ) : (
        <Button name="deed" value="attend" aria-label={t('events.admin.markPresentOf', { name })}>
          {t('events.admin.markPresent')}
        </Button>
      )}
    </form>
  );
}
