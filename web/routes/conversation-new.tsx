import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { StartConversationRequest } from '#interfaces/http/community/conversations.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { conversationHref, CONVERSATIONS, messageAnchor } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { queryOf, upTo } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

export const loader = read('direct.open', async ({ app, actor, url }) => {
  const { a: handle } = queryOf(url, { a: upTo(100) });
  const member = handle === undefined ? null : await app.members.page.execute(actor, handle.toLowerCase());
  return {
    name: member?.pseudonym ?? null,
    // A comma stands between people.
    to: (member?.pseudonym.includes(',') ? member.handle : member?.pseudonym) ?? '',
    clientId: crypto.randomUUID(),
  };
});

export const action = act('direct.open', StartConversationRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { channelId, messageId, told } = await app.chat.startConversation.execute({ actor, ...input });
  return afterWords(`${conversationHref(channelId)}#${messageAnchor(messageId)}`, told, 'direct.flash.sent');
});

/** Writing to somebody whom one has no conversation with yet, or to several. */
export default function NewConversationRoute() {
  const { name, to, clientId } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      help="messages-prives"
      title={name ? t('direct.writeTo', { name }) : t('direct.open.title')}
      lead={t('direct.open.lead')}
    >
      <ActForm
        refused={refused}
        back={CONVERSATIONS}
        labels={{ to: t('direct.open.to'), body: t('chat.write') }}
        submit={
          <Button look="main" icon="send">
            {t('direct.open.submit')}
          </Button>
        }
      >
        <WarnedBox refused={refused} />
        <input type="hidden" name="clientId" value={typedIn(refused, 'clientId', clientId)} />
        <TextField
          name="to"
          label={t('direct.open.to')}
          help={t('direct.open.toHelp')}
          maxLength={LIMITS.correspondents.text.max}
          autoComplete="off"
          defaultValue={typedIn(refused, 'to', to)}
          error={errorOf(refused, 'to')}
        />
        <TextArea
          name="body"
          label={t('chat.write')}
          help={t('chat.writeHelp')}
          rows={5}
          maxLength={LIMITS.message.max}
          defaultValue={typedIn(refused, 'body', '')}
          error={errorOf(refused, 'body')}
        />
        <WordsGuard />
      </ActForm>
    </SmallPage>
  );
}
