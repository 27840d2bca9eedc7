import type { PollView } from '#application/engagement/polls/poll-view';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';

/** Who chose what in a poll under names: for those alone of whom its form said that they read it. */
export function NamedVotes({ poll, names }: { poll: PollView; names: Names }) {
  const t = useT();
  const { named, options, votes } = poll;
  const answer = ({ choices, text }: PollView['named'][number]) =>
    text ?? choices.map((option) => options[option]).join(poll.kind === 'ranked' ? ' > ' : ', ');
  return (
    <details className="disclose">
      <summary>{t('polls.names.title')}</summary>
      <p className="small muted">{t('polls.names.note')}</p>
      <DataTable
        id="qui-a-vote"
        caption={t('polls.names.caption')}
        captionHidden
        rows={named}
        rowKey={({ memberId }) => memberId}
        columns={[
          {
            label: t('polls.names.member'),
            header: true,
            cell: ({ memberId }) => <NameOf id={memberId} names={names} />,
          },
          { label: t('polls.results.option'), cell: answer },
        ]}
      />
      {votes > named.length && (
        <p className="small muted">{t('polls.names.more', { shown: named.length, votes })}</p>
      )}
    </details>
  );
}
