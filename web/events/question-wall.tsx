import { QUESTION_LIMITS } from '#application/events/limits';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { LiveView, WallQuestion } from '#application/events/questions/live.query';
import type { TopicName } from '#application/community/published/topic-names.api';
import { PendingNotice } from '../accounts/pending-notice.tsx';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { SilencedNotice } from '../decisions/silenced-notice.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { hideQuestionHref, reportHref, topicHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextArea } from '../ui/field.tsx';
import { Folded } from '../ui/folded.tsx';
import { type FormError, FormErrors } from '../ui/form-errors.tsx';
import { Pill } from '../ui/pill.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

interface Shown {
  readonly event: GatheringView;
  readonly live: LiveView;
  readonly names: Names;
  /** Whom the reader keeps at a distance. */
  readonly far: ReadonlySet<string>;
  /** What its questions became, as far as the reader may know of it. */
  readonly topics: ReadonlyMap<string, TopicName>;
  /** Where it stands. */
  readonly here: string;
  /** Whether one says there that one wants an answer too. */
  readonly isOpen: boolean;
}

/** What was asked, the most wanted first; what was answered stands at the end. */
export function Wall({ event, live, names, far, topics, here, isOpen }: Shown) {
  const t = useT();
  if (live.questions.length === 0) return <EmptyState title={t('events.live.noQuestions')} level={3} />;
  return (
    <>
      <ul className="list wall">
        {live.questions.map((question) => (
          <li key={question.id} id={`question-${question.id}`} className="wall__q">
            <Vote question={question} here={here} isOpen={isOpen} />
            <div>
              <Folded
                away={far.has(question.authorId)}
                name={names.get(question.authorId)?.pseudonym ?? t('rights.somebody')}
              >
                <QuestionText question={question} />
              </Folded>
              <p className="small muted cluster wall__by">
                <NameOf id={question.authorId} names={names} />
                {question.isAnswered && <Pill tone="ok">{t('events.live.answered')}</Pill>}
                {question.standing !== 'published' && (
                  <Pill tone="warn">
                    {t(question.standing === 'held' ? 'events.live.waits' : 'events.live.hidden')}
                  </Pill>
                )}
                <Became topic={topics.get(question.topicId ?? '')} />
                <Report question={question} />
              </p>
              {event.isOwn && question.standing === 'published' && (
                <Settle event={event} question={question} here={here} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {live.more > 0 && <p className="muted">{t('events.live.more', { count: live.more })}</p>}
    </>
  );
}

function QuestionText({ question }: { question: WallQuestion }) {
  const written = useWritten();
  return <p {...written}>{question.body}</p>;
}

function Vote({ question, here, isOpen }: Pick<Shown, 'here' | 'isOpen'> & { question: WallQuestion }) {
  const t = useT();
  const format = useFormat();
  const { may } = usePage();
  const { id, isWanted, votes, body } = question;
  const count = <b>{format.formatNumber(votes)}</b>;
  if (!isOpen || question.isAnswered || question.standing !== 'published' || !may('event.register'))
    return (
      <p className="vote">
        {count} <span className="small">{t('events.live.votes', { count: votes })}</span>
      </p>
    );
  return (
    <form method="post" action={here}>
      <input type="hidden" name="of" value={id} />
      <button
        type="submit"
        className="vote"
        name="deed"
        value={isWanted ? 'unvote' : 'vote'}
        aria-pressed={isWanted}
      >
        {count}
        <span className="small">{t('events.live.want')}</span>
        <span className="vh">{t('events.live.wantOf', { question: body })}</span>
      </button>
    </form>
  );
}

function Settle({ event, question, here }: Pick<Shown, 'event' | 'here'> & { question: WallQuestion }) {
  const t = useT();
  const act = t(question.isAnswered ? 'events.live.reopen' : 'events.live.settle');
  return (
    <form method="post" action={here} className="cluster">
      <input type="hidden" name="of" value={question.id} />
      <Button name="deed" value={question.isAnswered ? 'open' : 'answered'}>
        <SaidWhole
          word={act}
          whole="events.live.ofQuestion"
          cited={{ question: question.body }}
          said={{ act }}
        />
      </Button>
      <ButtonLink
        look="quiet"
        href={hrefWith(hideQuestionHref(event.id, question.id), { retour: `${here}#questions` })}
      >
        <SaidWhole
          word={t('events.hide.act')}
          whole="events.hide.actOf"
          cited={{ question: question.body }}
        />
      </ButtonLink>
    </form>
  );
}

function Became({ topic }: { topic: TopicName | undefined }) {
  const t = useT();
  const act = t('events.live.became');
  return topic ? (
    <a href={topicHref(topic)}>
      <SaidWhole word={act} whole="events.live.ofQuestion" cited={{ question: topic.title }} said={{ act }} />
    </a>
  ) : null;
}

function Report({ question }: { question: WallQuestion }) {
  const t = useT();
  const { member } = usePage();
  if (question.authorId === member?.id || question.standing !== 'published') return null;
  return (
    <a href={reportHref('event-question', question.id)} rel="nofollow">
      <SaidWhole
        word={t('events.live.report')}
        whole="events.live.ofQuestion"
        cited={{ question: question.body }}
        said={{ act: t('events.live.report') }}
      />
    </a>
  );
}

/** Beside it stands the chat, where one writes in a field of the same name. */
const QUESTION_FIELD = 'votre-question';
const byId = (error: FormError): FormError =>
  error.field === 'body' ? { ...error, field: QUESTION_FIELD } : error;

const MayNotAsk = ({ refused }: { refused: Refused | undefined }) => (
  <div className="apart" id="poser">
    <PendingNotice />
    <SilencedNotice />
    <UnplacedWords outcome={refused} />
  </div>
);

/** Where one asks; why not, for who may not write. It stays as it is while the wall changes. */
export function QuestionForm({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  const unsent = useUnsent(refused !== undefined);
  const { may, path } = usePage();
  if (!may('event.register')) return <MayNotAsk refused={refused} />;
  return (
    <form method="post" action={path} noValidate className="stack apart wallform" id="poser" {...unsent}>
      <FormErrors id="poser-refus" errors={errorsOf(refused, { body: t('events.live.ask') }).map(byId)} />
      <WarnedBox refused={refused} id="poser-agreed" />
      <TextArea
        name="body"
        id={QUESTION_FIELD}
        label={t('events.live.ask')}
        help={t('events.live.askHelp')}
        rows={3}
        maxLength={QUESTION_LIMITS.max}
        counter
        defaultValue={typedIn(refused, 'body', '')}
        error={errorOf(refused, 'body')}
      />
      <WordsGuard />
      <Checkbox
        name="signs"
        label={t('events.live.signs')}
        help={t('events.live.signsHelp')}
        checked={typedIn(refused, 'signs', '') !== ''}
      />
      <p>
        <Button look="main" name="deed" value="ask">
          {t('events.live.submit')}
        </Button>
      </p>
    </form>
  );
}
