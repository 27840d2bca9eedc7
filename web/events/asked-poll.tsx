import type { PollView } from '#application/engagement/polls/poll-view';
import { pollHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { AsideSection } from '../ui/layout.tsx';

/** The poll that is asked in a session; who runs it says which. */
export function AskedPoll({ poll, isOwn }: { poll: PollView | null; isOwn: boolean }) {
  const t = useT();
  const written = useWritten();
  if (!poll && !isOwn) return null;
  return (
    <AsideSection id="sondage" title={t('events.live.poll.title')}>
      {poll && (
        <>
          <p {...written}>{poll.question}</p>
          <p>
            <ButtonLink look="main" href={pollHref(poll)}>
              {t(poll.open && !poll.voted ? 'events.live.poll.vote' : 'events.live.poll.results')}
            </ButtonLink>
          </p>
        </>
      )}
      {isOwn && (
        <form method="post" className="stack">
          <TextField
            name="poll"
            label={t('events.live.poll.which')}
            help={t('events.live.poll.whichHelp')}
            optional
            maxLength={300}
            defaultValue={poll ? pollHref(poll) : ''}
          />
          <p>
            <Button name="deed" value="poll">
              {t('events.live.poll.ask')}
            </Button>
          </p>
        </form>
      )}
    </AsideSection>
  );
}
