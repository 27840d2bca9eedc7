import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { hasOwnOptions, POLL_LIMITS } from '#application/engagement/limits';
import type { PollView } from '#application/engagement/polls/poll-view';
import { PollPictureRequest } from '#interfaces/http/engagement/polls.request';
import { PictureFields } from '../forum/picture-fields.tsx';
import { MAX_UPLOAD } from '../forum/counted-uploads.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { pollDeedHref, pollHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { missing, nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { pollIn } from '../polls/asked-poll.server.ts';
import { OptionImage } from '../polls/option-label.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Sure } from '../ui/sure.tsx';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';

export const loader = read('polls.run', async (visit) => {
  const poll = await pollIn(visit);
  const isOwn = visit.actor.is(poll.authorId);
  if (!poll.mayRun || !isOwn || !hasOwnOptions(poll.kind)) throw nothingHere('engagement.poll-not-found');
  if (!poll.open && !isAfterDeed(visit.request)) throw redirect(pollHref(poll), 302);
  return { poll };
});

export const action = act(
  'polls.run',
  PollPictureRequest,
  async (input, deed) => {
    const poll = await pollIn(deed);
    const here = pollDeedHref(poll, 'images');
    if (input.intent === 'put') return afterWords(here, await put(input, deed, poll), 'polls.flash.pictured');
    const { option, version } = input;
    await deed.app.engagement.unpictureOption.execute({
      actor: deed.actor,
      pollId: poll.id,
      option,
      version,
    });
    return seeOther(here, telling('polls.flash.unpictured'));
  },
  MAX_UPLOAD,
);

/** @returns what its author is to be told of the words */
async function put(
  { option, version, alt, agreed }: PollPictureRequest,
  { app, actor, file }: Deed,
  { id }: PollView,
) {
  const chosen = file('file');
  if (!chosen) throw missing('file');
  if (alt === undefined) throw missing('alt');
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  const { told } = await app.engagement.pictureOption.execute({
    actor,
    pollId: id,
    option,
    version,
    bytes,
    alt,
    agreed,
  });
  return told;
}

/** What each option of a poll shows: one picture at a time, until the first vote. */
export default function PollPicturesRoute() {
  const { poll } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('polls.pictures.title')} lead={t('polls.pictures.lead')}>
      <Shown poll={poll} />
      <ActForm
        refused={refused}
        back={pollHref(poll)}
        encType="multipart/form-data"
        labels={{ file: t('compose.upload.file'), alt: t('compose.upload.alt') }}
        submit={
          <Button look="main" name="intent" value="put">
            {t('polls.pictures.submit')}
          </Button>
        }
      >
        <WarnedBox refused={refused} />
        <VersionSeen refused={refused} of={poll.version} />
        <Select
          name="option"
          label={t('polls.pictures.option')}
          choices={poll.options.map((label, place) => ({ value: String(place), label }))}
          defaultValue={typedIn(refused, 'option', String(nextOf(poll)))}
          error={errorOf(refused, 'option')}
        />
        <PictureFields refused={refused} max={POLL_LIMITS.alt.max} help={t('compose.upload.lead')} />
      </ActForm>
    </SmallPage>
  );
}

/** The first option that shows nothing yet. */
const nextOf = ({ pictures }: PollView): number => Math.max(0, pictures.indexOf(null));

function Shown({ poll }: { poll: PollView }) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="rows">
      {poll.options.map((label, place) => {
        const picture = poll.pictures[place];
        return (
          <li key={label} className="stack">
            <p {...written}>
              <strong>{label}</strong>
            </p>
            {picture ? (
              <>
                <OptionImage picture={picture} />
                <Sure
                  act={t('polls.pictures.remove')}
                  which={label}
                  help={t('ui.sure.picture')}
                  name="intent"
                  value="remove"
                >
                  <VersionSeen of={poll.version} />
                  <input type="hidden" name="option" value={place} />
                </Sure>
              </>
            ) : (
              <p className="small muted">{t('polls.pictures.none')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
