import { useActionData } from '@remix-run/react';
import { TRANSPARENCY_LIMITS } from '#application/moderation/limits';
import { DraftReportRequest } from '#interfaces/http/moderation/transparency.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_TRANSPARENCY, publishTransparencyHref, transparencyHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { changedMeanwhile, invalid } from '../lib/outcomes.server.ts';
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
import { useUnsent } from '../ui/unsent.ts';

export const loader = read('transparency.publish', async (visit) => {
  const year = yearIn(visit);
  const { drafts, published } = visit.app.transparency;
  const [draft, editions] = await Promise.all([drafts.draftOf(visit.actor, year), published.ofYear(year)]);
  return { year, draft, editions: editions.length };
});

export const action = act('transparency.publish', DraftReportRequest, async (input, visit) => {
  const { comment = '', correction = '', intent, version } = input;
  const year = yearIn(visit);
  if (intent === 'publish') {
    const draft = await mustBeKept({ comment, correction }, visit);
    if (version !== undefined && version !== draft.version) throw changedMeanwhile(draft.version);
    return seeOther(publishTransparencyHref(year, draft.version));
  }
  await visit.app.transparency.draftReport.execute({ actor: visit.actor, year, comment, correction });
  return seeOther(`${MANAGE_TRANSPARENCY}/${year}`, telling('transparency.flash.counted'));
});

/** What is published is what was kept and read again. @throws as a refusal beside what is worded otherwise by now */
async function mustBeKept(said: Readonly<Record<'comment' | 'correction', string>>, visit: Visit) {
  const draft = await visit.app.transparency.drafts.draftOf(visit.actor, yearIn(visit));
  const isOther = (field: 'comment' | 'correction') =>
    !draft || inOneLine(said[field]) !== inOneLine(draft[field]);
  const other = (['comment', 'correction'] as const).find(isOther);
  if (!draft || other) throw invalid(other ?? 'comment', 'moderation.transparency-words-not-kept');
  return draft;
}

/** However a browser breaks its lines. */
const inOneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

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
            </Alert>
            <ReportView figures={draft.preview} exact={draft.figures} />
          </>
        )}
      </div>
    </AdminFrame>
  );
}

function Wording() {
  const { year, draft, editions } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const unsent = useUnsent(refused !== undefined, true);
  return (
    <form method="post" className="form" noValidate {...unsent}>
      <FormErrors
        errors={errorsOf(refused, {
          correction: t('transparency.admin.correction'),
          comment: t('transparency.admin.comment'),
        })}
      />
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
      {draft && <VersionSeen refused={refused} of={draft.version} />}
      <p className="cluster">
        <Button look={draft ? 'outline' : 'main'} name="intent" value="count">
          {t(draft ? 'transparency.admin.recount' : 'transparency.admin.prepare')}
        </Button>
        {draft?.isOfWholeYear && (
          <Button look="main" name="intent" value="publish">
            {t('transparency.admin.publish', { edition: draft.edition })}
          </Button>
        )}
      </p>
      {draft && !draft.isOfWholeYear && (
        <p className="muted">{t('transparency.admin.yearNotOver', { year: String(year) })}</p>
      )}
    </form>
  );
}
