import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { WelcomePersonRequest } from '#interfaces/http/community/conversations.request';
import { conversationIn } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { conversationHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('direct.open', async (visit) => ({ channelId: (await conversationIn(visit)).id }));

export const action = act('direct.open', WelcomePersonRequest, async ({ to }, visit) => {
  const { app, actor } = visit;
  const { id: channelId } = await conversationIn(visit);
  await app.chat.welcomePerson.execute({ actor, channelId, to });
  return seeOther(conversationHref(channelId), telling('direct.flash.added'));
});

/** One more in a conversation. */
export default function ConversationPeopleRoute() {
  const { channelId } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('direct.add.title')} lead={t('direct.add.lead')}>
      <ActForm
        refused={refused}
        back={conversationHref(channelId)}
        labels={{ to: t('direct.add.to') }}
        submit={<Button look="main">{t('direct.add.submit')}</Button>}
      >
        <TextField
          name="to"
          label={t('direct.add.to')}
          help={t('direct.add.toHelp')}
          maxLength={LIMITS.correspondents.name.max}
          autoComplete="off"
          defaultValue={typedIn(refused, 'to', '')}
          error={errorOf(refused, 'to')}
        />
      </ActForm>
    </SmallPage>
  );
}
