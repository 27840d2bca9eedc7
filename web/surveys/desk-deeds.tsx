import type { ReactNode } from 'react';
import type { SurveyDesk } from '#application/engagement/surveys/survey-view';
import type { Refused } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { OpenRecap } from './open-recap.tsx';
import { ReminderFields } from './reminder-fields.tsx';
import { QuotaFields } from './quota-fields.tsx';

/** Of the link to where questions are written. */
export const TO_QUESTIONS = 'questions';

interface Props {
  survey: SurveyDesk;
  refused: Refused | undefined;
}

/** What is judged in one word is typed in other fields; what its pages ask is written behind a link. */
const TYPED_AS = { closesAt: 'closesOn', reminderDays: 'reminders', pages: TO_QUESTIONS };

/** What can be done with a survey as it stands: each in a fold of its own, so that what cannot be undone takes two steps. */
export function DeskDeeds({ survey, refused }: Props) {
  const t = useT();
  const { state } = survey;
  return (
    <div className="stack">
      {refused && <FormErrors errors={errorsOf(refused, {}, [], TYPED_AS)} />}
      {state === 'draft' && <Open survey={survey} refused={refused} />}
      {state === 'open' && <Invite survey={survey} refused={refused} />}
      {state !== 'closed' && <Remind survey={survey} refused={refused} />}
      {state === 'open' && <Steer survey={survey} refused={refused} />}
      <DeedFold deed="copy" title={t('surveys.admin.copy.title')} note={t('surveys.admin.copy.note')}>
        {t('surveys.admin.copy.submit')}
      </DeedFold>
      {state === 'open' && (
        <DeedFold
          deed="close"
          look="danger"
          title={t('surveys.admin.close.title')}
          note={t('surveys.admin.close.note')}
        >
          {t('surveys.admin.close.submit')}
        </DeedFold>
      )}
      {state === 'closed' && <PutAway survey={survey} />}
      {state === 'draft' && (
        <DeedFold
          deed="discard"
          look="danger"
          title={t('surveys.admin.discard.title')}
          note={t('surveys.admin.discard.note')}
        >
          {t('surveys.admin.discard.submit')}
        </DeedFold>
      )}
    </div>
  );
}

function DeedFold(props: {
  deed: string;
  title: string;
  note: ReactNode;
  look?: ButtonLook;
  open?: boolean;
  fields?: ReactNode;
  /** The words of the button. */
  children: ReactNode;
}) {
  return (
    <details className="disclose" open={props.open}>
      <summary>{props.title}</summary>
      <form method="post" noValidate className="stack">
        <input type="hidden" name="deed" value={props.deed} />
        <p>{props.note}</p>
        {props.fields}
        <p>
          <Button look={props.look ?? 'outline'}>{props.children}</Button>
        </p>
      </form>
    </details>
  );
}

function PutAway({ survey }: { survey: SurveyDesk }) {
  const t = useT();
  const said = survey.archived ? 'surveys.admin.bringBack' : 'surveys.admin.archive';
  return (
    <DeedFold
      deed={survey.archived ? 'bring-back' : 'archive'}
      title={t(`${said}.title`)}
      note={t(`${said}.note`)}
    >
      {t(`${said}.submit`)}
    </DeedFold>
  );
}

function Open({ survey, refused }: Props) {
  const t = useT();
  return (
    <DeedFold
      deed="open"
      look="main"
      open={typedIn(refused, 'deed') === 'open'}
      title={t('surveys.admin.open.title')}
      note={t('surveys.admin.open.note')}
      fields={
        <>
          <OpenRecap survey={survey} />
          <End survey={survey} refused={refused} />
        </>
      }
    >
      {t('surveys.admin.open.submit')}
    </DeedFold>
  );
}

function Steer({ survey, refused }: Props) {
  const t = useT();
  const isAsked = typedIn(refused, 'deed') === 'steer';
  return (
    <DeedFold
      deed="steer"
      open={isAsked}
      title={t('surveys.admin.steer.title')}
      note={t('surveys.form.quotasHelp')}
      fields={
        <>
          <QuotaFields refused={isAsked ? refused : undefined} quotas={survey.quotas} />
          <End survey={survey} refused={isAsked ? refused : undefined} />
        </>
      }
    >
      {t('surveys.admin.steer.submit')}
    </DeedFold>
  );
}

function Invite({ survey }: Props) {
  const t = useT();
  const format = useFormat();
  const { invitedAt } = survey;
  return (
    <DeedFold
      deed="invite"
      title={t('surveys.admin.invite.title')}
      note={
        <>
          {t('surveys.admin.invite.note')}{' '}
          {invitedAt && t('surveys.admin.invite.last', { day: format.formatDay(invitedAt) })}
        </>
      }
    >
      {t(invitedAt ? 'surveys.admin.invite.again' : 'surveys.admin.invite.submit')}
    </DeedFold>
  );
}

function Remind({ survey, refused }: Props) {
  const t = useT();
  const isAsked = typedIn(refused, 'deed') === 'remind';
  return (
    <DeedFold
      deed="remind"
      open={isAsked}
      title={t('surveys.admin.remind.title')}
      note={t('surveys.admin.remind.note')}
      fields={<ReminderFields refused={isAsked ? refused : undefined} reminders={survey.reminders} />}
    >
      {t('surveys.admin.remind.submit')}
    </DeedFold>
  );
}

function End({ survey, refused }: Props) {
  const t = useT();
  return (
    <DayField
      name="closesOn"
      label={t('surveys.admin.open.closesOn')}
      value={typedIn(refused, 'closesOn', survey.closesAt ? isoDay(survey.closesAt) : '')}
      error={errorOf(refused, 'closesOn') ?? errorOf(refused, 'closesAt')}
    />
  );
}
