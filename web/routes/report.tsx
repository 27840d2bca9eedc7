import { useActionData } from '@remix-run/react';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { ReportFormRequest } from '#interfaces/http/moderation/reports.request';
import { SmallPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { REPORTED_KINDS } from '../review/case-words.ts';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox, RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';

const targetOf = ({ params }: Visit) => ({ kind: params['kind'] ?? '', id: params['id'] ?? '' });

export const loader = read('reports.file', async (visit) => {
  const { app, actor, url, locale } = visit;
  const form = await app.moderation.reportForm.execute(actor, targetOf(visit), locale);
  const asked = url.searchParams.get('motif');
  return { form, reason: form.reasons.find(({ key }) => key === asked) ?? null };
});

export const action = actOfSafety('reports.file', ReportFormRequest, async (input, visit) => {
  const { app, actor, network, locale: language } = visit;
  const { reason, explanation = '', goodFaith = false, name, email, atOnce = false, website } = input;
  if (website !== undefined) throw invalid('website', 'moderation.not-a-person');
  const { path, masked } = await app.moderation.fileReport.execute({
    actor,
    target: targetOf(visit),
    reason,
    explanation,
    goodFaith,
    network,
    language,
    name: name ?? null,
    email: email ?? null,
    actsAtOnce: atOnce,
  });
  const receipt = `${path}${path.includes('?') ? '&' : '?'}recu=1`;
  return masked ? seeOther(receipt, telling('words.flash.sentMasked')) : seeOther(receipt);
});

/** Anybody gives notice of something: first why, then the rest. */
export default function ReportRoute() {
  const { form, reason } = usePageData<typeof loader>();
  const t = useT();
  const written = useWritten();
  const kind = REPORTED_KINDS.find((each) => each === form.kind) ?? 'post';
  return (
    <SmallPage help="signaler" title={t('review.report.title')} lead={t('review.report.lead')}>
      <p className="apart">
        <a href={form.address}>{t(`review.report.what.${kind}`, { title: form.title, name: form.title })}</a>{' '}
        {kind !== 'profile' && form.authorName && t('review.report.by', { name: form.authorName })}
      </p>
      {form.excerpt && (
        <blockquote className="quote" {...written}>
          {form.excerpt}
        </blockquote>
      )}
      {reason ? <SecondStep /> : <FirstStep />}
      <div className="apart">
        <Alert tone="warn" title={t('review.report.danger')}>
          {t('review.report.dangerText')}
        </Alert>
      </div>
    </SmallPage>
  );
}

function FirstStep() {
  const { form } = usePageData<typeof loader>();
  const t = useT();
  return (
    <form method="get" className="form form--wide">
      <h2 className="step">{t('review.report.step1')}</h2>
      <RadioGroup
        name="motif"
        legend={t('review.report.reason')}
        required
        choices={form.reasons.map(({ key, label, description }) => ({
          value: key,
          label,
          help: description,
        }))}
      />
      <p className="cluster">
        <Button look="main">{t('review.report.next')}</Button>
        <ButtonLink look="quiet" href={form.address}>
          {t('topic.form.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}

function SecondStep() {
  const { form, reason } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const { member, path } = usePage();
  const t = useT();
  const unsent = useUnsent(refused !== undefined, true);
  if (!reason) return null;
  const { report } = REVIEW_LIMITS;
  return (
    <form method="post" noValidate action={path} className="form form--wide" {...unsent}>
      <h2 className="step">{t('review.report.step2')}</h2>
      <FormErrors
        errors={errorsOf(refused, {
          explanation: t('review.report.explanation'),
          name: t('review.report.name'),
          email: t('review.report.email'),
        })}
      />
      <input type="hidden" name="kind" value={form.kind} />
      <input type="hidden" name="target" value={form.id} />
      <input type="hidden" name="reason" value={reason.key} />
      <p>
        {t('review.report.chosen', { label: reason.label })}{' '}
        <a href={hrefWith(path.split('?')[0]!, {})}>{t('review.report.back')}</a>
      </p>
      <TextArea
        name="explanation"
        label={t('review.report.explanation')}
        help={t('review.report.explanationHelp')}
        optional={!reason.requiresDetails}
        rows={4}
        maxLength={report.explanation.max}
        defaultValue={typedIn(refused, 'explanation')}
        error={errorOf(refused, 'explanation')}
      />
      {!member && (
        <>
          <p className="help">
            {t(reason.identityOptional ? 'review.report.identityOptional' : 'review.report.identityHelp')}
          </p>
          <TextField
            name="name"
            label={t('review.report.name')}
            optional={reason.identityOptional}
            autoComplete="name"
            maxLength={report.name.max}
            defaultValue={typedIn(refused, 'name')}
            error={errorOf(refused, 'name')}
          />
          <TextField
            name="email"
            type="email"
            label={t('review.report.email')}
            optional={reason.identityOptional}
            autoComplete="email"
            maxLength={report.email.max}
            defaultValue={typedIn(refused, 'email')}
            error={errorOf(refused, 'email')}
          />
        </>
      )}
      <Checkbox
        name="goodFaith"
        label={t('review.report.goodFaith')}
        defaultChecked={typedIn(refused, 'goodFaith') === 'on'}
        error={errorOf(refused, 'goodFaith')}
      />
      {form.mayActAtOnce && (
        <Checkbox
          name="atOnce"
          label={t('review.report.atOnce')}
          defaultChecked={typedIn(refused, 'atOnce') === 'on'}
        />
      )}
      <div className="away" aria-hidden="true">
        <label htmlFor="website">{t('review.report.website')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p className="cluster">
        <Button look="main">{t('review.report.submit')}</Button>
        <ButtonLink look="quiet" href={form.address}>
          {t('topic.form.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}
