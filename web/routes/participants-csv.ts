import type { FormQuestion, KeptAnswer, ParticipantRow } from '#application/events/gatherings/gathering-view';
import { csvResponse } from '../lib/csv.server.ts';
import { resource, type Visit } from '../lib/gates.server.ts';

/** Who registered, for a spreadsheet: names of columns in no language. */
export const loader = resource('events.run', async (visit) => {
  const { app, actor, params } = visit;
  const { id, slug, form } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  return csvResponse<Named>(
    [
      { header: 'member', value: ({ name }) => name },
      { header: 'branches', value: ({ branches }) => branches.join(' ') },
      { header: 'state', value: ({ state }) => state },
      { header: 'registered_at', value: ({ registeredAt }) => registeredAt.toISOString() },
      { header: 'attended_at', value: ({ attendedAt }) => attendedAt?.toISOString() ?? '' },
      { header: 'attended_by', value: ({ attendedAt, attendedBy }) => (attendedAt && attendedBy) ?? '' },
      { header: 'note', value: ({ note }) => note },
      ...form.map((question) => ({
        header: question.label,
        value: ({ answers }: Named) => answers.find((one) => isTo(one, question))?.values.join(', ') ?? '',
      })),
      {
        // What was asked otherwise by then stays with its question.
        header: 'former_answers',
        value: ({ answers }) =>
          answers
            .filter((one) => !form.some((question) => isTo(one, question)))
            .map(({ label, values }) => `${label} ${values.join(', ')}`)
            .join(' | '),
      },
    ],
    named(visit, app.events.participants.all(actor, id)),
    { fileName: `${slug}.csv` },
  );
});

/** Whether it answers the question as it is asked now. */
const isTo = (answer: KeptAnswer, { id, label, kind }: FormQuestion): boolean =>
  answer.id === id && answer.label === label && answer.kind === kind;

type Named = ParticipantRow & { readonly name: string };

async function* named(
  { app }: Visit,
  pages: AsyncIterable<readonly ParticipantRow[]>,
): AsyncIterable<readonly Named[]> {
  for await (const rows of pages) {
    const names = await app.members.names.of(rows.map(({ memberId }) => memberId));
    yield rows.map((row) => ({ ...row, name: names.get(row.memberId)?.pseudonym ?? '' }));
  }
}
