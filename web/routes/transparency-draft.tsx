import { useActionData } from '@remix-run/react';
import { TRANSPARENCY_LIMITS } from '#application/moderation/limits';
import { DraftReportRequest } from '#interfaces/http/moderation/transparency.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_TRANSPARENCY, transparencyHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { yearIn } from '../transparency/edition-of.server.ts';
import { ReportView, usePeriod } from '../transparency/report-view.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('transparency.publish', async (visit) => {
  const year = yearIn(visit);
  const { drafts, published } = visit.app.transparency;
  const [draft, editions] = await Promise.all([drafts.draftOf(visit.actor, year), published.ofYear(year)]);
  return { year, draft, editions: editions.length };
});

export const action = act('transparency.publish', DraftReportRequest, async (input, visit) => {
  const { comment = '', correction = '' } = input;
  const year = yearIn(visit);
  await visit.app.transparency.draftReport.execute({ actor: visit.actor, year, comment, correction });
  return seeOther(`${MANAGE_TRANSPARENCY}/${year}`, telling('transparency.flash.counted'));
});

/** The report of one year while it is made: its words, its figures as everybody will read them, and to the last one. */
export default function TransparencyDraftRoute() {
  const { year, draft, editions } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const period = usePeriod();
  return (
    <AdminFrame
      place="transparency"
      title={t('transparency.of', { year: String(year) })}
      lead={t('transparency.admin.yearLead')}
      acts={
        editions > 0 ? (
          <ButtonLink href={transparencyHref(year)}>{t('transparency.admin.seePublic')}</ButtonLink>
        ) : null
      }
    >
      <div className="stack">
        <Wording />
        {draft && (
          <>
            <Alert
              tone="warn"
              title={t('transparency.admin.counted', {
                period: period(draft.figures),
                moment: format.formatMoment(draft.countedAt),
              })}
            >
              <p>{t('transparency.admin.frozen')}</p>
              <form method="post" action={`${MANAGE_TRANSPARENCY}/${year}/publier`}>
                <VersionSeen of={draft.version} />
                <Button look="final">{t('transparency.admin.publish', { edition: draft.edition })}</Button>
              </form>
            </Alert>
            <ReportView figures={draft.preview} exact={draft.figures} />
          </>
        )}
      </div>
    </AdminFrame>
  );
}

function Wording() {
  const { draft, editions } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <form method="post" className="form" noValidate>
      <FormErrors errors={errorsOf(refused)} />
      {editions > 0 && (
        <TextArea
          name="correction"
          label={t('transparency.admin.correction')}
          help={t('transparency.admin.correctionHelp')}
          rows={3}
          maxLength={TRANSPARENCY_LIMITS.correction.max}
          defaultValue={typedIn(refused, 'correction', draft?.correction)}
          error={errorOf(refused, 'correction')}
        />
      )}
      <TextArea
        name="comment"
        label={t('transparency.admin.comment')}
        help={t('transparency.admin.commentHelp')}
        rows={5}
        maxLength={TRANSPARENCY_LIMITS.comment.max}
        defaultValue={typedIn(refused, 'comment', draft?.comment)}
        error={errorOf(refused, 'comment')}
        optional
      />
      <p>
        <Button look={draft ? 'outline' : 'main'}>
          {t(draft ? 'transparency.admin.recount' : 'transparency.admin.prepare')}
        </Button>
      </p>
    </form>
  );
}
