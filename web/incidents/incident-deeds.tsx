import type { GatheredQuestion, IncidentDesk } from '#application/community/incidents/incidents.query';
import { LIMITS } from '#application/community/limits';
import { topicHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { useUnsent } from '../ui/unsent.ts';

type Shown<T> = { readonly [K in keyof T]: T[K] extends Date ? Date | string : T[K] };

/** A table whose rows are chosen by their boxes. */
function Questions<Q extends Shown<GatheredQuestion>>(props: {
  id: string;
  caption: string;
  rows: readonly Q[];
  /** Numbers, as they are sent. */
  chosen: readonly string[];
  more?: readonly Column<Q>[];
}) {
  const t = useT();
  const { chosen } = props;
  return (
    <DataTable<Q>
      id={props.id}
      caption={props.caption}
      captionHidden
      stacks
      rows={props.rows}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          label: t('incidents.column.question'),
          header: true,
          cell: ({ number, slug, title }) => (
            <>
              <Checkbox
                id={`${props.id}-${number}`}
                name="questions"
                value={number}
                label={title}
                defaultChecked={chosen.includes(String(number))}
              />
              <a href={topicHref({ number, slug })}>
                {t('incidents.readQuestion')}
                <span className="vh"> {title}</span>
              </a>
            </>
          ),
        },
        { label: t('incidents.column.asked'), cell: ({ openedAt }) => <Day at={openedAt} /> },
        { label: t('incidents.column.replies'), numeric: true, cell: ({ replyCount }) => replyCount },
        ...(props.more ?? []),
      ]}
    />
  );
}

/** Where the fields of the refused form stand: three forms of one page have some in common. */
export const fieldIds = (refused: Refused | undefined): Readonly<Record<string, string>> => {
  const deed = typedIn(refused, 'intent');
  return {
    ...(deed === 'solve' && { news: 'solution' }),
    questions: deed === 'let-go' ? 'reunies' : 'semblables',
  };
};

/** What looks like the incident, to be gathered by the handful. */
export function GatherForm(props: {
  candidates: readonly Shown<GatheredQuestion>[];
  words: string;
  /** What was chosen, and how, before others were looked for. */
  chosen: readonly string[];
  closes: boolean;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { candidates, words, closes } = props;
  const isRefused = ['gather', 'look'].includes(typedIn(props.refused, 'intent'));
  const refused = isRefused ? props.refused : undefined;
  const chosen = typedList(refused, 'questions', props.chosen);
  const elsewhere = chosen.filter((one) => !candidates.some(({ number }) => String(number) === one));
  return (
    <section aria-labelledby="semblables" className="stack">
      <SectionHead id="semblables" title={t('incidents.candidates')} />
      <p className="muted">{t('incidents.candidatesLead')}</p>
      <form method="post" noValidate className="stack">
        <TextField
          name="mots"
          label={t('incidents.field.words')}
          maxLength={100}
          defaultValue={typedIn(refused, 'mots', words)}
          error={errorOf(refused, 'mots')}
          optional
        />
        <p>
          <Button name="intent" value="look">
            {t('incidents.search')}
          </Button>
        </p>
        {candidates.length === 0 ? (
          <EmptyState level={3} title={t('incidents.noCandidates')} />
        ) : (
          <Questions id="proposees" caption={t('incidents.candidates')} rows={candidates} chosen={chosen} />
        )}
        {elsewhere.length > 0 && <p>{t('incidents.chosenElsewhere', { count: elsewhere.length })}</p>}
        {elsewhere.map((number) => (
          <input key={number} type="hidden" name="questions" value={number} />
        ))}
        {(candidates.length > 0 || elsewhere.length > 0) && (
          <>
            <Checkbox
              name="closes"
              label={t('incidents.field.closes')}
              help={t('incidents.field.closesHelp')}
              defaultChecked={refused ? typedIn(refused, 'closes') !== '' : closes}
            />
            <p>
              <Button look="main" name="intent" value="gather">
                {t('incidents.gather')}
              </Button>
            </p>
          </>
        )}
      </form>
    </section>
  );
}

/** What was gathered, and the way back. */
export function LetGoForm(props: {
  questions: readonly Shown<IncidentDesk['questions'][number]>[];
  refused: Refused | undefined;
}) {
  const t = useT();
  const refused = typedIn(props.refused, 'intent') === 'let-go' ? props.refused : undefined;
  if (props.questions.length === 0) return null;
  return (
    <section aria-labelledby="reunies" className="stack">
      <SectionHead id="reunies" title={t('incidents.gathered')} />
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="let-go" />
        <Questions
          id="reunion"
          caption={t('incidents.gathered')}
          rows={props.questions}
          chosen={typedList(refused, 'questions')}
          more={[
            {
              label: t('incidents.column.replyState'),
              cell: ({ closed }) => t(closed ? 'incidents.closed' : 'incidents.openStill'),
            },
          ]}
        />
        <p className="muted">{t('incidents.letGoLead')}</p>
        <p>
          <Button>{t('incidents.letGo')}</Button>
        </p>
      </form>
    </section>
  );
}

/** Says what is new, or that it is over. */
export function NewsForms({ known, refused }: { known: string; refused: Refused | undefined }) {
  const t = useT();
  const deed = typedIn(refused, 'intent');
  const of = (intent: 'tell' | 'solve') => (deed === intent ? refused : undefined);
  const unsentNews = useUnsent(of('tell') !== undefined, true);
  const unsentEnd = useUnsent(of('solve') !== undefined, true);
  return (
    <>
      <section aria-labelledby="nouvelle" className="stack">
        <SectionHead id="nouvelle" title={t('incidents.tellTitle')} />
        <form id="dire" method="post" noValidate className="form" {...unsentNews}>
          <input type="hidden" name="intent" value="tell" />
          <TextArea
            name="news"
            label={t('incidents.field.news')}
            help={t('incidents.field.newsHelp')}
            rows={3}
            maxLength={LIMITS.incident.news.max}
            defaultValue={typedIn(of('tell'), 'news')}
            error={errorOf(of('tell'), 'news')}
            required
          />
          <TextArea
            name="known"
            label={t('incidents.field.known')}
            help={t('incidents.field.knownHelp')}
            rows={3}
            maxLength={LIMITS.incident.known.max}
            defaultValue={typedIn(of('tell'), 'known', known)}
            error={errorOf(of('tell'), 'known')}
            required
          />
          <p>
            <Button look="main">{t('incidents.tell')}</Button>
          </p>
        </form>
      </section>
      <section aria-labelledby="fin" className="stack">
        <SectionHead id="fin" title={t('incidents.solveTitle')} />
        <form id="finir" method="post" noValidate className="form" {...unsentEnd}>
          <input type="hidden" name="intent" value="solve" />
          <TextArea
            name="news"
            id="solution"
            label={t('incidents.field.solution')}
            help={t('incidents.field.solutionHelp')}
            rows={3}
            maxLength={LIMITS.incident.news.max}
            defaultValue={typedIn(of('solve'), 'news')}
            error={errorOf(of('solve'), 'news')}
            required
          />
          <p>
            <Button>{t('incidents.solve')}</Button>
          </p>
        </form>
      </section>
    </>
  );
}
