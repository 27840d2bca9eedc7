import { useActionData } from '@remix-run/react';
import { RemoveMessageFormRequest } from '#interfaces/http/community/chat.request';
import { messageIdIn, messageIn, placeOf } from '../chat/chat-visit.server.ts';
import { GroundField } from '../forum/ground-field.tsx';
import { personOf } from '../forum/person.ts';
import { ReasonField } from '../forum/reason-field.tsx';
import { notAllowed } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { messageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('chat.remove', async (visit) => {
  const { channel, message } = await messageIn(visit);
  if (!channel.steered) throw notAllowed();
  const isOwn = visit.actor.memberId === message.author.id;
  if (isOwn || message.gone || message.standing !== 'published')
    throw nothingHere('community.message-not-found');
  return { message };
});

export const action = act('chat.remove', RemoveMessageFormRequest, async (input, visit) => {
  const { app, actor } = visit;
  const place = placeOf(await messageIn(visit));
  await app.chat.removeMessage.execute({ actor, messageId: messageIdIn(visit), ...input });
  return seeOther(place, telling('chat.flash.removed'));
});

/** What another said goes out of sight, with the reason that they read. */
export default function RemoveMessageRoute() {
  const { message } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { pseudonym } = personOf(message.author, t);
  return (
    <SmallPage title={t('chat.removing.title')} lead={t('chat.removing.lead', { name: pseudonym })}>
      <Prose html={message.html} className="quote" />
      <ActForm
        refused={refused}
        back={messageHref(message.id)}
        labels={{ reason: t('topic.form.reason') }}
        submit={<Button look="final">{t('chat.removing.submit')}</Button>}
      >
        <GroundField refused={refused} />
        <ReasonField refused={refused} />
      </ActForm>
    </SmallPage>
  );
}
