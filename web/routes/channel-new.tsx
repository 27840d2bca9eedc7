import { useActionData } from '@remix-run/react';
import { CHANNEL_KINDS } from '#application/community/limits';
import { OpenChannelRequest } from '#interfaces/http/community/chat.request';
import { ChannelFields } from '../chat/channel-fields.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { channelHref, CHANNELS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { branchChoices } from '../lib/branches.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';

export const loader = read('chat.manage', async () => null);

export const action = act('chat.manage', OpenChannelRequest, async (input, { app, actor }) => {
  const { branch = null, retentionDays = null, ...asked } = input;
  const channel = await app.chat.openChannel.execute({ actor, branch, retentionDays, ...asked });
  return seeOther(channelHref(channel), telling('chat.flash.opened'));
});

/** A channel that was not there. */
export default function NewChannelRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('chat.open.title')} lead={t('chat.open.lead')}>
      <ActForm
        refused={refused}
        back={CHANNELS}
        submit={<Button look="main">{t('chat.open.submit')}</Button>}
      >
        <ChannelFields refused={refused} />
        <Select
          name="kind"
          label={t('chat.kind.label')}
          choices={CHANNEL_KINDS.map((kind) => ({ value: kind, label: t(`chat.kind.${kind}`) }))}
          defaultValue={typedIn(refused, 'kind', 'public')}
          error={errorOf(refused, 'kind')}
        />
        <Select
          name="branch"
          label={t('chat.form.branch')}
          help={t('chat.form.branchHelp')}
          placeholder={t('chat.form.noBranch')}
          choices={branchChoices(t)}
          defaultValue={typedIn(refused, 'branch', '')}
          error={errorOf(refused, 'branch')}
        />
      </ActForm>
    </SmallPage>
  );
}
