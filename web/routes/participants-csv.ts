import type { FormQuestion, KeptAnswer, ParticipantRow } from '#application/events/gatherings/gathering-view';
import { answerWords } from '../events/answer-words.ts';
import { sheetMoment, sheetZone } from '../events/event-sheet.ts';
import { manageEventHref } from '../lib/addresses.ts';
import { namedCsv } from '../lib/named-csv.server.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';

/** Who registered, as the page of the event shows it, for a spreadsheet; for those who run it. */
export const loader = resource('events.run', async (visit) => {
  const { app, actor, viewer, params } = visit;
  const { id, slug, form, zone } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const t = createTexts(visit.locale);
  const words = (answer: KeptAnswer | undefined) => (answer ? answerWords(answer, t) : '');
  return namedCsv<Named>(
    visit,
    manageEventHref(id),
    [
      { header: t('events.admin.member'), value: ({ name }) => name },
      {
        header: t('events.admin.branches'),
        value: ({ branches }) => branches.map((branch) => branchName(branch, t)).join(', '),
      },
      { header: t('events.admin.state'), value: ({ state }) => t(`events.admin.status.${state}`) },
      { header: t('events.sheet.rank'), value: ({ rank }) => rank },
      {
        header: t('events.sheet.registered'),
        value: ({ registeredAt }) => sheetMoment(registeredAt, zone),
      },
      {
        header: t('events.sheet.attended'),
        value: ({ attendedAt }) => (attendedAt ? sheetMoment(attendedAt, zone) : ''),
      },
      {
        header: t('events.sheet.attendedBy'),
        value: ({ attendedAt, attendedBy }) =>
          attendedAt && attendedBy ? t(`events.sheet.by.${attendedBy}`) : '',
      },
      { header: t('events.admin.zone'), value: () => sheetZone(zone, t) },
      { header: t('events.admin.note'), value: ({ note }) => note },
      ...form.map((question) => ({
        header: question.label,
        value: ({ answers }: Named) => words(answers.find((one) => isTo(one, question))),
      })),
      {
        // What was asked otherwise by then stays with its question.
        header: t('events.sheet.formerAnswers'),
        value: ({ answers }) =>
          answers
            .filter((one) => !form.some((question) => isTo(one, question)))
            .map((answer) => `${answer.label} ${words(answer)}`)
            .join(' | '),
      },
    ],
    async () => named(visit, id, await app.events.exportParticipants.execute({ viewer, gatheringId: id })),
    { fileName: `${slug}.csv` },
  );
});

/** Whether it answers the question as it is asked now. */
const isTo = (answer: KeptAnswer, { id, label, kind }: FormQuestion): boolean =>
  answer.id === id && answer.label === label && answer.kind === kind;

type Named = ParticipantRow & {
  readonly name: string;
  /** On the waiting list; null for who does not wait. */
  readonly rank: number | null;
};

async function* named(
  { app, actor }: Visit,
  gatheringId: Parameters<Visit['app']['events']['participants']['ranks']>[1],
  pages: AsyncIterable<readonly ParticipantRow[]>,
): AsyncIterable<readonly Named[]> {
  for await (const rows of pages) {
    const [names, ranks] = await Promise.all([
      app.members.names.of(rows.map(({ memberId }) => memberId)),
      app.events.participants.ranks(
        actor,
        gatheringId,
        rows.map(({ id }) => id),
      ),
    ]);
    yield rows.map((row) => ({
      ...row,
      name: names.get(row.memberId)?.pseudonym ?? '',
      rank: ranks.get(row.id) ?? null,
    }));
  }
}
