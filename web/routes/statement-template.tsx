import { useActionData } from '@remix-run/react';
import type { TemplateTexts } from '#application/moderation/limits';
import { englishField, REVIEW_LIMITS } from '#application/moderation/limits';
import { ChangeTemplateRequest, templateChangeOf } from '#interfaces/http/moderation/templates.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { TEMPLATES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { calledIn } from '../review/case-words.ts';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';

export const loader = read('review.configure', async ({ app, params }) => {
  const template = await app.moderation.statementTemplates.find(params['key'] ?? '');
  if (!template) throw nothingHere('moderation.template-not-found');
  return template;
});

export const action = act(
  'review.configure',
  ChangeTemplateRequest,
  async (input, { app, actor, params }) => {
    const key = params['key'] ?? '';
    await app.moderation.changeTemplate.execute({ ...templateChangeOf(input), actor, key });
    return seeOther(TEMPLATES, telling('review.flash.templateSaved'));
  },
);

const { statement } = REVIEW_LIMITS;
const LONG = [
  ['facts', 'review.decide.facts', statement.facts.max],
  ['explanation', 'review.decide.explanation', statement.explanation.max],
] as const;
const SHORT = [
  ['scope', 'review.decide.scope', statement.scope.max],
  ['duration', 'review.decide.duration', statement.duration.max],
  ['legalGround', 'review.templates.legalGround', statement.legalGround.max],
  ['clause', 'review.templates.clause', statement.clause.max],
] as const;

/** One template, worded anew. */
export default function StatementTemplateRoute() {
  const template = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="templates" title={calledIn(t, template).label} lead={t('review.templates.lead')}>
      <form method="post" noValidate className="form form--wide" {...useUnsent(refused !== undefined, true)}>
        <FormErrors errors={errorsOf(refused)} />
        <VersionSeen refused={refused} of={template.version} />
        <Texts texts={template} called={(field) => field} refused={refused} />
        <Fieldset legend={t('review.templates.english')} help={t('review.templates.englishHelp')}>
          <Texts texts={template.english} called={englishField} refused={refused} />
        </Fieldset>
        <Checkbox
          name="offered"
          label={t('review.templates.offered')}
          defaultChecked={refused ? typedIn(refused, 'offered') === 'on' : template.offered}
        />
        <p className="cluster">
          <Button look="main">{t('review.templates.save')}</Button>
          <ButtonLink look="quiet" href={TEMPLATES}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}

/** What is read of it in one language. */
function Texts(props: {
  texts: TemplateTexts | null;
  called: (field: keyof TemplateTexts) => string;
  refused: Refused | undefined;
}) {
  const { texts, called, refused } = props;
  const t = useT();
  const given = (field: keyof TemplateTexts) => ({
    name: called(field),
    defaultValue: typedIn(refused, called(field), texts?.[field] ?? ''),
    error: errorOf(refused, called(field)),
  });
  return (
    <>
      <TextField {...given('label')} label={t('review.templates.label')} maxLength={statement.label.max} />
      {LONG.map(([field, label, max]) => (
        <TextArea key={field} {...given(field)} label={t(label)} rows={5} maxLength={max} />
      ))}
      {SHORT.map(([field, label, max]) => (
        <TextField key={field} {...given(field)} label={t(label)} maxLength={max} />
      ))}
    </>
  );
}
