import { POLL_LIMITS } from '#application/engagement/limits';
import type { PollView } from '#application/engagement/polls/poll-view';
import type { Refused } from '../lib/gates.server.ts';
import { branchName } from '../lib/branches.ts';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { CHOSEN_FROM } from '../lib/typed-words.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { FieldError, Select, TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { OptionLabel } from './option-label.tsx';

interface Props {
  poll: PollView;
  refused: Refused | undefined;
  /** Where it is sent; the page it stands on unless told. */
  action?: string;
  /** Before the names of its fields, where a page may hold several. */
  id?: string;
}

/** What somebody votes with: one form for each kind of poll, that works without scripts. */
export function BallotForm({ poll, refused, action, id = '' }: Props) {
  const t = useT();
  return (
    <form
      method="post"
      action={action}
      noValidate
      className="stack"
      id={`${id}bulletin`}
      data-ballot={`${poll.id} ${poll.version} ${poll.voted ? 'voted' : 'new'}`}
    >
      <FormErrors errors={errorsOf(refused)} />
      <WarnedBox refused={refused} />
      <VersionSeen refused={refused} of={poll.version} />
      {poll.options.map((label) => (
        <input key={label} type="hidden" name={CHOSEN_FROM} value={label} />
      ))}
      {poll.ownVote && <input type="hidden" name="change" value="on" />}
      <Answer poll={poll} refused={refused} id={id} />
      {poll.branches.length > 1 && (
        <RadioGroup
          name="branch"
          id={`${id}branch`}
          legend={t('polls.vote.branch')}
          value={typedIn(refused, 'branch')}
          error={errorOf(refused, 'branch')}
          choices={poll.branches.map((branch) => ({ value: branch, label: branchName(branch, t) }))}
        />
      )}
      <p className="small muted">{t(poll.secret ? 'polls.vote.secretNote' : 'polls.vote.namedNote')}</p>
      <p>
        <Button look="main">{t(poll.ownVote ? 'polls.vote.change' : 'polls.vote.submit')}</Button>
      </p>
    </form>
  );
}

function Answer({ poll, refused, id = '' }: Props) {
  const t = useT();
  if (poll.kind === 'open_text')
    return (
      <TextArea
        name="text"
        id={`${id}text`}
        label={t('polls.vote.text')}
        help={t('polls.vote.textHelp')}
        rows={3}
        counter
        maxLength={POLL_LIMITS.answer.max}
        defaultValue={typedIn(refused, 'text', poll.ownVote?.text ?? '')}
        error={errorOf(refused, 'text')}
      />
    );
  return poll.kind === 'ranked' ? (
    <Ranks poll={poll} refused={refused} id={id} />
  ) : (
    <Choices poll={poll} refused={refused} id={id} />
  );
}

function Choices({ poll, refused, id = '' }: Props) {
  const t = useT();
  const chosen = chosenAgain(poll, refused);
  const group = {
    name: 'choices',
    id: `${id}choices`,
    legend: t('polls.vote.choose'),
    help: helpOf(poll, t),
    error: errorOf(refused, 'choices'),
    choices: poll.options.map((label, option) => ({
      value: String(option),
      label: <OptionLabel label={label} picture={poll.pictures[option]} />,
    })),
  };
  return poll.kind === 'multiple' ? (
    <CheckGroup {...group} values={chosen} />
  ) : (
    <RadioGroup {...group} value={chosen[0]} />
  );
}

/** What was chosen, where it stands now: a poll that was changed meanwhile may offer it elsewhere, or no longer. */
function chosenAgain({ options, ownVote }: PollView, refused: Refused | undefined): readonly string[] {
  const read = typedList(refused, CHOSEN_FROM, options);
  return typedList(refused, 'choices', ownVote?.choices.map(String) ?? [])
    .map((choice) => options.indexOf(read[Number(choice)]!))
    .filter((place) => place >= 0)
    .map(String);
}

function ranksAgain({ options }: PollView, refused: Refused): readonly string[] {
  const read = typedList(refused, CHOSEN_FROM, options);
  const typed = typedList(refused, 'ranks');
  return options.map((label) => typed[read.indexOf(label)] ?? '');
}

function helpOf({ kind, least, most, options }: PollView, t: Translate): string | undefined {
  if (kind === 'rating') return t('polls.vote.ratingHelp');
  if (kind === 'nps') return t('polls.vote.npsHelp');
  if (kind !== 'multiple') return undefined;
  if (least > 1)
    return t(most < options.length ? 'polls.vote.between' : 'polls.vote.atLeast', { min: least, max: most });
  return most < options.length ? t('polls.vote.atMost', { max: most }) : t('polls.kind.multiple');
}

/** A rank for each option: what can be ordered without a pointer and without scripts. */
function Ranks({ poll, refused, id = '' }: Props) {
  const t = useT();
  const own = (option: number) => {
    const place = poll.ownVote?.choices.indexOf(option) ?? -1;
    return place === -1 ? '' : String(place + 1);
  };
  const typed = refused ? ranksAgain(poll, refused) : poll.options.map((_, option) => own(option));
  const error = errorOf(refused, 'choices');
  return (
    <fieldset
      className="field"
      id={`${id}choices`}
      aria-describedby={`${id}choices-help${error ? ` ${id}choices-error` : ''}`}
    >
      <legend>{t('polls.vote.choose')}</legend>
      <p className="help" id={`${id}choices-help`}>
        {t('polls.vote.rankHelp')}
      </p>
      <div className="stack">
        {poll.options.map((label, option) => (
          <Select
            key={option}
            name="ranks"
            id={`${id}rank-${option}`}
            label={<OptionLabel label={label} picture={poll.pictures[option]} />}
            placeholder={t('polls.vote.noRank')}
            defaultValue={typed[option] ?? ''}
            choices={poll.options.map((_, place) => ({
              value: String(place + 1),
              label: t('polls.vote.rank', { rank: place + 1 }),
            }))}
          />
        ))}
      </div>
      {error && <FieldError id={`${id}choices-error`}>{error}</FieldError>}
    </fieldset>
  );
}
