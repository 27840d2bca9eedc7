import type { PollView } from '#application/engagement/polls/poll-view';
import { pollHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { AsideSection } from '../ui/layout.tsx';

/** Where who runs a session says which poll is asked in it. */
export function AskPoll({ poll }: { poll: PollView | null }) {
  const t = useT();
  return (
    <AsideSection id="sondage-de-la-seance" title={t('events.live.poll.title')}>
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
    </AsideSection>
  );
}
