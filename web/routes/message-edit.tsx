import { useActionData } from '@remix-run/react';
import { EDIT_MINUTES, LIMITS } from '#application/community/limits';
import { EditMessageFormRequest } from '#interfaces/http/community/chat.request';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { backFrom } from '../chat/back-from.server.ts';
import { messageIdIn, messageIn, placeOf } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { messageHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, leftIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { StandsNow } from '../ui/stands-now.tsx';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

export const loader = read('chat.write', async (visit) => {
  const { message, source } = await messageIn(visit);
  if (source === null) throw nothingHere('community.message-not-found');
  return {
    message,
    source,
    print: printOf(source),
    back: backFrom(visit, message.id, messageHref(message.id)),
  };
});

export const action = act('chat.write', EditMessageFormRequest, async ({ shown, ...input }, visit) => {
  const { app, actor } = visit;
  const { told } = await app.chat.editMessage.execute({
    actor,
    messageId: messageIdIn(visit),
    ...input,
    shown: shownBy(shown),
  });
  const place = placeOf(await messageIn(visit));
  return afterWords(backFrom(visit, messageIdIn(visit), place), told, 'chat.flash.edited');
});

/** What one said, to be said otherwise. */
export default function EditMessageRoute() {
  const { source, print, back } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('chat.editing.title')} lead={t('chat.editing.lead', { minutes: EDIT_MINUTES })}>
      <ActForm
        refused={refused}
        back={back}
        submit={<Button look="main">{t('chat.editing.save')}</Button>}
        labels={{ body: t('chat.write') }}
      >
        <StandsNow refused={refused} texts={[{ name: 'body', label: t('chat.write'), text: source }]} />
        <VersionSeen as="shown" refused={refused} of={print} />
        <WarnedBox refused={refused} />
        <TextArea
          name="body"
          label={t('chat.write')}
          help={t('chat.writeHelp')}
          rows={4}
          maxLength={LIMITS.message.max}
          counter
          defaultValue={leftIn(refused, 'body', source)}
          error={errorOf(refused, 'body')}
        />
        <WordsGuard />
      </ActForm>
    </SmallPage>
  );
}
