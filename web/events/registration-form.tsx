import { GATHERING_LIMITS } from '#application/events/limits';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { FORM_PLACES } from '#interfaces/http/events/registrations.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { eventHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { answerField, FormQuestionField } from './form-question.tsx';
import { isFull, WaitingHelp } from './registration-box.tsx';

/** What an event asks who registers, on a page of its own: to come, or to answer otherwise. */
export function RegistrationForm({ event, refused }: { event: GatheringView; refused: Refused | undefined }) {
  const t = useT();
  const { own } = event;
  const full = isFull(event);
  const submit = full ? 'events.register.submitWaiting' : 'events.register.submit';
  return (
    <SmallPage
      title={t(own ? 'events.formAsk.changeTitle' : 'events.formAsk.title', { title: event.title })}
      lead={t('events.formAsk.lead')}
    >
      {!own && full && <WaitingHelp event={event} />}
      <ActForm
        refused={refused}
        back={eventHref(event)}
        labels={{
          note: t('events.register.note'),
          ...Object.fromEntries(event.form.map(({ id, label }) => [answerField(id), label])),
        }}
        submit={
          <Button look="main" name="deed" value={own ? 'answer' : 'come'}>
            {t(own ? 'events.formAsk.save' : submit)}
          </Button>
        }
      >
        {event.form.map((question, place) => (
          <div key={question.id}>
            <input type="hidden" name="shown" value={question.id} />
            <FormQuestionField
              question={question}
              name={FORM_PLACES[place]!}
              kept={own?.answers.find(({ id }) => id === question.id)}
              refused={refused}
            />
          </div>
        ))}
        {!own && (
          <TextArea
            name="note"
            label={t('events.register.note')}
            help={t('events.register.noteHelp')}
            optional
            rows={2}
            maxLength={GATHERING_LIMITS.note.max}
            defaultValue={typedIn(refused, 'note')}
            error={errorOf(refused, 'note')}
          />
        )}
      </ActForm>
    </SmallPage>
  );
}
