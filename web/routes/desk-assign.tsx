import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AssignQuestionRequest } from '#interfaces/http/community/desk.request';
import { RefusedPage, SmallPage } from '../layout/small-page.tsx';
import { DESK } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

const flashFor = (agentId: string | null, own: string | null) =>
  agentId === null
    ? 'official.flash.givenBack'
    : agentId === own
      ? 'official.flash.taken'
      : 'official.flash.assigned';

export const loader = read('official.desk', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(DESK, 302);
});

export const action = act('official.desk', AssignQuestionRequest, async (input, { app, actor }) => {
  const { topicId, take, giveBack, back = DESK } = input;
  const agentId = giveBack ? null : take ? actor.memberId : (input.agentId ?? null);
  const seen = input.seen === 'nobody' ? null : input.seen;
  await app.official.assignQuestion.execute({ actor, topicId, agentId, seen });
  return seeOther(back, telling(flashFor(agentId, actor.memberId)));
});

export default function DeskAssignRoute() {
  const refused = useActionData<Refused>();
  if (refused?.problem.code === 'community.question-reassigned') return <ReplaceChoice refused={refused} />;
  return <RefusedPage refused={refused} back={DESK} />;
}

const SENT_AGAIN = ['topicId', 'agentId', 'take', 'giveBack', 'back'];

/** Somebody else chose meanwhile: replacing that choice is one of its own. */
function ReplaceChoice({ refused }: { refused: Refused }) {
  const t = useT();
  const { title, details = {} } = refused.problem;
  const written = useWritten();
  const { seen: holder, title: question, to } = details;
  return (
    <SmallPage title={t('official.desk.meanwhile')} lead={title}>
      <p>
        {t.rich(typeof to === 'string' ? 'official.desk.replaceWith' : 'official.desk.replaceWithNobody', {
          title: <b {...written}>{String(question)}</b>,
          name: String(to),
        })}
      </p>
      <form method="post" action={`${DESK}/attribuer`} className="cluster">
        {SENT_AGAIN.filter((name) => name in refused.typed).map((name) => (
          <input key={name} type="hidden" name={name} value={typedIn(refused, name)} />
        ))}
        <VersionSeen as="seen" of={typeof holder === 'string' ? holder : 'nobody'} />
        <Button>{t('official.desk.replace')}</Button>
        <ButtonLink look="quiet" href={typedIn(refused, 'back') || DESK}>
          {t('topic.form.back')}
        </ButtonLink>
      </form>
    </SmallPage>
  );
}
