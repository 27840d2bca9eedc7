import { GATHERING_LIMITS } from '#application/events/limits';
import type { GatheringView, OwnRegistration } from '#application/events/gatherings/gathering-view';
import { eventDeedHref, eventHref, signInHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { branchName } from '../lib/branches.ts';
import { TextArea } from '../ui/field.tsx';
import { Progress } from '../ui/progress.tsx';
import { CodeField } from './code-field.tsx';
import { OwnAnswers } from './kept-answers.tsx';
import { hourIn, inZone } from './moments.ts';

/** One's own place in an event: to take it, to give it up, to say that one is there. */
export function RegistrationBox({ event }: { event: GatheringView }) {
  const t = useT();
  const { member, may } = usePage();
  if (event.stage === 'draft' || event.stage === 'cancelled' || event.stage === 'ended') return null;
  return (
    <section className="card event__box" aria-labelledby="inscription">
      <h2 id="inscription" className="h-m">
        {event.own ? t(`events.own.${event.own.state}`) : t('events.register.title')}
      </h2>
      <SeatsLeft event={event} />
      {member === null ? (
        <p>
          <ButtonLink look="main" href={signInHref(eventHref(event))}>
            {t('events.register.signIn')}
          </ButtonLink>
        </p>
      ) : event.own ? (
        <Own event={event} own={event.own} />
      ) : !may('event.register') ? (
        <p>{t('events.register.mayNot')}</p>
      ) : isFor(event, member.branches) ? (
        <Register event={event} />
      ) : (
        <p>{t('events.register.otherBranches')}</p>
      )}
    </section>
  );
}

/** How many seats are taken, drawn and said. */
function SeatsLeft({ event }: { event: GatheringView }) {
  const t = useT();
  const { member } = usePage();
  const { capacity, free, kept } = event;
  if (capacity === null || free === null) return <p className="muted">{t('events.unbounded')}</p>;
  return (
    <>
      <Progress
        id="places"
        label={
          kept === 0
            ? t('events.freeOf', { count: free, capacity })
            : t('events.freeBeside', { count: free, capacity, kept, who: member ? 'you' : 'all' })
        }
        value={capacity - free - kept}
        max={capacity}
      />
      {event.waiting > 0 && <p className="small muted">{t('events.waiting', { count: event.waiting })}</p>}
      {event.reserved.length > 0 && !event.isReleased && (
        <ul className="list small muted">
          {event.reserved.map(({ branch, seats }) => (
            <li key={branch}>{t('events.reservedSeats', { seats, branch: branchName(branch, t) })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const isFor = ({ branches }: GatheringView, own: readonly string[]): boolean =>
  branches.length === 0 || branches.some((branch) => own.includes(branch));

/** Whoever registers waits. While it takes place its stage says that alone. */
export const isFull = ({ stage, free }: GatheringView): boolean => stage === 'full' || free === 0;

function Register({ event }: { event: GatheringView }) {
  const t = useT();
  const full = isFull(event);
  if (event.form.length > 0)
    return (
      <>
        {full && <WaitingHelp event={event} />}
        <p className="small">{t('events.formAsk.few', { count: event.form.length })}</p>
        <p>
          <ButtonLink look="main" href={eventDeedHref(event, 'inscription')}>
            {t(full ? 'events.register.submitWaiting' : 'events.register.submit')}
          </ButtonLink>
        </p>
      </>
    );
  return (
    <form method="post" action={eventDeedHref(event, 'inscription')} className="stack">
      {full && <WaitingHelp event={event} />}
      <TextArea
        name="note"
        label={t('events.register.note')}
        help={t('events.register.noteHelp')}
        optional
        rows={2}
        maxLength={GATHERING_LIMITS.note.max}
      />
      <p className="cluster">
        <Button look="main" name="deed" value="come">
          {t(full ? 'events.register.submitWaiting' : 'events.register.submit')}
        </Button>
      </p>
    </form>
  );
}

/** How seats come to those who wait: offered before it begins, given from then on. */
export function WaitingHelp({ event }: { event: GatheringView }) {
  const t = useT();
  return <p>{t(event.stage === 'live' ? 'events.register.waitingNow' : 'events.register.waitingHelp')}</p>;
}

function Own({ event, own }: { event: GatheringView; own: OwnRegistration }) {
  const t = useT();
  const isOn = event.stage === 'live';
  return (
    <>
      {own.turn !== null && <p>{t('events.turn', { turn: own.turn })}</p>}
      {own.state === 'waiting' && <WaitingHelp event={event} />}
      {own.offeredUntil && (
        <p>
          {t('events.register.offeredUntil', {
            at: `${inZone(own.offeredUntil, 'day', event.zone, t.locale)}, ${hourIn(own.offeredUntil, event.zone, t)}`,
          })}
        </p>
      )}
      {own.state === 'confirmed' && (event.link !== null || isOn) && (
        <p className="cluster">
          <ButtonLink look="main" href={eventDeedHref(event, 'direct')}>
            {t('events.live.enter')}
          </ButtonLink>
          {event.link !== null && (
            <ButtonLink href={event.link} rel="noopener noreferrer">
              {t('events.join')}
            </ButtonLink>
          )}
        </p>
      )}
      {own.state === 'confirmed' && !event.link && !isOn && (
        <p className="muted">
          {event.place === '' && t('events.joinSoon')} {t('events.register.told')}
        </p>
      )}
      {own.state === 'confirmed' && isOn && <CheckIn event={event} own={own} />}
      <OwnAnswers event={event} own={own} />
      {own.state === 'confirmed' ? (
        <CancelSeat event={event} />
      ) : (
        <form method="post" action={eventDeedHref(event, 'inscription')} className="cluster">
          {own.state === 'offered' && (
            <Button look="main" name="deed" value="take">
              {t('events.register.take')}
            </Button>
          )}
          <Button name="deed" value="cancel">
            {t(own.state === 'offered' ? 'events.register.decline' : 'events.register.leave')}
          </Button>
        </form>
      )}
    </>
  );
}

/** A seat that is given up may be gone for good: it takes a second press, apart from what is pressed during a session. */
function CancelSeat({ event }: { event: GatheringView }) {
  const t = useT();
  return (
    <details className="disclose apart">
      <summary>{t('events.register.cancel')}</summary>
      <form method="post" action={eventDeedHref(event, 'inscription')} className="stack">
        <p>{t('events.register.cancelAsk')}</p>
        <p>
          <Button name="deed" value="cancel">
            {t('events.register.cancelSure')}
          </Button>
        </p>
      </form>
    </details>
  );
}

/** To say that one is there, by the code that is shown in the session: on its page, and on the page of the event. */
export function CheckIn(props: {
  event: GatheringView;
  own: OwnRegistration;
  refused?: Refused | undefined;
  isLive?: boolean;
}) {
  const { event, own, refused, isLive = false } = props;
  const t = useT();
  if (own.attended) return <p>{t('events.checkIn.done')}</p>;
  return (
    <form method="post" action={isLive ? undefined : eventDeedHref(event, 'presence')} className="stack">
      <CodeField refused={refused} />
      <p className="cluster">
        <Button {...(isLive && { name: 'deed', value: 'present' })}>{t('events.checkIn.submit')}</Button>
      </p>
    </form>
  );
}
