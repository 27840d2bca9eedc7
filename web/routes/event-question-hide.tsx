import { useActionData } from '@remix-run/react';
import { HideQuestionRequest } from '#interfaces/http/events/sessions.request';
import { questionIn } from '../events/asked-question.server.ts';
import { GroundField } from '../forum/ground-field.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { manageEventDeedHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

/** Where one came from: the session, or the list of what was asked in it. */
const backFrom = ({ url }: Pick<Visit, 'url'>, { id }: { id: string }): string =>
  safePath(url.searchParams.get('retour'), manageEventDeedHref(id, 'questions'));

export const loader = read('events.run', async (visit) => {
  const { event, question } = await questionIn(visit);
  return { back: backFrom(visit, event), body: question.body, isHidden: question.isHidden };
});

export const action = actOfSafety('events.run', HideQuestionRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { event, question } = await questionIn(visit);
  const which = { actor, gatheringId: event.id, questionId: question.id };
  const { deed, reason = '', ground } = input;
  if (deed === 'hide') await app.events.hideQuestion.execute({ ...which, reason, ground: ground ?? null });
  else await app.events.showQuestion.execute(which);
  const said = deed === 'hide' ? 'events.flash.questionHidden' : 'events.flash.questionShown';
  return seeOther(backFrom(visit, event), telling(said));
});

/** A question goes off the wall of its session, with the reason that its author reads; or comes back to it. */
export default function HideQuestionRoute() {
  const { back, body, isHidden } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const written = useWritten();
  return (
    <SmallPage
      title={t(isHidden ? 'events.hide.showTitle' : 'events.hide.title')}
      lead={t(isHidden ? 'events.hide.showLead' : 'events.hide.lead')}
    >
      <blockquote>
        <p {...written}>{body}</p>
      </blockquote>
      <ActForm
        refused={refused}
        back={back}
        labels={{ reason: t('topic.form.reason') }}
        submit={
          <Button look={isHidden ? 'main' : 'danger'} name="deed" value={isHidden ? 'show' : 'hide'}>
            {t(isHidden ? 'events.hide.show' : 'events.hide.act')}
          </Button>
        }
      >
        {!isHidden && (
          <>
            <GroundField refused={refused} />
            <ReasonField refused={refused} />
          </>
        )}
      </ActForm>
    </SmallPage>
  );
}
