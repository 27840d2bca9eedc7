import { useActionData } from '@remix-run/react';
import { WithdrawSealRequest } from '#interfaces/http/community/official.request';
import { backToPost, postIdIn } from '../forum/topic-visit.server.ts';
import { LIMITS } from '#application/community/limits';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { postHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

export const loader = read('official.seal', async (visit) => {
  const form = await visit.app.official.sealForm.execute(visit.actor, postIdIn(visit));
  if (!form?.standing) throw nothingHere('community.seal-not-found');
  return form;
});

export const action = act(
  'official.seal',
  WithdrawSealRequest,
  async ({ reason }, visit) => {
    const postId = postIdIn(visit);
    await visit.app.official.withdrawSeal.execute({ actor: visit.actor, postId, reason });
    return backToPost(visit, postId, 'official.flash.withdrawn');
  },
  undefined,
  (visit) => visit.app.official.withdrawSeal.mustMay(visit.actor, postIdIn(visit)),
);

export default function PostUnsealRoute() {
  const form = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('official.withdraw.title')}
      lead={t('official.withdraw.lead', { title: form.topic.title })}
    >
      <ActForm
        refused={refused}
        back={postHref(form.postId)}
        submit={<Button look="final">{t('official.withdraw.submit')}</Button>}
      >
        <TextArea
          name="reason"
          label={t('topic.form.reason')}
          help={t('official.withdraw.reasonHelp')}
          rows={3}
          maxLength={LIMITS.reason.max}
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
        />
      </ActForm>
    </SmallPage>
  );
}
