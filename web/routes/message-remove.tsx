import { useActionData } from '@remix-run/react';
import { RemoveMessageFormRequest } from '#interfaces/http/community/chat.request';
import { backFrom } from '../chat/back-from.server.ts';
import { messageIdIn, messageIn, placeOf } from '../chat/chat-visit.server.ts';
import { GroundField } from '../forum/ground-field.tsx';
import { personOf } from '../forum/person.ts';
import { ReasonField } from '../forum/reason-field.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { messageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('chat.remove', async (visit) => {
  const { app, actor } = visit;
  const { message } = await messageIn(visit);
  const deed = await app.chat.judgeRemoval.execute({ actor, messageId: message.id });
  return { message, deed, back: backFrom(visit, message.id, messageHref(message.id)) };
});

export const action = actOfSafety('chat.remove', RemoveMessageFormRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { deed, reason = '', ground } = input;
  const which = { actor, messageId: messageIdIn(visit) };
  const place = backFrom(visit, which.messageId, placeOf(await messageIn(visit)));
  if (deed === 'show') await app.chat.putMessageBack.execute(which);
  else await app.chat.removeMessage.execute({ ...which, reason, ground: ground ?? null });
  return seeOther(place, telling(deed === 'show' ? 'chat.flash.putBack' : 'chat.flash.removed'));
});

/** What another said goes out of sight, with the reason that they read; or comes back. */
export default function RemoveMessageRoute() {
  const shown = usePageData<typeof loader>();
  return shown.deed === 'put-back' ? <PutBack {...shown} /> : <Remove {...shown} />;
}

type Shown = ReturnType<typeof usePageData<typeof loader>>;

function Remove({ message, back }: Shown) {
  const refused = useActionData<Refused>();
  const t = useT();
  const { pseudonym } = personOf(message.author, t);
  return (
    <SmallPage title={t('chat.removing.title')} lead={t('chat.removing.lead', { name: pseudonym })}>
      <Prose html={message.html} className="quote" />
      <ActForm
        refused={refused}
        back={back}
        labels={{ reason: t('topic.form.reason') }}
        submit={
          <Button look="final" name="deed" value="remove">
            {t('chat.removing.submit')}
          </Button>
        }
      >
        <GroundField refused={refused} />
        <ReasonField refused={refused} />
      </ActForm>
    </SmallPage>
  );
}

function PutBack({ back }: Shown) {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('chat.removing.backTitle')} lead={t('chat.removing.backLead')}>
      <ActForm
        refused={refused}
        back={back}
        submit={
          <Button look="main" name="deed" value="show">
            {t('chat.removing.back')}
          </Button>
        }
      />
    </SmallPage>
  );
}
