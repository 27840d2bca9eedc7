import { useActionData } from '@remix-run/react';
import { ChangeReasonRequest, reasonChangeOf } from '#interfaces/http/moderation/report-reasons.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { REASONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { calledIn } from '../review/case-words.ts';
import { ReasonFields } from '../review/reason-fields.tsx';
import { categoryWord } from '../transparency/report-parts.ts';
import { Button, ButtonLink } from '../ui/button.tsx';

export const loader = read('review.configure', async ({ app, params }) => {
  const reason = await app.moderation.reportReasons.find(params['key'] ?? '');
  if (!reason) throw nothingHere('moderation.reason-not-found');
  return reason;
});

export const action = act('review.configure', ChangeReasonRequest, async (input, { app, actor, params }) => {
  const key = params['key'] ?? '';
  await app.moderation.changeReason.execute({ ...reasonChangeOf(input), actor, key });
  return seeOther(REASONS, telling('review.flash.reasonSaved'));
});

/** One reason, worded and weighed anew. */
export default function ReportReasonRoute() {
  const reason = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame
      place="reasons"
      title={calledIn(t, reason).label}
      lead={t(`review.reasons.kinds.${reason.ground}`)}
    >
      <form method="post" noValidate className="form form--wide">
        <ReasonFields reason={reason} refused={refused} />
        {reason.category && (
          <p className="small muted">
            {t('ui.form.field', { label: t('review.reasons.category') })}
            {categoryWord(reason.category, t)}
          </p>
        )}
        <p className="cluster">
          <Button look="main">{t('review.reasons.save')}</Button>
          <ButtonLink look="quiet" href={REASONS}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}
