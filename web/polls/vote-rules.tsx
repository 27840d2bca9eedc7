import { RESULTS_SHOWN } from '#application/engagement/limits';
import type { PollView } from '#application/engagement/polls/poll-view';
import type { Refused } from '../lib/gates.server.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { RadioGroup } from '../ui/choices.tsx';

interface Props {
  refused: Refused | undefined;
  /** What is chosen unless who asks chooses otherwise. */
  usual: Pick<PollView, 'secret' | 'results'>;
}

/** Whether ballots bear names, and who reads the results when: who asks says so before the first vote. */
export function VoteRules({ refused, usual }: Props) {
  const t = useT();
  return (
    <>
      <RadioGroup
        name="ballots"
        legend={t('polls.form.ballots')}
        help={t('polls.form.ballotsHelp')}
        value={typedIn(refused, 'ballots', usual.secret ? 'secret' : 'named')}
        choices={[
          { value: 'secret', label: t('polls.secret'), help: t('polls.form.secretHelp') },
          { value: 'named', label: t('polls.named'), help: t('polls.form.namedHelp') },
        ]}
      />
      <RadioGroup
        name="results"
        legend={t('polls.form.results')}
        value={typedIn(refused, 'results', usual.results)}
        choices={RESULTS_SHOWN.map((shown) => ({ value: shown, label: t(`polls.form.shown.${shown}`) }))}
      />
    </>
  );
}
