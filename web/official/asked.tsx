import type { ReactNode } from 'react';
import { personOf } from '../forum/person.ts';
import { topicState } from '../forum/topic-state.ts';
import { Head } from '../lib/head.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { topicHref } from '../lib/addresses.ts';
import { typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { AsideSection, Columns, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Ago } from '../ui/moment.tsx';
import { Prose } from '../ui/prose.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { WordsDiff } from '../ui/words-diff.tsx';
import type { Asked, AskedVersion } from './asked.server.ts';
import { ReferencesBeside } from './near-references.tsx';

/** Where an agent answers for the organisation: the form, and beside it what is asked and what was answered to the like. */
export function AnsweringPage(props: { title: string; lead: ReactNode; asked: Asked; children: ReactNode }) {
  const t = useT();
  const { asked } = props;
  return (
    <Main>
      <Head title={props.title} noIndex />
      <Wrap>
        <PageHead title={props.title} lead={props.lead} />
        <Columns
          asideFirst
          asideLabel={t('official.asked.beside')}
          aside={<AskedAside asked={asked} />}
          reading
        >
          {props.children}
        </Columns>
      </Wrap>
    </Main>
  );
}

function AskedAside({ asked }: { asked: Asked }) {
  const t = useT();
  const written = useWritten();
  const { question, near, references, category } = asked;
  return (
    <>
      <AsideSection
        id="question"
        title={t('official.asked.title')}
        more={{ href: topicHref(question.topic), label: t('official.asked.inPlace') }}
      >
        <div className="card asked">
          <h3 {...written}>{question.topic.title}</h3>
          <p className="small muted">
            {t.rich('official.asked.by', {
              name: personOf(question.author, t).pseudonym,
              when: <Ago at={question.askedAt} />,
            })}
          </p>
          <Prose html={question.html} />
        </div>
      </AsideSection>
      <ReferencesBeside references={references} category={category} />
      {near.length > 0 && (
        <AsideSection id="near" title={t('topic.aside.near')}>
          <ul className="list">
            {near.map((each) => (
              <li key={each.number}>
                <a href={topicHref(each)} {...written}>
                  {each.title}
                </a>
                <StateMark state={topicState(each)} />
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
    </>
  );
}

export type { AskedVersion };

type Outcome = Pick<Refused, 'typed'> | Refused | undefined;

/** Said once: after it was shown what the question has become, answering it is a choice. */
const isQuestionChanged = (outcome: Outcome): outcome is Refused =>
  outcome !== undefined && 'problem' in outcome && outcome.problem.code === 'community.question-changed';

/** Which question the form answers, as it was read. */
export function QuestionRead({ asked, outcome }: { asked: AskedVersion; outcome: Outcome }) {
  const kept = isQuestionChanged(outcome) ? undefined : outcome;
  const read = {
    question: asked.hash,
    questionTitle: asked.title,
    questionText: String(asked.number),
  };
  return Object.entries(read).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={typedIn(kept, name, value)} />
  ));
}

/** What became of the question between the reading and the answer. */
export function QuestionChanges({ asked, refused }: { asked: Asked; refused: Refused | undefined }) {
  const t = useT();
  if (!isQuestionChanged(refused)) return null;
  const { title } = asked.question.topic;
  const readTitle = typedIn(refused, 'questionTitle', title);
  const text = asked.earlier.find(({ number }) => String(number) === typedIn(refused, 'questionText'));
  return (
    <Alert tone="warn" title={t('official.asked.changed')}>
      {readTitle !== title && (
        <>
          <p className="small">{t('official.asked.changedTitle')}</p>
          <WordsDiff
            parts={[
              { kind: 'removed', text: readTitle },
              { kind: 'same', text: ' ' },
              { kind: 'added', text: title },
            ]}
          />
        </>
      )}
      {text && (
        <>
          <p className="small">{t('official.asked.changedText')}</p>
          <WordsDiff parts={text.diff} />
        </>
      )}
      {!text && typedIn(refused, 'questionText') !== String(asked.read.number) && (
        <p className="small">{t('official.asked.takenAway')}</p>
      )}
      <p>
        <a href="#question">{t('official.asked.readAgain')}</a>
      </p>
    </Alert>
  );
}
