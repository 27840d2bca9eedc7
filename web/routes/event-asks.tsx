import { useActionData } from '@remix-run/react';
import { FORM_KINDS, FORM_LIMITS } from '#application/events/limits';
import type { FormQuestion } from '#application/events/gatherings/gathering-view';
import { FORM_PLACES, RegistrationFormRequest } from '#interfaces/http/events/registrations.request';
import { askedIn } from '../events/asked-form.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { WarnedBox } from '../words/warned-box.tsx';

export const loader = read('events.run', async ({ app, actor, params }) => {
  const { id, form, version } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  return { id, form, version };
});

export const action = act('events.run', RegistrationFormRequest, async (input, { app, actor, params }) => {
  const { id } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const { version, agreed } = input;
  await app.events.askRegistrants.execute({
    actor,
    gatheringId: id,
    version,
    agreed,
    questions: askedIn(input) as Parameters<typeof app.events.askRegistrants.execute>[0]['questions'],
  });
  return seeOther(manageEventHref(id), telling('events.flash.asks'));
});

/** What who registers is asked: ten places for questions, those that are left empty are none. */
export default function EventAsksRoute() {
  const { id, form, version } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const labels = FORM_PLACES.flatMap((_, place) =>
    (['label', 'kind', 'options'] as const).map((part) => [
      `questions.${place}.${part}`,
      `${t('events.asks.question', { number: place + 1 })}, ${t(`events.asks.${part}`)}`,
    ]),
  );
  return (
    <SmallPage title={t('events.asks.title')} lead={t('events.asks.lead')}>
      <ActForm
        refused={refused}
        back={manageEventHref(id)}
        submit={<Button look="main">{t('events.admin.save')}</Button>}
        labels={Object.fromEntries(labels) as Record<string, string>}
      >
        <VersionSeen refused={refused} of={version} />
        <WarnedBox refused={refused} />
        {FORM_PLACES.map((name, place) => (
          <OneQuestion key={name} place={place} question={form[place]} refused={refused} />
        ))}
      </ActForm>
    </SmallPage>
  );
}

function OneQuestion(props: {
  place: number;
  question: FormQuestion | undefined;
  refused: Refused | undefined;
}) {
  const { place, question, refused } = props;
  const t = useT();
  const at = `questions.${place}`;
  return (
    <Fieldset legend={t('events.asks.question', { number: place + 1 })}>
      {question && <input type="hidden" name={`id${place}`} value={question.id} />}
      <TextField
        id={`${at}.label`}
        name={`label${place}`}
        label={t('events.asks.label')}
        optional
        maxLength={FORM_LIMITS.label.max}
        defaultValue={typedIn(refused, `label${place}`, question?.label)}
        error={errorOf(refused, `${at}.label`)}
      />
      <Select
        id={`${at}.kind`}
        name={`kind${place}`}
        label={t('events.asks.kind')}
        choices={FORM_KINDS.map((kind) => ({ value: kind, label: t(`events.asks.kinds.${kind}`) }))}
        defaultValue={typedIn(refused, `kind${place}`, question?.kind ?? 'text')}
        error={errorOf(refused, `${at}.kind`)}
      />
      <TextArea
        id={`${at}.options`}
        name={`options${place}`}
        label={t('events.asks.options')}
        help={t('events.asks.optionsHelp')}
        optional
        rows={3}
        maxLength={2_000}
        defaultValue={typedIn(refused, `options${place}`, question?.options.join('\n'))}
        error={errorOf(refused, `${at}.options`)}
      />
      <Checkbox
        name={`required${place}`}
        label={t('events.asks.required')}
        defaultChecked={refused ? typedIn(refused, `required${place}`) === 'on' : question?.required}
      />
    </Fieldset>
  );
}
