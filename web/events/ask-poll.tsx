import { POLL_LIMITS } from '#application/engagement/limits';
import type { PollView } from '#application/engagement/polls/poll-view';
import { pollHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { PollReason } from '../polls/poll-reason.tsx';
import { VoteRules } from '../polls/vote-rules.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

const OPTIONS_TYPED = POLL_LIMITS.options.max * (POLL_LIMITS.option.max + 2);

/** Nobody is known by an answer, and all see results as soon as that holds. */
const USUAL_IN_SESSION = { secret: true, results: 'always' } as const;

interface Props {
  poll: PollView | null;
  /** Why a deed of this section was refused. */
  refused: Refused | undefined;
}

/**
 * Where who runs a session asks something of all who take part: a poll that is open already, or one that is made here; and ends it. It
 * stands outside of what changes while one looks, so that nothing typed here is lost.
 */
export function SessionPolls({ poll, refused }: Props) {
  const t = useT();
  const { may } = usePage();
  return (
    <section aria-labelledby="sondage-de-la-seance" className="apart" data-part="">
      <SectionHead id="sondage-de-la-seance" title={t('events.live.poll.title')} />
      {may('poll.create') && <OpenPoll refused={refused} />}
      <AskPoll poll={poll} refused={refused} />
      {poll && <ClosePoll poll={poll} refused={refused} />}
    </section>
  );
}

function OpenPoll({ refused: given }: Pick<Props, 'refused'>) {
  const t = useT();
  const { path } = usePage();
  const refused = typedIn(given, 'deed') === 'open-poll' ? given : undefined;
  const unsent = useUnsent(refused !== undefined);
  return (
    <details className="disclose" open={refused !== undefined || undefined}>
      <summary>{t('events.live.poll.new')}</summary>
      <form method="post" action={path} noValidate className="stack" {...unsent}>
        <FormErrors
          id="nouveau-sondage-refus"
          errors={errorsOf(refused, {
            question: t('polls.form.question'),
            options: t('polls.form.options'),
          })}
        />
        <WarnedBox refused={refused} id="nouveau-sondage-agreed" />
        <p className="small muted">{t('events.live.poll.newHelp')}</p>
        <TextField
          name="question"
          label={t('polls.form.question')}
          maxLength={POLL_LIMITS.spokenQuestion.max}
          defaultValue={typedIn(refused, 'question')}
          error={errorOf(refused, 'question')}
        />
        <TextArea
          name="options"
          label={t('polls.form.options')}
          help={t('events.live.poll.optionsHelp')}
          rows={4}
          maxLength={OPTIONS_TYPED}
          defaultValue={typedIn(refused, 'options')}
          error={errorOf(refused, 'options')}
        />
        <VoteRules refused={refused} usual={USUAL_IN_SESSION} />
        <p className="small muted">{t('events.live.poll.few')}</p>
        <WordsGuard />
        <p>
          <Button name="deed" value="open-poll">
            {t('events.live.poll.open')}
          </Button>
        </p>
      </form>
    </details>
  );
}

function AskPoll({ poll, refused: given }: Props) {
  const t = useT();
  const { path } = usePage();
  const refused = typedIn(given, 'deed') === 'poll' ? given : undefined;
  return (
    <details className="disclose" open={refused !== undefined || undefined}>
      <summary>{t('events.live.poll.existing')}</summary>
      <form method="post" action={path} className="stack">
        <TextField
          name="poll"
          label={t('events.live.poll.which')}
          help={t('events.live.poll.whichHelp')}
          optional
          maxLength={300}
          defaultValue={typedIn(refused, 'poll', poll ? pollHref(poll) : '')}
          error={errorOf(refused, 'poll')}
        />
        <p>
          <Button name="deed" value="poll">
            {t('events.live.poll.ask')}
          </Button>
        </p>
      </form>
    </details>
  );
}

/** Who runs a session ends its poll for good, and says that they mean it. */
function ClosePoll({ poll, refused: given }: { poll: PollView; refused: Refused | undefined }) {
  const t = useT();
  const { path } = usePage();
  const refused = typedIn(given, 'deed') === 'close-poll' ? given : undefined;
  if (!poll.open || !poll.mayRun) return null;
  return (
    <details className="disclose" open={refused !== undefined || undefined}>
      <summary>{t('events.live.poll.close')}</summary>
      <form method="post" action={path} noValidate className="stack">
        <p>{t('polls.run.closeLead')}</p>
        <PollReason poll={poll} refused={refused} />
        <p>
          <Button name="deed" value="close-poll">
            {t('polls.run.close')}
          </Button>
        </p>
      </form>
    </details>
  );
}
